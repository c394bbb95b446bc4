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
}
