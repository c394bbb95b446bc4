using System.Text.RegularExpressions;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Web.Features.Reports.Sections;

namespace LySon.Reporting.UnitTests.Architecture;

public sealed class SectionKindTests
{
    private static readonly string[] OwnFolders = ["src/LySon.Reporting.Core/Reports/Sections/",
        "src/LySon.Reporting.Web/Features/Reports/Sections/"];

    private static readonly string Names = string.Join('|',
        SectionKinds.All.Select(k => k.GetType().Name).Concat(SectionPresentations.All.Select(p => p.GetType().Name)).Distinct());

    /// <summary>A kind compared with, matched against or looked for; naming one to make a section of it is no decision.</summary>
    private static readonly Regex Decision = new(
        @"(==|!=|\bis|\bnot|\bor|\bcase|Equals\(|Contains\()\s*\(?(\w+\.)*(" + Names + @")\b|"
        + @"\b(" + Names + @")\.Kind\s*(==|!=|=>|\bor\b|\bwhen\b)|"
        + @"\bKind\s*(==|!=|\bis\b)\s*\(?(not )?\(?""",
        RegexOptions.CultureInvariant);

    [Fact]
    public void Every_kind_is_shown_by_one_presentation() =>
        Assert.Equal(SectionKinds.All.Select(k => k.Key).Order(), SectionPresentations.All.Select(p => p.Kind).Order());

    [Fact]
    public void Keys_differ_and_fit_into_their_column()
    {
        Assert.Distinct(SectionKinds.All.Select(k => k.Key));
        Assert.All(SectionKinds.All, k => Assert.InRange(k.Key.Length, 1, OutlineSection.KindMaxLength));
    }

    [Fact]
    public void Keys_of_sections_that_people_have_kept_stay_what_they_are() => Assert.Subset(
        SectionKinds.All.Select(k => k.Key).ToHashSet(), new HashSet<string> { "Opening", "Narrative", "Directives", "Venues", "Adoption",
            "Table", "Closing" });

    [Fact]
    public void Nothing_but_a_kind_s_own_class_decides_by_kind() => Assert.Empty(
        from file in Repository.Files("src", ".cs", ".cshtml")
        where !OwnFolders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))
        from Match use in Decision.Matches(File.ReadAllText(Path.Combine(Repository.Root, file)))
        select $"{file}: {use.Value}");

    [Theory]
    [InlineData("section.Kind == NarrativeSection.Kind", true)]
    [InlineData("asked.Kind is not (OpeningSection.Kind or ClosingSection.Kind)", true)]
    [InlineData("VenuesSection.Kind => Look(section)", true)]
    [InlineData("section.Definition is DirectivesSection", true)]
    [InlineData("section.Kind == \"Table\"", true)]
    [InlineData("new() { Position = 0, Kind = OpeningSection.Kind }", false)]
    [InlineData("before.Kind == after.Kind", false)]
    public void A_decision_by_kind_is_told_from_a_section_that_is_made(string code, bool decides) =>
        Assert.Equal(decides, Decision.IsMatch(code));
}
