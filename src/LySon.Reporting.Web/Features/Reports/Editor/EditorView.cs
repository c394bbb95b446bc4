using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Editor;

/// <summary>What stands around the part that is being edited: bar, outline, things to do.</summary>
/// <param name="Active">The part on screen: "section-12", "recipients".</param>
/// <param name="SavedAt">The last change of the report or one of its sections (UTC).</param>
public sealed record EditorView(OpenReport Open, string Active, DateTime? SavedAt)
{
    public Report Report => Open.Report;
    public int Id => Report.Id;
    public IReadOnlyList<ReportCheck> Checks { get; } = Open.Checks;
    public IReadOnlyList<EditorStep> Steps { get; } = EditorStep.Of(Open);

    public int Done => Steps.Count(s => s.State.Progress == SectionProgress.Done);
    public EditorStep? Previous => Neighbour(-1);
    public EditorStep? Next => Neighbour(1);

    public string UrlOf(ReportCheck check) => check switch
    {
        { Part: ReportPart.Section, SectionId: { } id } => EditorStep.SectionUrl(Id, id),
        { Part: ReportPart.Scans } => ScanAddresses.Doubts,
        { Part: ReportPart.Directives } => StepOf(check.Part)?.Url ?? ReportAddresses.Show(Id),
        _ => ReportAddresses.Part(Id, check.Part.ToString().ToLowerInvariant()),
    };

    /// <summary>The first section in which that part of the report is put right; null when the outline has none.</summary>
    public EditorStep? StepOf(ReportPart part) => Steps.FirstOrDefault(s => s.Section?.Definition.Part == part);

    /// <summary>"Báo cáo tình hình triển khai …", as people say it.</summary>
    public static string NameOf(Report report)
    {
        if (report.Title.Length == 0 || report.Title.StartsWith(report.TypeName, StringComparison.OrdinalIgnoreCase)) return report.Title;
        return $"{report.TypeName} {report.Title.LowerFirst()}";
    }

    private EditorStep? Neighbour(int step)
    {
        var at = Steps.ToList().FindIndex(s => s.Key == Active);
        return at < 0 ? null : Steps.ElementAtOrDefault(at + step);
    }
}

/// <summary>A line of the outline.</summary>
/// <param name="Key">Also the source of its blocks on the pages.</param>
/// <param name="ShortTitle">For the buttons back and forth: "Mục 3".</param>
public sealed record EditorStep(string Key, string Title, string ShortTitle, string Url, SectionState State, ReportSection? Section = null)
{
    public static string SectionUrl(int report, int section) =>
        string.Create(CultureInfo.InvariantCulture, $"{ReportAddresses.Show(report)}?section={section}");

    public static IReadOnlyList<EditorStep> Of(OpenReport open) => [.. Sections(open), .. Closing(open.Report)];

    private const string Deputy = "PHÓ ";

    private static IEnumerable<EditorStep> Sections(OpenReport open) => open.Outline.Select(e => new EditorStep(
        Printing.ReportDocument.SourceOf(e.Section), e.Title, e.ShortTitle, SectionUrl(open.Report.Id, e.Section.Id),
        open.StateOf(e.Section), e.Section));

    private static IEnumerable<EditorStep> Closing(Report report)
    {
        var recipients = report.Recipients.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        yield return Fact("recipients", "Nơi nhận", recipients > 0, $"{recipients} nơi nhận", "Chưa có nơi nhận");
        yield return Fact("signatory", "Người ký", report.Signatory is not null,
            report.Signatory is { } s ? $"{s.FullName}, {Position(s.Authority)}" : "", "Chưa chọn người ký");

        EditorStep Fact(string key, string title, bool done, string text, string missing) =>
            new(key, title, title, ReportAddresses.Part(report.Id, key),
            done ? new SectionState(SectionProgress.Done, text) : new SectionState(SectionProgress.Empty, missing));
    }

    /// <summary>"PHÓ CHỦ TỊCH" as "Phó Chủ tịch": the last line of the authority as people write it.</summary>
    private static string Position(string authority)
    {
        var line = authority.Split('\n')[^1];
        return line.StartsWith(Deputy, StringComparison.Ordinal)
            ? $"{OfficialSpelling.SentenceCase(Deputy.TrimEnd())} {OfficialSpelling.SentenceCase(line[Deputy.Length..])}"
            : OfficialSpelling.SentenceCase(line);
    }
}

/// <summary>Opens a report of the own agency for editing.</summary>
public sealed class EditorLoader(ReportingDbContext db, CurrentUser me, ReportOpener opener)
{
    /// <param name="active">Names the part on screen once the report is known.</param>
    public async Task<EditorView?> LoadAsync(int id, Func<OpenReport, string> active)
    {
        if (await opener.OpenAsync(db.Own(me), id) is not { } open) return null;
        return new EditorView(open, active(open), await SavedAtAsync(open.Report));
    }

    public async Task<DateTime?> SavedAtAsync(Report report)
    {
        var sections = report.Sections.Select(s => s.Id).ToList();
        return await db.Changes
            .Where(c => (c.Entity == nameof(Report) && c.EntityId == report.Id)
                || (c.Entity == nameof(ReportSection) && sections.Contains(c.EntityId)))
            .MaxAsync(c => (DateTime?)c.At);
    }
}
