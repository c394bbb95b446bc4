using System.Text.Json;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Setups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>Saves what a file puts onto the portal's rows and keeps how they were before.</summary>
internal sealed class MadeRows(ReportingDbContext db)
{
    public List<MadeRow> Rows { get; } = [];

    public async Task SaveAsync()
    {
        db.ChangeTracker.DetectChanges();
        var writing = db.ChangeTracker.Entries<TrackedEntity>().Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => (e.Entity, Before: e.State == EntityState.Added ? null : ValuesOf(e))).ToList();
        await db.SaveChangesAsync();
        Rows.AddRange(writing.Select(w => new MadeRow(w.Entity.GetType().Name, w.Entity.Id, VersionOf(w.Entity), w.Before)));
    }

    /// <param name="before">Null for a new account.</param>
    public void Add(ReportingUser user, string role, Dictionary<string, JsonElement>? before = null) =>
        Rows.Add(new(nameof(ReportingUser), user.Id, VersionOf(user, role), before));

    public static Dictionary<string, JsonElement> Before(ReportingUser user, string role) => new()
    {
        [nameof(ReportingUser.FullName)] = JsonSerializer.SerializeToElement(user.FullName),
        [nameof(ReportingUser.AgencyId)] = JsonSerializer.SerializeToElement(user.AgencyId),
        [nameof(Role)] = JsonSerializer.SerializeToElement(role),
    };

    public const string Role = "Role";

    public static string VersionOf(TrackedEntity row) => row.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string VersionOf(ReportingUser user, string role) => UserInput.SeenOf(user, role);

    private static Dictionary<string, JsonElement> ValuesOf(EntityEntry<TrackedEntity> entry) => entry.Properties
        .Where(p => p.IsModified && !p.Metadata.IsShadowProperty() && !Equals(p.OriginalValue, p.CurrentValue))
        .ToDictionary(p => p.Metadata.Name, p => JsonSerializer.SerializeToElement(p.OriginalValue, p.Metadata.ClrType));
}
