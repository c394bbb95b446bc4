using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Agencies;

/// <summary>
/// Which agencies belong to which: those below an agency, or below its parent, at any depth and never the agency itself. Who may be asked,
/// whose figures are added up and who sees them follows from here, in the database.
/// </summary>
public static class AgencyReach
{
    /// <summary>Whom this agency may ask for reports; nobody while it has no right to ask.</summary>
    public static IQueryable<Agency> MayBeAskedBy(this ReportingDbContext db, int agencyId) =>
        db.Within(agencyId).Where(a => db.Agencies().Any(me => me.Id == agencyId && me.MayRequest));

    /// <summary>Those in reach on a lower level: the ones that report to it.</summary>
    public static IQueryable<Agency> ReportingTo(this ReportingDbContext db, int agencyId) =>
        db.Within(agencyId).Where(a => a.Kind!.Level > db.Agencies().Where(me => me.Id == agencyId).Max(me => me.Kind!.Level));

    /// <summary>Those that are not abolished on a day.</summary>
    public static IQueryable<Agency> InOffice(this IQueryable<Agency> agencies, DateOnly day) =>
        agencies.Where(a => a.AbolishedOn == null || a.AbolishedOn > day);

    /// <summary>UNION leaves out what was found already, so a circle of parents ends too.</summary>
    private static IQueryable<Agency> Within(this ReportingDbContext db, int agencyId) => db.Agencies().FromSql($"""
        SELECT * FROM "Agencies" WHERE "Id" <> {agencyId} AND "Id" IN (
            WITH RECURSIVE below ("Id") AS (
                SELECT "Id" FROM "Agencies" WHERE "ParentId" = {agencyId}
                    OR "ParentId" = (SELECT "ParentId" FROM "Agencies" WHERE "Id" = {agencyId})
                UNION SELECT a."Id" FROM "Agencies" a JOIN below b ON a."ParentId" = b."Id")
            SELECT "Id" FROM below)
        """);
}
