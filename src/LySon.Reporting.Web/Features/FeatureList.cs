using LySon.Reporting.Web.Features.Shared.Parts;


namespace LySon.Reporting.Web.Features;

/// <summary>
/// The features, a line each, in the order in which what they bring is shown. Delete a feature's folder and its line here, and it is gone.
/// What has pages only (searching, notices, errors) needs no line.
/// </summary>
internal static class FeatureList
{
    public static readonly IReadOnlyList<IFeature> All =
    [
        new Overview.OverviewSetup(),
        new Accounts.AccountsSetup(),
        new Verification.VerificationSetup(),
        new Directives.DirectivesSetup(),
        new Venues.VenuesSetup(),
        new Registrations.RegistrationsSetup(),
        new Scans.ScansSetup(),
        new Statistics.StatisticsSetup(),
        new Indicators.IndicatorsSetup(),
        new Requests.RequestsSetup(),
        new Requests.Board.BoardSetup(),
        new Rollup.RollupSetup(),
        new Outside.OutsideSetup(),
        new Reports.ReportsSetup(),
        new Register.RegisterSetup(),
        new Delegations.DelegationsSetup(),
        new Administration.AdministrationSetup(),
        new Audit.AuditSetup(),
        new Administration.Status.StatusSetup(),
        new Inspection.InspectionSetup(),
        new Guide.GuideSetup(),
    ];
}
