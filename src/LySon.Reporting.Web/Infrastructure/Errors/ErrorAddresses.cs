using System.Globalization;

namespace LySon.Reporting.Web.Infrastructure.Errors;

/// <summary>The page that explains an answer, by its status.</summary>
internal static class ErrorAddresses
{
    /// <summary>With {0} for the status.</summary>
    public const string Template = "/error/{0}";

    public static string Of(int status) => string.Format(CultureInfo.InvariantCulture, Template, status);
}
