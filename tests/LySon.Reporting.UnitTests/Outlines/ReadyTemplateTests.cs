using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.UnitTests.Reports;
using LySon.Reporting.Web.Features.Requests.Asking;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.UnitTests.Outlines;

/// <summary>The templates that come with the portal: files that nobody's form has checked.</summary>
public sealed class ReadyTemplateTests
{
    public static TheoryData<string> Keys => [.. TemplateLibrary.Ready.Select(t => t.Key)];

    [Fact]
    public void There_are_the_three_that_offices_write_most() =>
        Assert.Equal(["cai-cach-hanh-chinh-quy", "chuyen-doi-so", "dieu-hanh-cong-nghe"], TemplateLibrary.Ready.Select(t => t.Key));

    [Theory, MemberData(nameof(Keys))]
    public void A_ready_template_would_be_accepted_from_a_person(string key)
    {
        var content = Named(key).Content;
        Assert.Equal(content.TypeName, DocumentType.Find(content.TypeCode)?.Name);
        Assert.Equal(["Opening", "Closing"], [content.Sections[0].Kind, content.Sections[^1].Kind]);
        var state = new ModelStateDictionary();
        OutlineRules.Check(new OutlineInput { Sections = [.. content.Sections.ToOutline().Select(SectionInput.From)] }, state);
        Assert.Empty(state.SelectMany(s => s.Value!.Errors.Select(e => $"{s.Key}: {e.ErrorMessage}")));
        foreach (var section in content.Sections)
        {
            Assert.InRange(section.Heading.Length, 0, OutlineSection.HeadingMaxLength);
            Assert.InRange(section.Guidance.Length, 0, OutlineSection.GuidanceMaxLength);
            Assert.Empty(NarrativeRules.Refusals(Narrative.Parse(section.Text), Samples.Figures));
            string[] printed = [section.Heading, section.Guidance, section.Text,
                .. section.Table?.Columns.Select(c => c.Header) ?? [], .. section.Table?.Rows ?? []];
            Assert.All(printed, text => Assert.Null(new OfficialTextAttribute(ReportSection.BodyMaxLength).Refusal(text)));
            Assert.All(printed, text => Assert.Equal(VietnameseText.Normalize(text), text));
        }
    }

    [Theory]
    [InlineData("cai-cach-hanh-chinh-quy", "Kết quả công tác cải cách hành chính quý IV năm 2026")]
    [InlineData("chuyen-doi-so", "Tình hình, kết quả thực hiện chuyển đổi số tháng 11 năm 2026")]
    public void A_title_names_the_period_of_the_day(string key, string title) =>
        Assert.Equal(title, Named(key).Content.TitleOn(new(2026, 11, 28)));

    private static Template Named(string key) => TemplateLibrary.Ready.Single(t => t.Key == key);
}
