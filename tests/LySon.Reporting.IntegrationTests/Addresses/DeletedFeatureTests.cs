using System.Diagnostics;
using LySon.Reporting.IntegrationTests.Fixture;

namespace LySon.Reporting.IntegrationTests.Addresses;

/// <summary>A feature is its folder and its line in the list of features: without both the portal still builds.</summary>
public sealed class DeletedFeatureTests
{
    private const string Line = "        new Registrations.RegistrationsSetup(),\n";

    /// <summary>The sources and what the tests were built with; neither packages nor client files nor analyzers.</summary>
    private static readonly string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <RootNamespace>LySon.Reporting.Web</RootNamespace>
            <AssemblyName>LySon.Reporting.Web</AssemblyName>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <NoWarn>CS8524</NoWarn>
            <RunAnalyzers>false</RunAnalyzers>
            <UseAppHost>false</UseAppHost>
            <StaticWebAssetsEnabled>false</StaticWebAssetsEnabled>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{AppContext.BaseDirectory}*.dll"
              Exclude="{AppContext.BaseDirectory}*Tests.dll;{AppContext.BaseDirectory}LySon.Reporting.Web.dll" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task Without_its_folder_and_its_line_the_portal_builds()
    {
        var (from, to) = (Path.Combine(TestFolder.Repository, "src/LySon.Reporting.Web"),
            Path.Combine(TestFolder.Path, "without-registrations"));
        foreach (var file in Sources(from).Where(f => !f.StartsWith("Features/Registrations/", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, file))!);
            File.Copy(Path.Combine(from, file), Path.Combine(to, file));
        }
        var list = Path.Combine(to, "Features/FeatureList.cs");
        var before = await File.ReadAllTextAsync(list);
        await File.WriteAllTextAsync(list, before.Replace(Line, "", StringComparison.Ordinal));
        Assert.Equal(before.Length - Line.Length, (await File.ReadAllTextAsync(list)).Length);
        await File.WriteAllTextAsync(Path.Combine(to, "LySon.Reporting.Web.csproj"), Project);
        var (exitCode, output) = await BuildAsync(to);
        Assert.True(exitCode == 0, output);
    }

    private static IEnumerable<string> Sources(string folder) => ((string[])[".", "Features", "Infrastructure"])
        .SelectMany(part => Directory.EnumerateFiles(Path.Combine(folder, part), "*.cs*",
            part == "." ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
        .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml").Select(f => Path.GetRelativePath(folder, f));

    private static async Task<(int ExitCode, string Output)> BuildAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "--nologo", "-v", "q", "-nodeReuse:false"])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true
        };
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return (build.ExitCode, output);
    }
}
