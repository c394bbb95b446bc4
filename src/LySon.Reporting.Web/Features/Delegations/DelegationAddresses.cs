namespace LySon.Reporting.Web.Features.Delegations;

internal static class DelegationAddresses
{
    public const string All = "/delegations";
}
