using System.Globalization;
using System.Runtime.InteropServices;

namespace LySon.Reporting.Web.Infrastructure.Configuration;

/// <summary>Vietnamese numbers, dates and letters come from ICU. Without it the runtime would end the program with a page of its own insides.</summary>
internal static class LanguageData
{
    /// <summary>Says on standard error what is missing. It must be asked before anything else: almost everything needs a culture.</summary>
    public static bool IsMissing()
    {
        if (OperatingSystem.IsLinux() && !IsInvariant && !CanLoad())
            return Say("The ICU libraries are missing, which the portal's Vietnamese needs. Install them: on Debian and Ubuntu the package libicu, on Red Hat libicu, on Alpine icu-libs and icu-data-full.\n"u8);
        try
        {
            _ = CultureInfo.GetCultureInfo("vi-VN", predefinedOnly: true);
            return false;
        }
        catch (CultureNotFoundException)
        {
            return Say("The portal cannot run without language data: unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT and install ICU with Vietnamese (vi-VN).\n"u8);
        }
    }

    private static bool IsInvariant => AppContext.TryGetSwitch("System.Globalization.Invariant", out var on) && on
        || Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "1" or "true" or "True" or "TRUE";

    /// <summary>As the runtime will ask it a moment later.</summary>
    private static bool CanLoad()
    {
        try
        {
            return LoadIcu() != 0;
        }
        catch (Exception absent) when (absent is DllNotFoundException or EntryPointNotFoundException)
        {
            return true;
        }
    }

    /// <summary>Past the console, whose writer asks for a culture.</summary>
    private static bool Say(ReadOnlySpan<byte> line)
    {
        using var error = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(2, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        error.Write(line);
        return true;
    }

    [DllImport("libSystem.Globalization.Native", EntryPoint = "GlobalizationNative_LoadICU")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int LoadIcu();
}
