using LySon.Reporting.Core.Setups;

namespace LySon.Reporting.Web.Features.Administration.Setup;

internal static class SetupWords
{
    public static string Badge(SetupState state) => state switch
    {
        SetupState.Uploaded => "badge-amber",
        SetupState.Done => "badge-green",
        SetupState.Undone or SetupState.Dropped => "badge-grey",
    };
}
