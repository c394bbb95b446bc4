using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>Begins an agency's report from an outline, a request's or its own, with everything in it that is already known.</summary>
public sealed class ReportStart(ReportingDbContext db, DirectiveSelection directives, MissedAmendments missed, TimeProvider time)
{
    private const string ArchiveLine = "Lưu: VT";

    /// <summary>The report in which the agency already answers the request, or null.</summary>
    public async Task<int?> ExistingAsync(int agencyId, int requestId, CancellationToken cancellation = default) =>
        (await db.Reports().Where(r => r.AgencyId == agencyId && r.RequestId == requestId).OrderByDescending(r => r.Edition)
            .Select(r => new { r.Id }).FirstOrDefaultAsync(cancellation))?.Id;

    /// <summary>
    /// Adds the report; null when there is no such request, it does not ask this agency, or it is closed. The caller has looked for an
    /// existing one.
    /// </summary>
    /// <exception cref="DbUpdateException">Somebody else began the agency's report at the same moment.</exception>
    public async Task<Report?> BeginAsync(int agencyId, int requestId, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var asked = db.Requests().Where(r => r.Id == requestId && r.SentAt != null && r.ClosedAt == null
            && r.Addressees.Any(a => a.AgencyId == agencyId));
        if (await asked.HoldAsync(cancellation) == 0) return null;
        var request = await asked.AsNoTracking().Include(r => r.Outline).Include(r => r.Requester!.Names).SingleAsync(cancellation);
        var report = await FillAsync(agencyId, request, own: null, cancellation);
        await transaction.CommitAsync(cancellation);
        return report;
    }

    /// <summary>Adds a report that nobody asked for in the portal, and what it answers.</summary>
    public async Task<Report> BeginOwnAsync(int agencyId, OwnReport own, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var request = own.ToRequest(agencyId, time.GetUtcNow().UtcDateTime);
        db.Add(request);
        await db.SaveChangesAsync(cancellation);
        var report = await FillAsync(agencyId, request, own, cancellation);
        await transaction.CommitAsync(cancellation);
        return report;
    }

    /// <param name="replaced">What was sent from outside the portal and had nothing in it that could be gone on with.</param>
    private async Task<Report> FillAsync(
        int agencyId, ReportRequest request, OwnReport? own, CancellationToken cancellation, Report? replaced = null, string reason = "")
    {
        var agency = await db.Agencies().AsNoTracking().Include(a => a.Names).Include(a => a.Parent!.Names)
            .SingleAsync(a => a.Id == agencyId, cancellation);
        // What one answers goes on from the last answer, what one writes of oneself from the last of that.
        var last = await db.Reports().AsNoTracking().Include(r => r.Sections)
            .Where(r => r.AgencyId == agencyId && (r.RequesterId == agencyId) == (request.RequesterId == agencyId))
            .OrderByDescending(r => r.CutoffOn).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancellation);
        var alike = await AlikeAsync(agencyId, request, last, cancellation);
        var same = last?.TypeCode == request.TypeCode ? last : null;
        var chosen = await directives.UntilAsync(agencyId, request.CutoffOn, cancellation);

        var report = new Report
        {
            AgencyId = agencyId,
            RequestId = request.Id,
            RequesterId = request.RequesterId,
            StateAt = time.GetUtcNow().UtcDateTime,
            Edition = (replaced?.Edition ?? 0) + 1,
            SupersedesId = replaced?.Id,
            SupersedesReason = reason,
            Symbol = same?.Symbol ?? ReportRequest.SymbolOf(request.TypeCode, agency.NameOn(request.CutoffOn).Symbol),
            TypeCode = request.TypeCode,
            TypeName = request.TypeName,
            Title = request.ReportTitle,
            CutoffOn = request.CutoffOn,
            AddressedTo = own is null ? same?.AddressedTo ?? "" : own.IsAddressed ? ReaderOf(own, agency) : "",
            Recipients = own is null ? last?.Recipients ?? Lines(request.Requester!.NameOn(request.CutoffOn).Name, ArchiveLine)
                : Lines(ReaderOf(own, agency), own.Recipients.Length > 0 ? own.Recipients : ArchiveLine),
            SignatoryId = await SignatoryAsync(agencyId, last?.SignatoryId, request.CutoffOn, cancellation),
            Sections = [.. Sections(request, agency, alike, own)],
            Directives = [.. chosen.Select((d, i) => new ReportDirective { DirectiveId = d.Id, Position = i })],
        };
        db.Reports().Add(report);
        await db.SaveChangesAsync(cancellation);
        return report;
    }

    /// <summary>Who asked, or the superior agency where nobody did; empty where there is none.</summary>
    private static string ReaderOf(OwnReport own, Agency agency) =>
        own.Letter.AskedBy.Length > 0 ? own.Letter.AskedBy : agency.Parent?.NameOn(own.CutoffOn).Name ?? "";

    private static string Lines(params IEnumerable<string> lines) =>
        string.Join('\n', lines.SelectMany(l => l.Split('\n')).Where(l => l.Length > 0).Distinct());

    /// <summary>
    /// Adds a report like an issued one, to take its place; null when there is no such report, or it has a successor already. Its last
    /// section begins by saying which report it replaces.
    /// </summary>
    /// <param name="reason">For everyone involved to read.</param>
    /// <exception cref="DbUpdateException">Somebody else began it at the same moment.</exception>
    public async Task<Report?> ReplaceAsync(int agencyId, int reportId, string reason = "", CancellationToken cancellation = default)
    {
        var old = await db.Reports().AsNoTracking().AsSplitQuery().Include(r => r.Sections).Include(r => r.Directives)
            .SingleOrDefaultAsync(r => r.Id == reportId && r.AgencyId == agencyId && r.IssuedAt != null
                && r.State != ReportState.Superseded, cancellation);
        if (old is null || await db.Reports().AnyAsync(r => r.SupersedesId == reportId, cancellation)) return null;
        if (old.Source != ReportSource.Portal) return await FillAsync(agencyId, await db.Requests().AsNoTracking().Include(r => r.Outline)
            .Include(r => r.Requester!.Names).SingleAsync(r => r.Id == old.RequestId, cancellation), own: null, cancellation, old, reason);
        var report = new Report
        {
            AgencyId = agencyId,
            RequestId = old.RequestId,
            RequesterId = old.RequesterId,
            StateAt = time.GetUtcNow().UtcDateTime,
            Edition = old.Edition + 1,
            SupersedesId = old.Id,
            SupersedesReason = reason,
            Symbol = old.Symbol,
            TypeCode = old.TypeCode,
            TypeName = old.TypeName,
            Title = old.Title,
            CutoffOn = old.CutoffOn,
            AddressedTo = old.AddressedTo,
            Recipients = old.Recipients,
            Urgency = old.Urgency,
            Circulation = old.Circulation,
            SignatoryId = old.SignatoryId,
            Sections =
            [
                .. old.Sections.Select(s => new ReportSection
                {
                    OutlineSectionId = s.OutlineSectionId, Position = s.Position, Kind = s.Kind, Heading = s.Heading, Guidance = s.Guidance,
                    Body = s.Body, Table = s.Table, Content = s.Content,
                    MissingReason = s.MissingReason, TableInAppendix = s.TableInAppendix,
                }),
            ],
            Directives = [.. old.Directives.Select(d => new ReportDirective { DirectiveId = d.DirectiveId, Position = d.Position })],
        };
        await missed.CatchUpAsync(report, cancellation);
        if (report.Sections.Where(s => s.Body.Length > 0).MaxBy(s => s.Position) is { } last) last.Body = Naming(old, last.Body);
        db.Reports().Add(report);
        await db.SaveChangesAsync(cancellation);
        return report;
    }

    /// <summary>The sentence that names what is replaced stands first; one of an earlier replacement makes room for it.</summary>
    private static string Naming(Report old, string body)
    {
        var begins = $"{old.TypeName} này thay thế ";
        var rest = body.StartsWith(begins, StringComparison.Ordinal) && body.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end
            ? body[(end + 1)..] : body;
        return $"{begins}{old.TypeName} số {old.NumberAndSymbol} ngày {old.IssuedOn!.Value.OnScreen()}.\n{rest}";
    }

    /// <summary>The last report's signatory if still in office on the day, otherwise the newest of those who are.</summary>
    private async Task<int?> SignatoryAsync(int agencyId, int? last, DateOnly day, CancellationToken cancellation)
    {
        var able = await db.Signatories().Where(s => s.AgencyId == agencyId && s.ValidFrom <= day
            && (s.ValidTo == null || s.ValidTo >= day))
            .OrderByDescending(s => s.ValidFrom).ThenBy(s => s.Id).Select(s => s.Id).ToListAsync(cancellation);
        return last is { } id && able.Contains(id) ? id : able.Count > 0 ? able[0] : null;
    }

    /// <summary>
    /// The last report of the same outline: the answer to the round before, otherwise the last report if it has the same sections.
    /// </summary>
    private async Task<Report?> AlikeAsync(int agencyId, ReportRequest request, Report? last, CancellationToken cancellation)
    {
        var before = request.PreviousId is null ? null : await db.Reports().AsNoTracking().Include(r => r.Sections)
            .Where(r => r.AgencyId == agencyId && r.RequestId == request.PreviousId).OrderByDescending(r => r.Edition)
                .FirstOrDefaultAsync(cancellation);
        if (before is not null) return before;
        var asked = request.Outline.OrderBy(o => o.Position).Select(o => (o.Kind, o.Heading));
        return last is not null && last.Sections.OrderBy(s => s.Position).Select(s => (s.Kind, s.Heading)).SequenceEqual(asked)
            ? last : null;
    }

    private static IEnumerable<ReportSection> Sections(ReportRequest request, Agency agency, Report? alike, OwnReport? own)
    {
        var start = own is null ? SectionStart.Of(request, request.Requester!, agency)
            : new(request, own.Letter.AskedBy, agency.NameOn(request.CutoffOn).Name);
        return request.Outline.OrderBy(o => o.Position).Select((o, at) => new ReportSection
        {
            OutlineSectionId = o.Id,
            Position = o.Position,
            Kind = o.Kind,
            Heading = o.Heading,
            Guidance = o.Guidance,
            Table = o.Table,
            CarriedOver = Carried(o) is not null,
            Body = Carried(o) ?? (own?.Sections[at].Text is { Length: > 0 } text ? text : o.Definition.StartingText(start)),
        });

        // Opening and closing name the request, so they are written anew.
        string? Carried(OutlineSection section) => !section.Definition.IsNumbered ? null
            : alike?.Sections.Find(s => s.Kind == section.Kind && s.Heading == section.Heading) is { Body.Length: > 0 } same
                ? same.Body : null;
    }
}
