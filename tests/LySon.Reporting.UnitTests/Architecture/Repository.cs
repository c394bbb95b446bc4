namespace LySon.Reporting.UnitTests.Architecture;

/// <summary>The source files, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>What people write: neither build output, packages and bundles, nor generated migrations.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MatchType = MatchType.Simple
        })
            .Select(f => Path.GetRelativePath(Root, f))
            .Where(f => extensions.Contains(Path.GetExtension(f)) && !IsMade(f));

    private static bool IsMade(string file) => file.Split(Path.DirectorySeparatorChar)
        .Any(part => part is "bin" or "obj" or "node_modules" or "lib" or "Migrations");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "LySon.Reporting.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
