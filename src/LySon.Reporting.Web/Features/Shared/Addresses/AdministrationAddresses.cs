namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class AdministrationAddresses
{
    public const string Users = "/administration/users";
    public const string NewUser = "/administration/users/new";

    public static string User(int id) => $"/administration/users/{id}";

    public const string Agencies = "/administration/agencies";
    public const string NewAgency = "/administration/agencies/new";

    public const string Kinds = "/administration/agencies/kinds";

    public static string Kind(int id) => $"{Kinds}/{id}";

    public static string Agency(int id) => $"/administration/agencies/{id}";
    public static string EditAgency(int id) => $"/administration/agencies/{id}/edit";
    public static string NewName(int agencyId) => $"/administration/agencies/{agencyId}/names";
    public static string Name(int agencyId, int id) => $"/administration/agencies/{agencyId}/names/{id}";
    public static string NewSignatory(int agencyId) => $"/administration/agencies/{agencyId}/signatories";
    public static string Signatory(int agencyId, int id) => $"/administration/agencies/{agencyId}/signatories/{id}";

    public const string Setup = "/administration/setup";
    public const string SetupFile = Setup + "?handler=file";

    public static string SetupRun(int id) => $"{Setup}/{id}";

    public const string Calendar = "/administration/calendar";

    public static string DayOff(int id) => $"{Calendar}/{id}";

    public const string Counted = "/administration/counted";
    public const string SignIns = "/administration/sign-ins";
    public const string Status = "/administration/status";
    public const string LiveStatus = "/administration/status/live";
}
