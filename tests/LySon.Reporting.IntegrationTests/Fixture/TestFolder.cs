namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>Where this run keeps its files; removed when the process ends.</summary>
public static class TestFolder
{
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
        var folder = Directory.CreateTempSubdirectory("lyson-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
