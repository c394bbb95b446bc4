using System.Reflection;
using System.Text.RegularExpressions;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Documents.Fonts;

namespace LySon.Reporting.UnitTests.Architecture;

public sealed partial class LayerTests
{
    private const int LongestFile = 250;

    [Fact]
    public void Core_sees_neither_the_web_nor_the_documents() =>
        AssertSeesNone(typeof(ReportingDbContext).Assembly, "LySon.Reporting.Web", "LySon.Reporting.Documents", "Microsoft.AspNetCore.Mvc",
            "Microsoft.AspNetCore.Http");

    [Fact]
    public void Documents_sees_neither_the_database_nor_the_web() => AssertSeesNone(typeof(OfficialFont).Assembly,
        "LySon.Reporting.Core", "LySon.Reporting.Web", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Npgsql", "Microsoft.Data");

    [Fact]
    public void Files_from_outside_are_read_by_workers_only()
    {
        const string Workers = "src/LySon.Reporting.Web/Infrastructure/Workers/";
        var reading = from file in Repository.Files("src/LySon.Reporting.Web", ".cs", ".cshtml")
                      where !file.StartsWith(Workers, StringComparison.Ordinal)
                      from Match use in Reader().Matches(File.ReadAllText(Path.Combine(Repository.Root, file)))
                      select $"{file} uses {use.Value}";
        Assert.Empty(reading);
        Assert.Matches(Reader(), File.ReadAllText(Path.Combine(Repository.Root, Workers, "FileJobs.cs")));
    }

    [Fact]
    public void No_file_is_too_long_to_be_read_whole()
    {
        var files = Repository.Files("src", ".cs", ".cshtml", ".js", ".mjs", ".scss").ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Select(f => (File: f, Lines: File.ReadLines(Path.Combine(Repository.Root, f)).Count()))
            .Where(f => f.Lines > LongestFile));
    }

    [Fact]
    public void A_feature_has_the_same_name_everywhere()
    {
        string[] known = [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src/LySon.Reporting.Web/Features"))
            .Select(d => Path.GetFileName(d)!)];
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "tests/LySon.Reporting.IntegrationTests"))
            .Select(d => Path.GetFileName(d)!);
        string[] notFeatures = ["bin", "obj", "Fixture", "Data", "Commands", "Addresses", "Lists", "Security", "Workers", "Properties",
            "TestResults"];
        Assert.Empty(folders.Except(known).Except(notFeatures));
    }

    private static void AssertSeesNone(Assembly assembly, params string[] forbidden) => Assert.Empty(
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => forbidden.Any(f => n.StartsWith(f, StringComparison.Ordinal))));

    /// <summary>What takes a file from outside apart.</summary>
    [GeneratedRegex(@"\b(ReportInspector|LayoutLinter|SignatureVerifier|SheetReader|PngImage\.Read|PdfSigner\.(SignAsync|Prepare)|" +
        @"ReportSigner\.\w+|PdfDocument\.Open|ZipArchiveMode\.Read)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reader();
}
