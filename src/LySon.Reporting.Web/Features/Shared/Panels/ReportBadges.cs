using LySon.Reporting.Core.Reports;

namespace LySon.Reporting.Web.Features.Shared.Panels;

/// <summary>The colour of a report's state, the same on every page.</summary>
public static class ReportBadges
{
    public static BadgeState Of(ReportState state) => state switch
    {
        ReportState.Draft or ReportState.Submitted or ReportState.Superseded => BadgeState.Grey,
        ReportState.Approved => BadgeState.Blue,
        ReportState.Issued => BadgeState.Amber,
        ReportState.Received => BadgeState.Green,
        ReportState.Returned => BadgeState.Red,
    };
}
