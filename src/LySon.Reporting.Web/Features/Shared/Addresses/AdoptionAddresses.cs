namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class AdoptionAddresses
{
    public const string All = "/adoption";
    public const string New = "/adoption/new";

    public static string Edit(int id) => $"/adoption/{id}/edit";
}
