namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class DirectiveAddresses
{
    public const string All = "/directives";
    public const string New = "/directives/new";

    public static string Show(int id) => $"/directives/{id}";
    public static string Edit(int id) => $"/directives/{id}/edit";
}
