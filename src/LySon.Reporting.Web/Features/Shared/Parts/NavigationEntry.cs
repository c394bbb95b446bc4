using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>
/// A line of the navigation, registered by the feature that it leads to; within its part lines stand in the order of the features.
/// </summary>
/// <param name="Icon">Name from Assets/icons.txt.</param>
/// <param name="Roles">Whose navigation has it; none: everybody's.</param>
public sealed record NavigationEntry(NavigationPart Part, string Text, string Href, string Icon, params IReadOnlyList<string> Roles)
{
    /// <summary>Who works for an agency that reports.</summary>
    public static readonly IReadOnlyList<string> Reporting = [Core.Accounts.Roles.Staff, Core.Accounts.Roles.Leader,
        Core.Accounts.Roles.Clerk];

    /// <summary>The part of the portal that it belongs to; null for what everybody uses.</summary>
    public AgencyModule? Module { get; init; }

    /// <summary>
    /// What is counted beside the text for who is signed in; null: nothing. All lines are counted in one query, so what is given is not
    /// run but becomes a part of it.
    /// </summary>
    public Func<ReportingDbContext, CurrentUser, Expression<Func<int>>>? Count { get; init; }
}

/// <summary>The parts of the navigation from top to bottom; the first has no heading.</summary>
public enum NavigationPart
{
    Top,
    [Display(Name = "Thu báo cáo")] Collecting,
    [Display(Name = "Quản trị")] Administration,
    [Display(Name = "Số liệu")] Figures,
    [Display(Name = "Báo cáo")] Reports,
    [Display(Name = "Khác")] Other,
}
