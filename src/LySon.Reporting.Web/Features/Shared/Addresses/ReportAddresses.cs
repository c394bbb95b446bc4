using LySon.Reporting.Core.Notifications;

namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class ReportAddresses
{
    public const string All = "/reports";
    public const string New = "/reports/new";
    public const string NewOwn = "/reports/new/own";
    public const string Templates = "/reports/templates";
    public const string NewTemplate = "/reports/templates/new";

    public static string Book(int requestId, int? agency = null) =>
        $"/requests/{requestId}/upload{(agency is { } id ? $"?agency={id}" : "")}";
    public static string Show(int id) => PortalLinks.Report(id);
    public static string Amended(int id) => $"/reports/{id}/amended";
    public static string Comment(int id) => $"/reports/{id}/comment";
    public static string Details(int id) => $"/reports/{id}/details";
    public static string Directives(int id) => $"/reports/{id}/directives";
    public static string Docx(int id) => $"/reports/{id}/docx";
    public static string History(int id) => $"/reports/{id}/history";
    public static string Issue(int id) => $"/reports/{id}/issue";
    public static string LayoutCheck(int id) => $"/reports/{id}/layout-check";
    public static string Move(int id) => $"/reports/{id}/move";
    public static string Pages(int id) => $"/reports/{id}/pages";
    public static string Paper(int id) => $"/reports/{id}/paper";
    public static string Pdf(int id) => $"/reports/{id}/pdf";
    public static string Recipients(int id) => $"/reports/{id}/recipients";
    public static string Replace(int id) => $"/reports/{id}/replace";
    public static string Signatory(int id) => $"/reports/{id}/signatory";
    public static string Signatures(int id) => $"/reports/{id}/signatures";
    public static string Sign(int id) => $"/reports/{id}/signatures/sign";
    public static string OwnFrom(string template) => $"{NewOwn}?template={template}";
    public static string SaveTemplate(int? report = null, int? request = null) =>
        report is { } id ? $"{NewTemplate}?report={id}" : $"{NewTemplate}?request={request}";
    public static string Template(int id) => $"/reports/templates/{id}";
    public static string Upload(int id) => $"/reports/{id}/signatures/upload";
    public static string Signed(int id, int document) => $"/reports/{id}/signatures/{document}";
    public static string Submit(int id) => $"/reports/{id}/submit";
    public static string Part(int id, string part) => $"/reports/{id}/{part}";
}
