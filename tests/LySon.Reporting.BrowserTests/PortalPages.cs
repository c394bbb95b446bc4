namespace LySon.Reporting.BrowserTests;

/// <summary>Every page of the portal with the sample data, and who opens it.</summary>
internal static class PortalPages
{
    /// <param name="Name">The name of its screenshots.</param>
    /// <param name="UserName">Null: a visitor.</param>
    public sealed record Portal(string Name, string Address, string? UserName);

    public static readonly IReadOnlyList<Portal> All =
    [
        new("sign-in", "/account/sign-in", null),
        new("error-404", "/error/404", null),
        new("verification", "/v", null),
        new("overview", "/", "nhaplieu"),
        new("overview-leader", "/", "lanhdao"),
        new("overview-clerk", "/", "vanthu"),
        new("overview-province", "/", "so"),
        new("overview-administrator", "/", "quantri"),
        new("error-403", "/administration/users", "nhaplieu"),
        new("guide", "/guide", "nhaplieu"),
        new("password", "/account/password", "nhaplieu"),
        new("search", "/search?q=bluezone", "nhaplieu"),
        new("directives", "/directives", "nhaplieu"),
        new("directives-none-found", "/directives?q=khong+co", "nhaplieu"),
        new("directive", "/directives/1", "nhaplieu"),
        new("directive-new", "/directives/new", "nhaplieu"),
        new("directive-edit", "/directives/9/edit", "nhaplieu"),
        new("inspection", "/inspection", "so"),
        new("layout-check", "/reports/1/layout-check", "nhaplieu"),
        new("signatures", "/reports/1/signatures", "lanhdao"),
        new("signature-sign", "/reports/1/signatures/sign", "lanhdao"),
        new("signature-upload", "/reports/1/signatures/upload", "vanthu"),
        new("venues", "/venues", "nhaplieu"),
        new("venue", "/venues/1", "nhaplieu"),
        new("venue-new", "/venues/new", "nhaplieu"),
        new("venue-edit", "/venues/1/edit", "nhaplieu"),
        new("venue-close", "/venues/1/close", "nhaplieu"),
        new("venue-posters", "/venues/posters?group=1", "nhaplieu"),
        new("venue-code", "/venues/1/code", "nhaplieu"),
        new("venue-registrations", "/venues/registrations", "nhaplieu"),
        new("register-venue", "/register-venue", null),
        new("statistics", "/statistics?from=15/10/2021&to=14/11/2021", "nhaplieu"),
        new("statistics-wall", "/statistics/wall", "nhaplieu"),
        new("statistics-province", "/statistics?from=15/10/2021&to=14/11/2021&by=week", "so"),
        new("venue-groups", "/venues/groups", "nhaplieu"),
        new("venue-group-new", "/venues/groups/new", "nhaplieu"),
        new("scans", "/scans?day=09/11/2021", "nhaplieu"),
        new("adoption", "/adoption", "nhaplieu"),
        new("adoption-new", "/adoption/new", "nhaplieu"),
        new("adoption-edit", "/adoption/1/edit", "nhaplieu"),
        new("requests", "/requests", "nhaplieu"),
        new("request", "/requests/1", "nhaplieu"),
        new("requests-province", "/requests", "so"),
        new("request-new", "/requests/new", "so"),
        new("request-edit", "/requests/1/edit", "so"),
        new("request-outline", "/requests/1/outline", "so"),
        new("request-files", "/requests/1/files", "so"),
        new("reports", "/reports", "nhaplieu"),
        new("reports-province", "/reports", "so"),
        new("report-province", "/reports/1", "so"),
        new("report-issued", "/reports/1", "nhaplieu"),
        new("report", "/reports/2", "nhaplieu"),
        new("report-details", "/reports/2/details", "nhaplieu"),
        new("report-directives", "/reports/2/directives", "nhaplieu"),
        new("report-recipients", "/reports/2/recipients", "nhaplieu"),
        new("report-signatory", "/reports/2/signatory", "nhaplieu"),
        new("report-submit", "/reports/2/submit", "nhaplieu"),
        new("report-history", "/reports/1/history", "nhaplieu"),
        new("register", "/register", "vanthu"),
        new("report-new", "/reports/new", "nhaplieu"),
        new("users", "/administration/users", "quantri"),
        new("user-new", "/administration/users/new", "quantri"),
        new("user", "/administration/users/1", "quantri"),
        new("agencies", "/administration/agencies", "quantri"),
        new("agency", "/administration/agencies/15", "quantri"),
        new("agency-new", "/administration/agencies/new", "quantri"),
        new("agency-name", "/administration/agencies/15/names", "quantri"),
        new("agency-signatory", "/administration/agencies/15/signatories", "quantri"),
    ];

    public static TheoryData<string> Names => [.. All.Select(p => p.Name)];

    public static Portal Named(string name) => All.Single(p => p.Name == name);
}
