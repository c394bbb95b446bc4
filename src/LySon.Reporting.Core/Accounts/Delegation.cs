using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Accounts;

/// <summary>
/// A leader's deputy for a span of days, both included: whoever stands in may approve and return like the leader, in their own name.
/// </summary>
public sealed class Delegation : TrackedEntity
{
    public int AgencyId { get; init; }

    public required int LeaderId { get; init; }
    public ReportingUser? Leader { get; init; }

    [Display(Name = "Người được ủy quyền")] public required int DeputyId { get; init; }
    public ReportingUser? Deputy { get; init; }

    [Display(Name = "Từ ngày")] public required DateOnly FirstDay { get; init; }

    /// <summary>Included.</summary>
    [Display(Name = "Đến hết ngày")] public required DateOnly LastDay { get; set; }

    /// <summary>When the leader ended it before its last day was over (UTC); null otherwise.</summary>
    [Display(Name = "Kết thúc sớm")] public DateTime? EndedAt { get; set; }

    /// <summary>What is in force on a day, for queries.</summary>
    public static Expression<Func<Delegation, bool>> InForceOn(DateOnly day) =>
        d => d.FirstDay <= day && day <= d.LastDay && d.EndedAt == null;
}

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("Delegations");
        builder.HideDeleted();
        builder.HasOne<Agency>().WithMany().HasForeignKey(d => d.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Leader).WithMany().HasForeignKey(d => d.LeaderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Deputy).WithMany().HasForeignKey(d => d.DeputyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.DeputyId, d.LastDay });
    }
}
