using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Features.Reports.Start;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LySon.Reporting.UnitTests.Reports.Start;

/// <summary>What a person may say of a report of the agency's own, and what becomes of it.</summary>
public sealed class OwnInputTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    private static readonly TemplateContent Template = new("BC", "Báo cáo", "Kết quả năm {năm}", "Lưu: VT",
    [
        new("Opening"), new("Narrative", "Kết quả", "Nêu kết quả."), new("Directives", "Văn bản"), new("Narrative", "Kiến nghị"),
        new("Closing", Guidance: "Kết thúc."),
    ]);

    [Fact]
    public void The_form_begins_with_what_the_template_says()
    {
        var input = OwnInput.From(Template, Today);
        Assert.Equal(("Báo cáo", "Kết quả năm 2026", Today, "Kết quả\nVăn bản\nKiến nghị"),
            (input.Type, input.Title, input.CutoffOn, input.Headings));
        Assert.Empty(Refusals(input));
    }

    [Fact]
    public void Headings_of_the_template_are_its_sections_in_the_order_that_was_typed_and_others_are_texts()
    {
        var input = OwnInput.From(Template, Today);
        input.Headings = "Văn bản\n\n Mục mới \nKết quả\nKết quả";
        Assert.Equal(["Opening  ", "Directives Văn bản ", "Narrative Mục mới ", "Narrative Kết quả Nêu kết quả.", "Narrative Kết quả ",
            "Closing  Kết thúc."], input.ToReport(Template).Sections.Select(s => $"{s.Kind} {s.Heading} {s.Guidance}"));
    }

    [Fact]
    public void A_type_that_is_always_written_to_somebody_says_so()
    {
        var input = OwnInput.From(Template, Today);
        Assert.False(input.ToReport(Template).IsAddressed);
        input.Type = "Tờ trình";
        Assert.Equal(("TTr", "Tờ trình", true),
            (input.ToReport(Template).TypeCode, input.ToReport(Template).TypeName, input.ToReport(Template).IsAddressed));
    }

    [Fact]
    public void Parts_of_a_letter_need_each_other_and_whoever_wrote_it()
    {
        Assert.Equal([$"Letter.AskedBy: {ReportErrors.AskerMissing}", $"Letter.Symbol: {RequestErrors.SymbolMissing}"],
            OfLetter(new() { Number = 12 }).Order(StringComparer.Ordinal));
        Assert.Equal([$"Letter.Number: {RequestErrors.NumberMissing}"], OfLetter(new() { AskedBy = "Bộ Nội vụ", Symbol = "BNV" }));
        Assert.Equal([$"Letter.IssuedOn: {ReportErrors.LetterInFuture}"],
            OfLetter(new() { AskedBy = "Bộ Nội vụ", IssuedOn = Today.AddDays(1) }));
        Assert.Equal([$"Letter.DueOn: {RequestErrors.DueBeforeCutoff}"], OfLetter(new() { DueOn = Today }));
        Assert.Empty(OfLetter(new() { AskedBy = "Bộ Nội vụ", Number = 12, Symbol = "BNV", IssuedOn = Today, DueOn = Today.AddDays(1) }));
    }

    [Fact]
    public void Days_and_headings_are_looked_at()
    {
        Assert.Equal([$"CutoffOn: {ReportErrors.CutoffTooLate}"], Refusals(With(i => i.CutoffOn = Today.AddDays(1))));
        Assert.Equal([$"PeriodEnd: {RequestErrors.PeriodHalf}"], Refusals(With(i => i.PeriodStart = Today)));
        Assert.Equal([$"PeriodEnd: {RequestErrors.PeriodOrder}"],
            Refusals(With(i => (i.PeriodStart, i.PeriodEnd) = (Today, Today.AddDays(-1)))));
        Assert.Equal([$"Type: {RequestErrors.TypeUnknown}"], Refusals(With(i => i.Type = "Thư")));
        Assert.Equal([$"Headings: {RequestErrors.TooManySections}"],
            Refusals(With(i => i.Headings = string.Join('\n', Enumerable.Repeat("Mục", OutlineSection.CountMax - 1)))));
        Assert.Equal([$"Headings: {ReportErrors.HeadingTooLong}"],
            Refusals(With(i => i.Headings = new string('a', OutlineSection.HeadingMaxLength + 1))));
    }

    [Fact]
    public void A_letter_comes_out_of_its_form_as_it_went_in()
    {
        var letter = new OutsideLetter("Bộ Nội vụ", 12, "BNV-CCHC", Today, "báo cáo quý", new(2026, 12, 1, 10, 0, 0, DateTimeKind.Utc));
        Assert.Equal(letter, OutsideLetterInput.From(letter).ToLetter());
        Assert.Equal(OutsideLetter.None, new OutsideLetterInput().ToLetter());
    }

    private static OwnInput With(Action<OwnInput> change)
    {
        var input = OwnInput.From(Template, Today);
        change(input);
        return input;
    }

    private static IEnumerable<string> OfLetter(OutsideLetterInput letter) => Refusals(With(i => i.Letter = letter));

    private static IEnumerable<string> Refusals(OwnInput input)
    {
        var state = new ModelStateDictionary();
        input.Check(state, Today);
        return state.SelectMany(s => s.Value!.Errors.Select(e => $"{s.Key["Input.".Length..]}: {e.ErrorMessage}"));
    }
}
