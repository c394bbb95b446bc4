using LySon.Reporting.Core.Indicators;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Indicators;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using static LySon.Reporting.IntegrationTests.Reports.Figures.FigureBench;

namespace LySon.Reporting.IntegrationTests.Reports.Figures;

/// <summary>What is refused and what is asked before an adoption figure is saved.</summary>
public sealed class AdoptionSavingTests
{
    private const string Taken = "AsOf: Đã có số liệu PC-Covid chốt ngày 09/11/2021. Sửa số liệu đó hoặc chọn ngày chốt khác.";

    [Theory]
    [InlineData(District, "pc covid", 0, Taken)]
    [InlineData(District, "pc covid", -1, null)]
    [InlineData(District, "Bluezone", 0, null)]
    [InlineData("ba-to", "pc covid", 0, null)]
    public async Task A_day_has_one_figure_of_an_application_and_agency(string agency, string application, int day, string? refusal)
    {
        await using var bench = await Bench.StartAsync();
        await AddAsync(bench, agency: "binh-son");
        var (saved, said) = await SaveAsync(bench, agency, Input(application, Day.AddDays(day), installed: 60));
        Assert.Equal((refusal is null, refusal), (saved, said));
    }

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public async Task A_figure_that_falls_is_asked_about_once(int installed, bool saved)
    {
        await using var bench = await Bench.StartAsync();
        await AddAsync(bench, day: -5, installed: 90);
        await AddAsync(bench, day: -1, installed: 50);
        await AddAsync(bench, day: -1, installed: 80, agency: "ba-to");
        var input = Input("PC-Covid", Day, installed);
        Assert.Equal((saved, null), await SaveAsync(bench, District, input));
        if (saved) return;
        Assert.Equal((true, null), await SaveAsync(bench, District, input));
    }

    [Fact]
    public async Task Later_figures_and_those_of_other_applications_ask_nothing()
    {
        await using var bench = await Bench.StartAsync();
        await AddAsync(bench, day: 0, installed: 90);
        Assert.Equal((true, null), await SaveAsync(bench, District, Input("PC-Covid", Day.AddDays(-1), 10)));
        Assert.Equal((true, null), await SaveAsync(bench, District, Input("Bluezone", Day, 10)));
    }

    [Theory]
    [InlineData(0, 100, null)]
    [InlineData(0, 101, "Installed: Số máy đã cài không thể nhiều hơn 100 điện thoại thông minh. Kiểm tra lại hai số.")]
    [InlineData(1, 100, "AsOf: " + AdoptionErrors.InFuture)]
    public async Task A_figure_is_of_today_at_the_latest_and_of_all_phones_at_the_most(int day, int installed, string? refusal)
    {
        await using var bench = await Bench.StartAsync();
        Assert.Equal((refusal is null, refusal), await SaveAsync(bench, District, Input("PC-Covid", Day.AddDays(day), installed)));
        await using var db = bench.Db();
        var agency = await bench.AgencyAsync(District);
        Assert.Equal(refusal is null ? 1 : 0, await db.Adoptions().CountAsync(a => a.AgencyId == agency));
    }

    [Fact]
    public async Task A_new_application_is_added_with_its_figure_and_a_known_one_is_used()
    {
        await using var bench = await Bench.StartAsync();
        await SaveAsync(bench, District, Input("Sổ sức khỏe", Day, 10));
        await SaveAsync(bench, "ba-to", Input("SO SUC KHOE", Day, 10));
        Assert.Equal((false, "Application: " + AdoptionErrors.ApplicationMissing), await SaveAsync(bench, District, Input("…", Day, 10)));
        await using var db = bench.Db();
        Assert.Equal(["PC-Covid", "Sổ sức khỏe"], await db.Applications().OrderBy(a => a.Id).Select(a => a.Name).ToListAsync());
        Assert.Equal(["Sổ sức khỏe"], await new ApplicationNames(db).OfAsync(await bench.AgencyAsync(District)));
    }

    private static async Task AddAsync(Bench bench, int day = 0, int installed = 50, string agency = District)
    {
        await using var db = bench.Db();
        var application = await db.Applications().Select(a => a.Id).SingleAsync();
        await bench.AddAsync(new Adoption
        {
            AgencyId = await bench.AgencyAsync(agency), ApplicationId = application,
            AsOf = Day.AddDays(day), Installed = installed, Smartphones = 100
        });
    }

    private static AdoptionInput Input(string application, DateOnly day, int installed) =>
        new() { Application = application, AsOf = day, Installed = installed, Smartphones = 100 };

    private static async Task<(bool Saved, string? Refusal)> SaveAsync(Bench bench, string agency, AdoptionInput input)
    {
        await using var db = bench.Db();
        var state = new ModelStateDictionary();
        var saved = await new AdoptionSaving(db, new(db), bench.Clock)
            .TrySaveAsync(input.ToNew(await bench.AgencyAsync(agency)), input, state);
        return (saved, state.SelectMany(s => s.Value!.Errors.Select(e => $"{s.Key["Input.".Length..]}: {e.ErrorMessage}"))
            .SingleOrDefault());
    }
}
