using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Requests;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class RequestSets
{
    public static DbSet<ReportRequest> Requests(this ReportingDbContext db) => db.Set<ReportRequest>();
    public static DbSet<RequestFile> RequestFiles(this ReportingDbContext db) => db.Set<RequestFile>();
    public static DbSet<RequestReminder> RequestReminders(this ReportingDbContext db) => db.Set<RequestReminder>();
}
