using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Notifications;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class NotificationSets
{
    public static DbSet<Notification> Notifications(this ReportingDbContext db) => db.Set<Notification>();
    public static DbSet<Mail> Mails(this ReportingDbContext db) => db.Set<Mail>();
}
