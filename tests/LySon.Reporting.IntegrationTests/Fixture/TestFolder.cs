namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>Where this run keeps its files; removed when the process ends.</summary>
public static class TestFolder
{
    /// <summary>
    /// Free memory that a run's files may take, and more: hundreds of databases are made and removed, which on a disk takes a fifth of the
    /// run.
    /// </summary>
    private const long MemoryBytes = 4L << 30;
    private const string Memory = "/dev/shm";

    /// <summary>Above the run's own folders.</summary>
    public static string Root { get; } =
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace >= MemoryBytes ? Memory : System.IO.Path.GetTempPath();

    public static string Path { get; } = Create();

    /// <summary>Where the sources are, found from where the tests run.</summary>
    public static string Repository { get; } = FindRepository();

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "LySon.Reporting.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run from within the repository.");
    }

    private static string Create()
    {
        var folder = Directory.CreateDirectory(
            System.IO.Path.Combine(Root, "lyson-tests-" + System.IO.Path.GetRandomFileName()[..8])).FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
