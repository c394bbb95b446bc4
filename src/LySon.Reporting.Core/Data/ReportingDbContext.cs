using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// The one model, which knows no feature: each brings its entities by their configurations, its tables by its <c>…Sets</c>, and what it
/// adds to a save by a <see cref="SaveHook"/>. Every save normalises text, raises versions and writes the history in the same transaction,
/// so that no page can forget it.
/// </summary>
public abstract class ReportingDbContext(DbContextOptions options, TimeProvider time, Actor actor) : DbContext(options),
IDataProtectionKeyContext
{
    public DbSet<AuditLink> AuditLinks => Set<AuditLink>();

    /// <summary>The keys that protect cookies and forms: in the database, so that several nodes share them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>History written in the open transaction; <see cref="AuditSealing"/> links it at the commit.</summary>
    internal List<Change> Unsealed { get; } = [];

    /// <summary>
    /// Waits until no other transaction is adding to the chain of the history, and keeps others waiting until this one ends.
    /// </summary>
    internal abstract Task HoldAuditAsync(CancellationToken cancellation);

    protected override void OnConfiguring(DbContextOptionsBuilder builder) =>
        builder.AddInterceptors(AuditSealing.Instance, SortKeys.Ordering.Instance);

    /// <exception cref="DatabaseAwayException">The database is away; never a <see cref="DbUpdateException"/>, which callers take for a
    /// conflict.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await SaveAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException failure) when (DatabaseOutage.Is(failure))
        {
            throw new DatabaseAwayException("The database is away, nothing is known to be saved.", failure);
        }
    }

    private async Task<int> SaveAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var pending = await PrepareAsync(cancellationToken);
        SortKeys.Fill(ChangeTracker);
        var written = ChangeTracker.Entries<Change>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        var following = SaveHook.All.Select(hook => hook.Follow(this)).OfType<Func<CancellationToken, Task>>().ToList();
        if (pending.Count + written.Count + following.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        // The keys of new rows are known only after they are written, so the history follows in a second step of the same transaction.
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var (entity, change) in pending)
        {
            change.EntityId = entity.Id;
            Changes.Add(change);
            written.Add(change);
        }
        await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        Unsealed.AddRange(written);
        foreach (var work in following) await work(cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        return rows;
    }

    /// <summary>Only for rows without history, such as the framework's keys.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (ChangeTracker.Entries<TrackedEntity>().Any(e => e.State is EntityState.Added or EntityState.Modified))
            throw new NotSupportedException("Save with SaveChangesAsync: the history is written there.");
        SortKeys.Fill(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    private async Task<List<(TrackedEntity, Change)>> PrepareAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var pending = new List<(TrackedEntity, Change)>();
        foreach (var hook in SaveHook.All) hook.Prepare(this, now);
        foreach (var entry in ChangeTracker.Entries<TrackedEntity>().ToList())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified)) continue;
            foreach (var property in entry.Properties)
            {
                if (property.Metadata.IsShadowProperty() || property.CurrentValue is not string text) continue;
                property.CurrentValue = VietnameseText.Normalize(text);
                // What is the same once normalised is no change.
                if (entry.State is EntityState.Modified && Equals(property.CurrentValue, property.OriginalValue))
                    property.IsModified = false;
            }
            entry.Entity.Prepare();
            entry.DetectChanges();
            if (entry.State is not (EntityState.Added or EntityState.Modified)) continue;
            entry.Property(e => e.Version).CurrentValue = entry.Property(e => e.Version).OriginalValue + 1;
            if (await ChangeRecorder.DescribeAsync(entry, actor, now, cancellation) is { } change) pending.Add((entry.Entity, change));
        }
        return pending;
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ReportingDbContext).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(TrackedEntity).IsAssignableFrom(t.ClrType)))
        {
            var entity = builder.Entity(type.ClrType);
            // What every query looks at stands before long texts, whose pages would have to be passed.
            entity.Property(nameof(TrackedEntity.Id)).HasColumnOrder(0);
            entity.Property(nameof(TrackedEntity.Version)).HasColumnOrder(1).IsConcurrencyToken();
            entity.Property(nameof(TrackedEntity.DeletedAt)).HasColumnOrder(2);
        }
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
            if (property.RemoveAnnotation(ModelBuilding.Compact) is not null) property.SetValueConverter(CompactKey);
    }

    /// <summary>How the database keeps the sixteen bytes of a key that is written very often; null where it does by itself.</summary>
    protected virtual ValueConverter? CompactKey => null;

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <summary>SQLite forgets the kind of a time; PostgreSQL refuses any but UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
