using LySon.Reporting.Core.Notifications;

namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class RequestAddresses
{
    public const string All = PortalLinks.Requests;
    public const string New = "/requests/new";

    public const string DueDates = "/requests/due-dates";

    public static string Show(int id) => PortalLinks.Request(id);
    public static string Edit(int id) => $"/requests/{id}/edit";
    public static string Outline(int id) => $"/requests/{id}/outline";
    public static string Files(int id) => $"/requests/{id}/files";
    public static string File(int id, int file) => $"/requests/{id}/files/{file}";
    public static string Send(int id) => $"/requests/{id}/send";
    public static string Steps(int id) => $"/requests/{id}/steps";
    public static string Below(int id) => $"/requests/{id}/below";
    public static string Board(int id) => $"/requests/{id}/board";
    public static string Grid(int id) => $"/requests/{id}/grid";
    public static string Zip(int id) => $"/requests/{id}/zip";
}
