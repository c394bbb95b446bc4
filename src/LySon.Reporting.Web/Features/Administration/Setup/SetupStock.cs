using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Setups;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>
/// What the portal has of what the workbook sets up, tracked: rows of a file are put onto it in memory, looked at, and then either
/// forgotten or saved. So the preview and the set-up are one and the same.
/// </summary>
internal sealed class SetupStock
{
    private readonly Dictionary<string, List<Agency>> agenciesByName = new(StringComparer.Ordinal);

    public required ReportingDbContext Db { get; init; }
    public required DateOnly Today { get; init; }
    public required List<AgencyKind> Kinds { get; init; }
    public required List<Agency> Agencies { get; init; }
    public required List<Signatory> Signatories { get; init; }
    public required List<VenueGroup> Groups { get; init; }

    /// <summary>None where there are more than a sheet has room for.</summary>
    public required List<Venue> Venues { get; init; }
    public required Dictionary<int, string> Codes { get; init; }
    public required List<KnownAccount> Accounts { get; init; }

    /// <summary>What becomes of accounts; they are saved by the one who makes accounts.</summary>
    public List<AccountDraft> Drafts { get; } = [];

    /// <summary>Who is setting up; null in no request.</summary>
    public int? Me { get; init; }

    public static async Task<SetupStock> LoadAsync(ReportingDbContext db, DateOnly today, int? me, CancellationToken cancellation)
    {
        var hasRoom = await db.Venues().CountAsync(cancellation) <= SetupRun.RowsMax;
        var stock = new SetupStock
        {
            Db = db,
            Today = today,
            Me = me,
            Kinds = await db.AgencyKinds().OrderBy(k => k.Level).ThenBy(k => k.Position).ThenBy(k => k.Id).ToListAsync(cancellation),
            Agencies = await db.Agencies().Include(a => a.Names).OrderBy(a => a.Position).ThenBy(a => a.Id).ToListAsync(cancellation),
            Signatories = await db.Signatories().OrderBy(s => s.AgencyId).ThenBy(s => s.ValidFrom).ThenBy(s => s.Id)
                .ToListAsync(cancellation),
            Groups = await db.VenueGroups().OrderBy(g => g.AgencyId != null).ThenBy(g => g.AgencyId).ThenBy(g => g.Position)
                .ThenBy(g => g.Id).ToListAsync(cancellation),
            Venues = hasRoom ? await db.Venues().OrderBy(v => v.AgencyId).ThenBy(v => v.GroupId).ThenBy(v => v.Position).ThenBy(v => v.Id)
                .ToListAsync(cancellation) : [],
            Codes = hasRoom ? await db.VenueCodes().Where(c => c.ReplacedAt == null)
                .ToDictionaryAsync(c => c.VenueId, c => c.Code, cancellation) : [],
            Accounts = await (from user in db.Users()
                              join link in db.UserRoles() on user.Id equals link.UserId
                              join role in db.Roles() on link.RoleId equals role.Id
                              orderby user.AgencyId, user.Id
                              select new KnownAccount(user, role.Name!)).ToListAsync(cancellation),
        };
        foreach (var agency in stock.Agencies) stock.Know(agency);
        return stock;
    }

    /// <summary>The agency is found by its code and by every name that it has.</summary>
    public void Know(Agency agency)
    {
        foreach (var name in agency.Names.SelectMany(n => new[] { n.Name, n.ShortName }).Append(agency.Code).Select(VietnameseText.Fold)
            .Distinct(StringComparer.Ordinal))
        {
            if (!agenciesByName.TryGetValue(name, out var known)) agenciesByName[name] = known = [];
            if (!known.Contains(agency)) known.Add(agency);
        }
    }

    public IReadOnlyList<Agency> AgenciesNamed(string text) =>
        agenciesByName.TryGetValue(VietnameseText.Fold(text), out var known) ? known : [];

    /// <summary>The agency that a cell names; null when it names none, which was refused unless the cell may be empty.</summary>
    public Agency? AgencyOf(SetupRow row, SetupColumn column, string? missing = SetupErrors.AgencyMissing)
    {
        if (row.Raw(column) is not { Length: > 0 } text)
        {
            if (missing is not null) row.Refuse(column, missing);
            return null;
        }
        // A code is one agency's alone, whatever another may be called.
        var found = Agencies.Find(a => a.Code == text) is { } coded ? [coded] : AgenciesNamed(text);
        if (found.Count > 1 && found.Count(a => !(a.AbolishedOn <= Today)) == 1) found = [.. found.Where(a => !(a.AbolishedOn <= Today))];
        if (found.Count == 1) return found[0];
        row.Refuse(column, found.Count == 0 ? SetupErrors.AgencyUnknown(text) : SetupErrors.AgencyTwice(text, found.Count));
        return null;
    }

    /// <summary>As the sheets name an agency: by its short name, or by its code where another has the same.</summary>
    public string NameOf(Agency? agency) => agency is null ? ""
        : agency.NameOn(Today).ShortName is var name && AgenciesNamed(name).Count == 1 ? name : agency.Code;

    public string NameOf(int? agencyId) => NameOf(agencyId is null ? null : Agencies.Find(a => a.Id == agencyId));

    public bool IsInOffice(Agency agency) => !(agency.AbolishedOn <= Today);

    public bool IsInOffice(int? agencyId) => agencyId is null || Agencies.Exists(a => a.Id == agencyId && IsInOffice(a));
}

internal sealed record KnownAccount(ReportingUser User, string Role);

/// <summary>An account as a row wants it.</summary>
/// <param name="Known">Null for a new one.</param>
/// <param name="Agency">Null for an administrator.</param>
internal sealed record AccountDraft(
    KnownAccount? Known, string UserName, string FullName, string Role, Agency? Agency, string? Email, SetupRow Row);
