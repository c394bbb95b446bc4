using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Audit;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.Core.Venues;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// The one model. Every save normalises text, raises versions and writes the history in the same transaction, so that no page can forget it.
/// </summary>
public abstract class ReportingDbContext(DbContextOptions options, TimeProvider time, Actor actor)
    : IdentityDbContext<ReportingUser, IdentityRole<int>, int, IdentityUserClaim<int>, IdentityUserRole<int>, IdentityUserLogin<int>, IdentityRoleClaim<int>,
        IdentityUserToken<int>, Passkey>(options), IDataProtectionKeyContext
{
    /// <summary>Vietnamese dictionary order (a ă â … d đ e ê), equal only when identical; made by each provider's context.</summary>
    public const string VietnameseOrder = "vi_vn";

    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<AgencyName> AgencyNames => Set<AgencyName>();
    public DbSet<Signatory> Signatories => Set<Signatory>();
    public DbSet<Directive> Directives => Set<Directive>();
    public DbSet<Issuer> Issuers => Set<Issuer>();
    public DbSet<VenueGroup> VenueGroups => Set<VenueGroup>();
    public DbSet<Venue> Venues => Set<Venue>();
    public DbSet<VenueRegistration> VenueRegistrations => Set<VenueRegistration>();
    public DbSet<VenueCode> VenueCodes => Set<VenueCode>();
    public DbSet<VenueDay> VenueDays => Set<VenueDay>();
    public DbSet<ScanCount> ScanCounts => Set<ScanCount>();
    public DbSet<ScanHour> ScanHours => Set<ScanHour>();
    public DbSet<ScanReceipt> ScanReceipts => Set<ScanReceipt>();
    public DbSet<ScanCorrection> ScanCorrections => Set<ScanCorrection>();
    public DbSet<ScanDoubt> ScanDoubts => Set<ScanDoubt>();
    public DbSet<DoubtMark> ScanDoubtMarks => Set<DoubtMark>();
    public DbSet<ScanDay> ScanDays => Set<ScanDay>();
    public DbSet<ScanHourTotal> ScanHourTotals => Set<ScanHourTotal>();
    public DbSet<VenueMonth> VenueMonths => Set<VenueMonth>();
    public DbSet<ScanMonth> ScanMonths => Set<ScanMonth>();
    public DbSet<ScanImport> ScanImports => Set<ScanImport>();
    public DbSet<ScanImportRow> ScanImportRows => Set<ScanImportRow>();
    public DbSet<ImportColumns> ImportColumns => Set<ImportColumns>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<Application> Applications => Set<Application>();
    public DbSet<Adoption> Adoptions => Set<Adoption>();
    public DbSet<ReportRequest> Requests => Set<ReportRequest>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<ReportStep> ReportSteps => Set<ReportStep>();
    public DbSet<SectionComment> SectionComments => Set<SectionComment>();
    public DbSet<ReportReading> ReportReadings => Set<ReportReading>();
    public DbSet<ApprovedContent> ApprovedContents => Set<ApprovedContent>();
    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();
    public DbSet<FigureValue> FigureValues => Set<FigureValue>();
    public DbSet<RequestFile> RequestFiles => Set<RequestFile>();
    public DbSet<RequestReminder> RequestReminders => Set<RequestReminder>();
    public DbSet<RegisterBook> RegisterBooks => Set<RegisterBook>();
    public DbSet<RegisterEntry> RegisterEntries => Set<RegisterEntry>();
    public DbSet<Notification> Notifications => Set<Notification>();
    public DbSet<Mail> Mails => Set<Mail>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<UserSession> UserSessions => Set<UserSession>();
    public DbSet<SignInEntry> SignInLog => Set<SignInEntry>();
    public DbSet<SignInCounter> SignInCounters => Set<SignInCounter>();
    public DbSet<AuthenticatorApp> AuthenticatorApps => Set<AuthenticatorApp>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();
    public DbSet<AuditLink> AuditLinks => Set<AuditLink>();
    public DbSet<UpkeepRun> UpkeepRuns => Set<UpkeepRun>();
    public DbSet<PortalNode> PortalNodes => Set<PortalNode>();
    public DbSet<DiskSample> DiskSamples => Set<DiskSample>();

    /// <summary>The keys that protect cookies and forms: in the database, so that several nodes share them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>History written in the open transaction; <see cref="AuditSealing"/> links it at the commit.</summary>
    internal List<Change> Unsealed { get; } = [];

    /// <summary>Waits until no other transaction is adding to the chain of the history, and keeps others waiting until this one ends.</summary>
    internal abstract Task HoldAuditAsync(CancellationToken cancellation);

    protected override void OnConfiguring(DbContextOptionsBuilder builder) => builder.AddInterceptors(AuditSealing.Instance);

    /// <exception cref="DatabaseAwayException">The database is away; never a <see cref="DbUpdateException"/>, which callers take for a conflict.</exception>
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
        var written = ChangeTracker.Entries<Change>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        var totals = PendingTotals.Of(ChangeTracker);
        if (pending.Count + written.Count == 0 && totals.IsEmpty) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

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
        await totals.WriteAsync(this, cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        return rows;
    }

    /// <summary>Only for rows without history, such as the framework's keys.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (ChangeTracker.Entries<TrackedEntity>().Any(e => e.State is EntityState.Added or EntityState.Modified))
            throw new NotSupportedException("Save with SaveChangesAsync: the history is written there.");
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    private async Task<List<(TrackedEntity, Change)>> PrepareAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var pending = new List<(TrackedEntity, Change)>();
        var coded = ChangeTracker.Entries<VenueCode>().Select(e => e.Entity.Venue).ToHashSet();
        foreach (var entry in ChangeTracker.Entries<TrackedEntity>().ToList())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified)) continue;
            foreach (var property in entry.Properties)
            {
                if (property.CurrentValue is not string text) continue;
                property.CurrentValue = VietnameseText.Normalize(text);
                // What is the same once normalised is no change.
                if (entry.State is EntityState.Modified && Equals(property.CurrentValue, property.OriginalValue)) property.IsModified = false;
            }
            entry.Entity.Prepare();
            entry.DetectChanges();
            if (entry.State is not (EntityState.Added or EntityState.Modified)) continue;
            if (entry is { State: EntityState.Added, Entity: Venue venue } && !coded.Contains(venue))
                VenueCodes.Add(new VenueCode { Venue = venue, CreatedAt = now });
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
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <summary>SQLite forgets the kind of a time; PostgreSQL refuses any but UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
