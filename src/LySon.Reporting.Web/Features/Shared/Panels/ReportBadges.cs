using LySon.Reporting.Core.Reports;

namespace LySon.Reporting.Web.Features.Shared.Panels;

/// <summary>The colour of a report's state, the same on every page.</summary>
public static class ReportBadges
{
    /// <summary>A report that answers nobody here waits for nobody once it is issued.</summary>
    public static BadgeState Of(Report report) =>
        report.State == ReportState.Issued && report.AgencyId == report.RequesterId ? BadgeState.Green : Of(report.State);

    public static BadgeState Of(ReportState state) => state switch
    {
        ReportState.Draft or ReportState.Submitted or ReportState.Superseded => BadgeState.Grey,
        ReportState.Approved => BadgeState.Blue,
        ReportState.Issued => BadgeState.Amber,
        ReportState.Received => BadgeState.Green,
        ReportState.Returned => BadgeState.Red,
    };
}
