using System.Data.Common;
using System.Net.Sockets;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Web.Infrastructure.Commands;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Configuration;

/// <summary>What the person at the terminal is told when the program cannot do what it was started for.</summary>
internal static class Refusal
{
    private static readonly string[] Talkers = ["LySon.Reporting.Web", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Hosting"];

    /// <summary>
    /// One line. An expected failure says it in its own words; anything else is a fault of the program, and its kind helps to find it.
    /// </summary>
    public static string Line(Exception failure)
    {
        failure = Cause(failure);
        var words = IsSaid(failure) ? failure.Message : $"{failure.GetType().Name}: {failure.Message}";
        // A file that is no JSON says on the inside where.
        if (failure is InvalidDataException { InnerException: not null }) words += " " + failure.GetBaseException().Message;
        return words.ReplaceLineEndings(" ");
    }

    private static Exception Cause(Exception failure) =>
        failure is AggregateException or TypeInitializationException or System.Reflection.TargetInvocationException
            && failure.InnerException is { } inner ? Cause(inner) : failure;

    private static bool IsSaid(Exception failure) => failure is CommandRefusedException or Core.Data.Copying.CopyRefusedException
        or StartupRefusedException or FileRefusedException or SigningRefusedException
        or IOException or InvalidDataException or UnauthorizedAccessException or SocketException or DbException
            or OptionsValidationException
        || (failure is InvalidOperationException or FormatException or ArgumentException
            && Talkers.Any(t => failure.Source?.StartsWith(t, StringComparison.Ordinal) == true));
}
