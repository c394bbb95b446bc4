using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Requests;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class RequestSets
{
    /// <summary>All that reports answer, those that nobody asked for here among them.</summary>
    public static DbSet<ReportRequest> Requests(this ReportingDbContext db) => db.Set<ReportRequest>();

    /// <summary>Those that one agency asks of others here: what is sent, reminded of, received, counted and asked anew.</summary>
    public static IQueryable<ReportRequest> Rounds(this ReportingDbContext db) => db.Requests().Where(r => r.AskedBy == null);

    public static DbSet<RequestFile> RequestFiles(this ReportingDbContext db) => db.Set<RequestFile>();
    public static DbSet<RequestReminder> RequestReminders(this ReportingDbContext db) => db.Set<RequestReminder>();
}
