namespace LySon.Reporting.Web.Features;

internal static class FeaturesSetup
{
    /// <summary>The services of the features, a line each. Delete a feature's folder and its line here, and it is gone.</summary>
    public static void AddFeatures(this IServiceCollection services)
    {
        Accounts.AccountsSetup.Add(services);
        Administration.AdministrationSetup.Add(services);
        Directives.DirectivesSetup.Add(services);
        Venues.VenuesSetup.Add(services);
        Registrations.RegistrationsSetup.Add(services);
        Scans.ScansSetup.Add(services);
        Statistics.StatisticsSetup.Add(services);
        Indicators.IndicatorsSetup.Add(services);
        Requests.Board.BoardSetup.Add(services);
        Requests.RequestsSetup.Add(services);
        Rollup.RollupSetup.Add(services);
        Reports.ReportsSetup.Add(services);
    }
}
