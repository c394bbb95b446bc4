using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Outside;

/// <summary>
/// Makes private links for units without accounts, keeps what they type, and takes in what they hand in. Every use is in the history.
/// </summary>
public sealed class FillLinks(ReportingDbContext db, OutsideReports reports, Actor actor, TimeProvider time)
{
    /// <summary>The newest link of a unit; null when it never had one.</summary>
    public Task<FillLink?> NewestAsync(int requestId, int agencyId, CancellationToken cancellation = default) => db.FillLinks()
        .AsNoTracking().Where(l => l.RequestId == requestId && l.AgencyId == agencyId).OrderByDescending(l => l.Id)
        .FirstOrDefaultAsync(cancellation);

    /// <summary>A link takes the place of the one before and goes on with what was typed there.</summary>
    /// <param name="letter">With its outline, sent.</param>
    /// <returns>The token, which nobody can read again, or the sentence why not.</returns>
    public async Task<(string? Token, string? Refusal)> CreateAsync(
        ReportRequest letter, int agencyId, CancellationToken cancellation = default)
    {
        if (!letter.IsOpen) return (null, OutsideErrors.Closed);
        var answer = (await RoundAnswers.OfAsync(db, letter.Id, cancellation)).FirstOrDefault(a => a.AgencyId == agencyId);
        if (answer is null) return (null, OutsideErrors.NotAsked);
        if (answer.IsSent) return (null, OutsideErrors.Sent);
        var before = await NewestAsync(letter.Id, agencyId, cancellation);
        var draft = before is { SentAt: null } ? before.Draft : new FillDraft(await SectionsAsync(letter, cancellation));
        var (token, now) = (FillLink.NewToken(), Now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await CloseAsync(letter.Id, agencyId, now, cancellation);
        var link = new FillLink
        {
            RequestId = letter.Id, AgencyId = agencyId, TokenHash = FillLink.Hash(token), CreatedAt = now, CreatedBy = actor.Name,
            ExpiresAt = now + FillLink.Life, Draft = draft,
        };
        db.Add(link);
        await db.SaveChangesAsync(cancellation);
        await RecordAsync(link.Id, new FieldChange("Đường liên kết", null, "đã tạo"), cancellation);
        await transaction.CommitAsync(cancellation);
        return (token, null);
    }

    public async Task RevokeAsync(int requestId, int agencyId, CancellationToken cancellation = default)
    {
        if (await NewestAsync(requestId, agencyId, cancellation) is not { } link || !link.IsOpen(Now)) return;
        await CloseAsync(requestId, agencyId, Now, cancellation);
        await RecordAsync(link.Id, new FieldChange("Đường liên kết", "đang mở", "đã thu hồi"), cancellation);
    }

    /// <summary>Null when no link has this token. Whether it is still open the caller asks.</summary>
    public Task<FillLink?> FindAsync(string token, CancellationToken cancellation = default)
    {
        var hash = FillLink.Hash(token);
        return db.FillLinks().AsNoTracking().Include(l => l.Request).Include(l => l.Agency!.Names)
            .SingleOrDefaultAsync(l => l.TokenHash == hash, cancellation);
    }

    /// <summary>Somebody opened it.</summary>
    public Task OpenedAsync(FillLink link, CancellationToken cancellation = default) =>
        RecordAsync(link.Id, new FieldChange("Đường liên kết", null, "đã mở"), cancellation);

    /// <returns>False when another window wrote meanwhile, or the link is over.</returns>
    public async Task<bool> SaveAsync(FillLink link, int step, FillSection section, int version, CancellationToken cancellation = default)
    {
        var (now, draft) = (Now, new FillDraft([.. link.Draft.Sections.Select((s, i) => i == step ? section : s)]));
        var saved = await db.FillLinks().Where(l => l.Id == link.Id && l.Version == version && l.RevokedAt == null && l.SentAt == null
                && l.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Draft, draft).SetProperty(l => l.SavedAt, now)
                .SetProperty(l => l.Version, l => l.Version + 1), cancellation);
        if (saved == 1) await RecordAsync(link.Id, new FieldChange("Nội dung", null, $"đã lưu mục “{section.Heading}”"), cancellation);
        return saved == 1;
    }

    /// <summary>What keeps the answer from being handed in, by section.</summary>
    public static IReadOnlyList<(int Step, string Sentence)> Refusals(FillDraft draft) =>
    [
        .. draft.Sections.SelectMany((s, i) => TableChecks.Wrong(s.ToSection(i)).Select(w => (i, w))),
        .. draft.Sections.SelectMany((s, i) => s.Table is { HasOwnRows: false } && s.Content.Rows.Count == 0
            ? [(i, "chưa nhập số liệu vào bảng")] : Array.Empty<(int, string)>()),
    ];

    /// <returns>The report, or the sentence why not.</returns>
    public async Task<(Report? Report, string? Refusal)> HandInAsync(
        FillLink link, OutsideAnswer facts, CancellationToken cancellation = default)
    {
        var letter = await db.Requests().AsNoTracking().Include(r => r.Outline).SingleAsync(r => r.Id == link.RequestId, cancellation);
        var sections = link.Draft.Sections.Select((s, i) => s.ToSection(i)).ToList();
        var tables = await EntryTables.OfAsync(db, letter, cancellation);
        var (report, refusal) = await reports.TakeInAsync(letter, facts with { Sections = sections }, cancellation);
        if (report is null) return (null, refusal);
        var now = Now;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var table in tables)
            if (CellsOf(table, link.Draft) is { } cells) db.AddRange(FigureEntry.Values(report.Id, table, cells));
        await db.FillLinks().Where(l => l.Id == link.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.SentAt, now), cancellation);
        await RecordAsync(link.Id, new FieldChange("Đường liên kết", "đang mở", $"đã gửi {report.TypeName} {report.Called}"), cancellation);
        await transaction.CommitAsync(cancellation);
        return (report, null);
    }

    /// <summary>The figures of a table as the unit typed them, in the columns that are added up.</summary>
    private static IReadOnlyList<TableCell>? CellsOf(EntryTable table, FillDraft draft)
    {
        var section = draft.Sections.FirstOrDefault(s => s.Table is { HasOwnRows: false } && s.Figures == table.Table);
        if (section is null) return null;
        var (columns, rows) = (section.Table!.Columns.ToList(), section.Content.In(section.Table));
        return [.. table.Columns.Select(c => rows.FirstOrDefault(r => FigureTables.Short(r.Name) == c.Row)?.Cells
            .ElementAtOrDefault(columns.FindIndex(s => s.Name == c.Column.Name && s.Unit == c.Column.Unit)) ?? TableCell.Missing)];
    }

    private async Task<IReadOnlyList<FillSection>> SectionsAsync(ReportRequest letter, CancellationToken cancellation) =>
    [
        .. (await EntryTables.SectionsAsync(db, letter, cancellation)).Select(s =>
            new FillSection(s.Section.Kind, s.Title, s.Section.Guidance, s.Table, s.Entry?.Shape)),
    ];

    private Task<int> CloseAsync(int requestId, int agencyId, DateTime now, CancellationToken cancellation) => db.FillLinks()
        .Where(l => l.RequestId == requestId && l.AgencyId == agencyId && l.RevokedAt == null && l.SentAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(l => l.RevokedAt, now), cancellation);

    private Task<int> RecordAsync(int id, FieldChange change, CancellationToken cancellation)
    {
        db.Changes.Add(Change.Of<FillLink>(id, actor, Now, change));
        return db.SaveChangesAsync(cancellation);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
