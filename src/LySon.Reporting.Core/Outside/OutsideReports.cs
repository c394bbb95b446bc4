using System.Security.Cryptography;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Outside;

/// <summary>An answer that was made outside the portal, as far as it is known.</summary>
/// <param name="ReceivedAt">When it reached whoever asked (UTC), which is what on time or late is judged by.</param>
public sealed record OutsideAnswer(int AgencyId, ReportSource Source, DateTime ReceivedAt)
{
    public int? Number { get; init; }
    public string Symbol { get; init; } = "";
    public DateOnly? IssuedOn { get; init; }
    public string Signer { get; init; } = "";
    public string Note { get; init; } = "";

    /// <summary>Null where there is none.</summary>
    public SentFile? File { get; init; }

    /// <summary>Texts and tables that the unit itself filled in; none where everything stands in the file.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = [];
}

/// <param name="Type">Media type, by the content.</param>
public sealed record SentFile(string Name, string Type, byte[] Bytes);

/// <summary>Takes in answers that were made outside the portal: report, file and line in the register at once or not at all.</summary>
public sealed class OutsideReports(ReportingDbContext db, ReportWorkflow workflow, OutgoingRegister register)
{
    /// <param name="letter">Sent.</param>
    /// <returns>The report, or the sentence why not.</returns>
    public async Task<(Report? Report, string? Refusal)> TakeInAsync(
        ReportRequest letter, OutsideAnswer answer, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Requests().Where(r => r.Id == letter.Id && r.SentAt != null && r.ClosedAt == null).HoldAsync(cancellation) == 0)
            return (null, OutsideErrors.Closed);
        var agency = await db.Agencies().AsNoTracking().Include(a => a.Names).SingleOrDefaultAsync(a => a.Id == answer.AgencyId
            && db.Set<RequestAddressee>().Any(q => q.RequestId == letter.Id && q.AgencyId == a.Id), cancellation);
        if (agency is null) return (null, OutsideErrors.NotAsked);
        var (sum, newest) = (Sum(answer), await NewestAsync(letter.Id, agency.Id, cancellation));
        if (newest is not null && newest is not { State: ReportState.Returned, IsIssued: true })
            return (null, OutsideErrors.Answered(newest));
        if (answer.File is not null && await KnownAsync(letter, sum, cancellation) is { } known) return (null, known);

        var report = ReportOf(letter, agency, answer, newest);
        RegisterEntry? entry = null;
        if (report is { Number: { } number, IssuedOn: { } day }
            && (entry = await register.RecordAsync(agency.Id, report.Symbol, day, number, cancellation)) is null)
            return (null, OutsideErrors.NumberTaken(report.NumberAndSymbol!));
        await workflow.BookAsync(report, answer.ReceivedAt, cancellation);
        if (newest is not null && !await workflow.SupersedeAsync(newest.Id, report.Called, cancellation: cancellation))
            return (null, OutsideErrors.SameMoment);
        db.Add(new ReceivedPaper
        {
            ReportId = report.Id, Signer = answer.Signer, Note = answer.Note,
            Name = answer.File?.Name ?? "", Type = answer.File?.Type ?? "",
            Size = answer.File?.Bytes.Length ?? 0, Sha256 = sum, Bytes = answer.File?.Bytes ?? [],
        });
        if (entry is not null) (entry.ReportId, entry.Abstract, entry.Signer, entry.Note) =
            (report.Id, $"{report.TypeName}: {report.Title}", answer.Signer, "Gửi ngoài cổng, cơ quan yêu cầu ghi nhận");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (report, null);
    }

    private Task<Report?> NewestAsync(int requestId, int agencyId, CancellationToken cancellation) => db.Reports().AsNoTracking()
        .Where(r => r.AgencyId == agencyId && r.RequestId == requestId).OrderByDescending(r => r.Edition).FirstOrDefaultAsync(cancellation);

    /// <summary>The same file for two units is a slip; for one that was returned it may be right.</summary>
    private async Task<string?> KnownAsync(ReportRequest letter, string sum, CancellationToken cancellation)
    {
        var known = await db.ReceivedPapers().Where(p => p.Sha256 == sum && p.Report!.RequestId == letter.Id
                && ReportStates.InForce.Contains(p.Report.State))
            .Select(p => new { p.Report!.AgencyId, p.Report.TypeName, p.Report.Number, p.Report.Symbol }).FirstOrDefaultAsync(cancellation);
        if (known is null) return null;
        var names = await db.AgencyNames().Where(n => n.AgencyId == known.AgencyId).OnDayAsync(letter.NamesOn, cancellation);
        return OutsideErrors.KnownFile(names[known.AgencyId].ShortName,
            $"{known.TypeName} {Report.NumberedOr(known.Number, known.Symbol)}");
    }

    private static Report ReportOf(ReportRequest letter, Agency agency, OutsideAnswer answer, Report? newest) => new()
    {
        AgencyId = agency.Id,
        RequestId = letter.Id,
        RequesterId = letter.RequesterId,
        Source = answer.Source,
        Edition = (newest?.Edition ?? 0) + 1,
        SupersedesId = newest?.Id,
        Number = answer.Number,
        Symbol = answer.Symbol.Length > 0 ? answer.Symbol
            : ReportRequest.SymbolOf(letter.TypeCode, agency.NameOn(letter.CutoffOn).Symbol).Cut(Report.SymbolMaxLength),
        TypeCode = letter.TypeCode,
        TypeName = letter.TypeName,
        IssuedOn = answer.IssuedOn,
        Title = letter.ReportTitle,
        CutoffOn = letter.CutoffOn,
        Sections = [.. answer.Sections],
    };

    private static string Sum(OutsideAnswer answer) => Convert.ToHexStringLower(SHA256.HashData(answer.File?.Bytes ?? []));
}
