using System.Runtime.InteropServices;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

/// <summary>What the Linux kernel knows of its clock; NTP programs tell it.</summary>
internal static class SystemClock
{
    private const int NotSynchronised = 5;

    /// <returns>Whether the clock is kept right, and by how much it may be wrong at most; null where the system does not tell.</returns>
    public static (bool IsKept, TimeSpan Error)? Read()
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess) return null;
        try
        {
            var time = new NtpTime();
            var state = GetTime(ref time);
            return state < 0 ? null : (state != NotSynchronised, TimeSpan.FromMicroseconds(time.MaximumError));
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "ntp_gettimex"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(ref NtpTime time);

    /// <summary>struct ntptimeval of glibc on 64 bits.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct NtpTime
    {
        public long Seconds;
        public long Microseconds;
        public long MaximumError;
        public long EstimatedError;
        public long Tai;
        public long Reserved1;
        public long Reserved2;
        public long Reserved3;
        public long Reserved4;
    }
}
