namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>Where this run keeps its files; removed when the process ends.</summary>
public static class TestFolder
{
    public static string Path { get; } = Create();

    private static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("lyson-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
