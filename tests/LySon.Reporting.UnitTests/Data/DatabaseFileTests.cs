using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.Copying;

namespace LySon.Reporting.UnitTests.Data;

public sealed class DatabaseFileTests
{
    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    [InlineData("Data Source=file:reporting.db?mode=ro")]
    [InlineData("Pooling=False")]
    public void What_is_no_file_has_no_path_and_nothing_is_copied_there(string connectionString)
    {
        var database = new ReportingConnections(isPostgreSql: false, connectionString);
        Assert.Null(database.FilePath);
        Assert.Contains("names no file", Assert.Throws<CopyRefusedException>(() => SqliteFile.PathOf(database)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_the_file_that_it_leads_to_so_that_nothing_takes_the_link_s_place()
    {
        var folder = Directory.CreateTempSubdirectory("lyson-link-");
        var (file, link) = (Path.Combine(folder.FullName, "reporting.db"), Path.Combine(folder.FullName, "link.db"));
        File.CreateSymbolicLink(link, "reporting.db");
        Assert.Equal(file, ReportingConnections.FileOf($"Data Source={link}"));
        File.WriteAllText(file, "");
        Assert.Equal(file, ReportingConnections.FileOf($"Data Source={link}"));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("Data Source=a.db", "Mode=ReadWrite")]
    [InlineData("Data Source=a.db;Mode=ReadWriteCreate", "Mode=ReadWrite")]
    [InlineData("Data Source=a.db;Mode=ReadOnly", "Mode=ReadOnly")]
    public void A_file_that_must_be_there_is_never_made_by_opening_it(string given, string mode) =>
        Assert.Equal(mode, ReportingConnections.Existing(given).Split(';').Single(p => p.StartsWith("Mode", StringComparison.Ordinal)));

    [Fact]
    public void A_file_has_its_full_path_and_a_server_none()
    {
        Assert.Equal(Path.Combine(Directory.GetCurrentDirectory(), "reporting.db"),
            new ReportingConnections(isPostgreSql: false, "Data Source=reporting.db;Pooling=False").FilePath);
        Assert.Null(new ReportingConnections(isPostgreSql: true, "Host=localhost;Database=reporting").FilePath);
    }
}
