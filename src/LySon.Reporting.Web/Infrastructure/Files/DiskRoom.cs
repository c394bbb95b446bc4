using System.Globalization;
using LySon.Reporting.Core.Data.Copying;

namespace LySon.Reporting.Web.Infrastructure.Files;

/// <param name="Total">Bytes.</param>
/// <param name="Free">Bytes that the portal's own user may still fill.</param>
internal readonly record struct VolumeRoom(long Total, long Free);

/// <summary>How much room the volume of a file or folder has. A class of its own, so that a test can fill a disk.</summary>
internal class DiskRoom
{
    /// <returns>Null where the system does not tell.</returns>
    public virtual VolumeRoom? Of(string path)
    {
        try
        {
            var drive = new DriveInfo(Path.GetFullPath(path));
            return new(drive.TotalSize, drive.AvailableFreeSpace);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Looked at before much is written; a disk that is filled up later by others still fails the write.</summary>
    /// <returns>"/data has 12 MB free, and 70 MB are needed"; null when there is room enough, or nobody knows.</returns>
    public string? Shortage(string folder, long bytes) => Of(folder) is { } room && room.Free < bytes
        ? string.Create(CultureInfo.InvariantCulture,
            $"{folder} has {room.Free >> 20:#,0} MB free, and {(bytes >> 20) + 1:#,0} MB are needed") : null;

    /// <exception cref="CopyRefusedException">Too little is free.</exception>
    public void Require(string folder, long bytes)
    {
        if (Shortage(folder, bytes) is { } shortage) throw new CopyRefusedException($"{shortage}. Nothing was written.");
    }
}
