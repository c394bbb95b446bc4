using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>Files that outlive a power cut.</summary>
public static class Durable
{
    /// <summary>What was written to the file is on the disk.</summary>
    public static void Flush(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>
    /// And so is its name. Windows does that by itself; a file system that cannot, such as some of the network's, is not asked twice.
    /// </summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        using var handle = new SafeFileHandle(OpenFolder(folder, 0), ownsHandle: true);
        if (!handle.IsInvalid) _ = FlushHandle(handle.DangerousGetHandle().ToInt32());
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int OpenFolder([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int FlushHandle(int handle);
}
