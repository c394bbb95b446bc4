using LySon.Reporting.Core.Accounts;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>Where the request at hand comes from; of a command or of due work nowhere.</summary>
internal static class RequestOrigin
{
    public static Origin Of(HttpContext? context) => context is null ? Origin.None
        : new(NetworkKey.Of(context).ToString(), DeviceWords.Of(context.Request.Headers.UserAgent));
}
