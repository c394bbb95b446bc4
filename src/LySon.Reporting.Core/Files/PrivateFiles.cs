namespace LySon.Reporting.Core.Files;

/// <summary>
/// Files that only the portal's own user may read: the database and its copies, its key file, the logs, letters in a folder. On Windows the
/// folder's own rights are left as they are.
/// </summary>
public static class PrivateFiles
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;
    private const UnixFileMode Others = ~OwnerFolder;

    /// <summary>The folder, made for its owner only. One that is there already is not touched: it may hold others' files.</summary>
    public static DirectoryInfo MakeFolder(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerFolder);

    /// <summary>A new file for its owner only, open for writing.</summary>
    /// <exception cref="IOException">There is one already, or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerFile;
        return new(path, options);
    }

    /// <summary>An empty file for its owner only, unless there is one. Where it cannot be made, whoever opens it next says so.</summary>
    public static void Make(string path)
    {
        try
        {
            Create(path).Dispose();
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
