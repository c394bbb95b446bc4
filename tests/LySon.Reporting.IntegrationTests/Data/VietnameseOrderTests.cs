using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Data;

public sealed class VietnameseOrderTests
{
    [Theory, BothDatabases]
    public async Task The_database_sorts_letters_and_tones_as_a_dictionary_does(DatabaseProvider provider)
    {
        string[] letters = ["an", "ăn", "ân", "bông", "chợ", "da", "đa", "em", "êm", "mo", "mô", "mơ", "tu", "tư", "ý", "Zalo"];
        string[] tones = ["ma", "mà", "mả", "mã", "má", "mạ"];
        await using var app = await ReportingTestApp.StartAsync(provider);
        Assert.Equal(letters, await SortedAsync(app, letters));
        Assert.Equal(tones, await SortedAsync(app, tones));
    }

    [Theory, BothDatabases]
    public async Task Words_that_differ_only_in_tone_stay_different(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await SortedAsync(app, ["hòa", "hoà"]);
        await using var scope = app.NewDb();
        Assert.Equal(1, await scope.Db.Directives().CountAsync(d => d.Subject == "hòa"));
    }

    private static async Task<List<string>> SortedAsync(ReportingTestApp app, string[] words)
    {
        await using var scope = app.NewDb();
        var agency = await scope.Db.Agencies().SingleAsync(a => a.Code == SampleData.District);
        scope.Db.AddRange(words.Reverse().Select((word, i) => new Directive
        {
            AgencyId = agency.Id, Number = i + 1, Symbol = "THU", Issuer = "Văn phòng", Subject = word, Recipients = "Các phòng",
        }));
        await scope.Db.SaveChangesAsync();
        return await scope.Db.Directives().Where(d => words.Contains(d.Subject)).OrderBy(d => d.Subject).Select(d => d.Subject).ToListAsync();
    }
}
