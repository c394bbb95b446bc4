namespace LySon.Reporting.Web.Infrastructure.Files;

/// <summary>
/// Files that only the portal's own user may read: the database, its key file, the logs, letters in a folder. On Windows the folder's own rights are left as they are.
/// </summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;
    private const UnixFileMode Others = ~(OwnerFile | UnixFileMode.UserExecute);

    /// <summary>The folder, made for its owner only. One that is there already is not touched: it may hold others' files.</summary>
    public static DirectoryInfo MakeFolder(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerFolder);

    /// <summary>An empty file for its owner only, unless there is one. Where it cannot be made, whoever opens it next says so.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        try
        {
            new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerFile }).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Takes the others' rights away from a file or folder that has wider ones.</summary>
    /// <returns>Null: nothing was wide. Otherwise whether it could be done.</returns>
    public static bool? Narrow(string path)
    {
        if (OperatingSystem.IsWindows() || !Path.Exists(path)) return null;
        var mode = File.GetUnixFileMode(path);
        if ((mode & Others) == 0) return null;
        try
        {
            File.SetUnixFileMode(path, mode & ~Others);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
