using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web;
using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Configuration;

namespace LySon.Reporting.IntegrationTests.Commands;

/// <summary>What serve and every command look at before they do anything.</summary>
public sealed class WrongConfigurationTests
{
    [Theory]
    [InlineData("Database:Provider=Oracle", "Database:Provider: 'Oracle' is unknown. There are Sqlite and PostgreSql.")]
    [InlineData("Database:Provider=1", "Database:Provider: '1' is unknown")]
    [InlineData("ConnectionStrings:Reporting=no connection string", "ConnectionStrings:Reporting is no connection string of Sqlite")]
    [InlineData("ConnectionStrings:Reporting=Filename=/no-such-folder/reporting.db", "there is no folder /no-such-folder")]
    [InlineData("Database:Provider=Postgres ConnectionStrings:Reporting=Host=db;Port=five",
        "ConnectionStrings:Reporting is no connection string of PostgreSql")]
    [InlineData("Database:Provider=PostgreSql ConnectionStrings:Reporting=", "ConnectionStrings:Reporting is required")]
    [InlineData("Signing:TrustedRoots=/root.pem", "Signing:TrustedRoots is a list: set Signing:TrustedRoots:0")]
    [InlineData("Scans:QueueLenght=5", "Scans:QueueLenght is not a setting. There are ")]
    [InlineData("Sessions:Roles:clerk:Hours=long", "Sessions:Roles:clerk:Hours")]
    [InlineData("Sessions:Roles:clerk:Hours=-1", "Sessions:Roles:clerk:Hours")]
    [InlineData("Mail:Security=Perhaps", "Mail:Security")]
    [InlineData("Mail:Security=99", "Mail:Security is one of None, Auto")]
    [InlineData("Portal:PathBase=bao-cao", "Portal:PathBase: 'bao-cao' is no path such as /bao-cao")]
    [InlineData("Portal:PathBase=/Reports", "/Reports is an address of the portal itself")]
    [InlineData("Portal:PathBase=/a Portal:PublicAddress=https://baocao.example.vn/b", "name two different paths")]
    [InlineData("DataProtection:KeyFile=/no-such-file", "DataProtection:KeyFile: /no-such-file cannot be read")]
    [InlineData("DataProtection:Certificate=/no-such-file", "DataProtection:Certificate: /no-such-file does not open")]
    [InlineData("urls=localhost:5080", "Urls: 'localhost:5080' is no address")]
    [InlineData("urls=http://127.0.0.1:0;5081", "Urls: '5081' is no address")]
    [InlineData("urls=ftp://localhost:5080", "begins with neither http:// nor https://")]
    [InlineData("urls=http://localhost:port", "has no port from 0 to 65535")]
    [InlineData("urls=http://[::1]:70000", "has no port from 0 to 65535")]
    [InlineData("urls=http://localhost:5080/bao-cao", "Set Portal:PathBase instead")]
    [InlineData("http_ports=web", "ASPNETCORE_HTTP_PORTS: 'web' is no port")]
    [InlineData("urls=http://127.0.0.l:5080", "'http://127.0.0.l:5080' names a host")]
    [InlineData("urls=http://256.1.1.1:5080", "names a host")]
    [InlineData("AllowedHosts=http://baocao.example.vn", "AllowedHosts: 'http://baocao.example.vn' is no name of a host")]
    [InlineData("Mail:From=banana", "Mail:From: It is no address of mail")]
    [InlineData("Backup:Folder=/etc/passwd", "Backup:Folder: /etc/passwd is no folder")]
    [InlineData("Portal:NodeName=0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789x",
        "Portal:NodeName: A name has at most 100")]
    [InlineData("ConnectionStrings:Reporting=DataSource=:memory:", "ConnectionStrings:Reporting names no file")]
    [InlineData("ConnectionStrings:Reporting=DataSource=/tmp", "/tmp is a folder")]
    public void A_wrong_value_is_one_line_that_names_it(string settings, string says) =>
        Assert.Contains(says, Refused(settings), StringComparison.Ordinal);

    [Fact]
    public void Every_number_of_the_configuration_has_its_range_and_refuses_words()
    {
        var numbers = (from type in typeof(ReportingApp).Assembly.GetTypes()
                       let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue()
                       where section is not null
                       from property in type.GetProperties()
                       where Nullable.GetUnderlyingType(property.PropertyType) is { IsPrimitive: true } || property.PropertyType.IsPrimitive
                       where property.CanWrite
                       select (Setting: $"{section}:{property.Name}", Range: property.GetCustomAttribute<RangeAttribute>())).ToList();
        Assert.True(numbers.Count > 20);
        Assert.Empty(numbers.Where(n => n.Range is null).Select(n => n.Setting));
        Assert.Empty(from number in numbers
                     let below = Convert.ToInt64(number.Range!.Minimum, CultureInfo.InvariantCulture) - 1
                     from value in (string[])["often", $"{below}"]
                     let line = Refused($"{number.Setting}={value}")
                     where !line.Contains(number.Setting, StringComparison.Ordinal)
                     select $"{number.Setting}={value}: {line}");
    }

    [Theory]
    [InlineData("", ListenAddresses.Default)]
    [InlineData("Urls=http://127.0.0.1:5081", "http://127.0.0.1:5081")]
    [InlineData("http_ports=5082", null)]
    [InlineData("https_ports=5082", null)]
    [InlineData("Kestrel:Endpoints:Own:Url=http://127.0.0.1:5083", null)]
    public async Task The_portal_has_an_address_of_its_own_only_where_nothing_is_said(string settings, string? address)
    {
        await using var app = Build(settings);
        app.CheckConfiguration();
        Assert.Equal(address, app.Configuration["urls"]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("SQLite")]
    public async Task The_usual_spellings_of_a_database_are_taken(string provider)
    {
        await using var app = Build($"Database:Provider={provider}");
        app.CheckConfiguration();
    }

    /// <summary>The one line.</summary>
    private static string Refused(string settings)
    {
        var failure = Record.Exception(() =>
        {
            using var app = (IDisposable)Build(settings);
            ((Microsoft.AspNetCore.Builder.WebApplication)app).CheckConfiguration();
        });
        Assert.True(failure is not null, $"{settings} is taken.");
        var line = Refusal.Line(failure);
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        return line;
    }

    /// <param name="settings">"Scans:QueueLength=5 Mail:Port=25"; a blank within a value is none before a name.</param>
    private static Microsoft.AspNetCore.Builder.WebApplication Build(string settings) => ReportingApp.Build(
    [
        // As the program is called, whose assets these are.
        "--applicationName=LySon.Reporting.Web",
        $"--Logging:Directory={Path.Combine(TestFolder.Path, "logs")}",
        $"--ConnectionStrings:Reporting=Data Source={Path.Combine(TestFolder.Path, "never-opened.db")}",
        .. System.Text.RegularExpressions.Regex.Split(settings, " (?=[A-Za-z:]+=)").Where(s => s.Length > 0).Select(s => "--" + s),
    ]);
}
