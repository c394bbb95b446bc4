using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Guide;
using LySon.Reporting.Web.Features.Shared.Parts;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Guide;

/// <summary>The user guide is one text, docs/huong-dan-su-dung.md.</summary>
public sealed class GuideTests
{
    [Fact]
    public async Task Every_part_of_the_guide_is_a_topic_of_a_feature_and_every_topic_has_its_text()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var topics = app.Services.GetServices<GuideTopic>().Select(t => t.Heading);
        Assert.Equal(GuideText.Headings.Order(StringComparer.Ordinal), topics.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nhaplieu", "Soạn báo cáo", "Cấp số, phát hành báo cáo")]
    [InlineData("vanthu", "Cấp số, phát hành báo cáo", "Soạn báo cáo")]
    [InlineData("lanhdao", "Ủy quyền phê duyệt", "Cấp số, phát hành báo cáo")]
    [InlineData("so", "Thu báo cáo", "Ủy quyền phê duyệt")]
    [InlineData("quantri", "Nhật ký hệ thống", "Thu báo cáo")]
    public async Task Each_role_reads_what_it_does_and_what_serves_everybody(string person, string own, string foreign)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await (await app.SignInAsync(person)).OpenAsync("/guide");
        var headings = page.All("main h2").Select(h => h.Words()).ToList();
        Assert.Contains(own, headings);
        Assert.Contains("Đăng nhập, tìm kiếm và lưu bài", headings);
        Assert.DoesNotContain(foreign, headings);
        Assert.Contains("Gõ không dấu vẫn tìm được", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.All("main td"), c => c.Words() == "Ctrl + K");
        Assert.False(page.Has("main img"));
    }
}
