using System.Globalization;
using LySon.Reporting.Core.Register;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Register;

/// <summary>One portal for the tests of the register itself: each test's agencies are its own, and so are their books.</summary>
public sealed class RegisterBench : IAsyncLifetime
{
    private int agencies;

    public ReportingTestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await ReportingTestApp.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    internal async Task<Books> NewAgencyAsync() =>
        new(App, (await App.AddAgencyAsync(string.Create(CultureInfo.InvariantCulture, $"so-{++agencies}"))).Id);
}

/// <summary>One agency's registers, each call in a scope and a transaction of its own.</summary>
internal sealed class Books(ReportingTestApp app, int agencyId)
{
    public const string Symbol = "BC-UBND";

    public int AgencyId => agencyId;

    /// <param name="commit">False: only asked, and rolled back.</param>
    /// <returns>The number, or the sentence why not.</returns>
    public Task<string> TakeAsync(DateOnly day, int? number = null, string symbol = Symbol, bool commit = true) =>
        WriteAsync(async register =>
    {
        var (entry, refusal) = await register.TakeAsync(agencyId, symbol, day, number);
        return (Text(entry) ?? refusal!, commit && entry is not null);
    });

    public Task<string> ReserveAsync(string note = "Giấy mời", int year = 2021) => WriteAsync(async register =>
        (Text(await register.ReserveAsync(agencyId, Symbol, year, note)) ?? "none left", true));

    public Task<string> RecordAsync(DateOnly day, int number) => WriteAsync(async register =>
        (Text(await register.RecordAsync(agencyId, "BC-VP", day, number)) ?? "taken", true));

    /// <returns>"done", or the sentence why not.</returns>
    public Task<string> ContinueFromAsync(int last, string type = "BC", int year = 2021) => WriteAsync(async register =>
        (await register.ContinueFromAsync(agencyId, type, year, last) ?? "done", true));

    public async Task<string?> ReleaseAsync(int entryId)
    {
        await using var scope = app.NewDb();
        return await scope.Get<OutgoingRegister>().ReleaseAsync(agencyId, entryId);
    }

    public async Task<int> SuggestAsync(DateOnly day, string symbol = Symbol)
    {
        await using var scope = app.NewDb();
        return await scope.Get<OutgoingRegister>().SuggestAsync(agencyId, symbol, day);
    }

    public async Task<IEnumerable<int>> WaitingAsync(int year = 2021, string symbol = Symbol)
    {
        await using var scope = app.NewDb();
        return (await scope.Get<OutgoingRegister>().WaitingAsync(agencyId, symbol, year)).Select(e => e.Number);
    }

    public async Task<RegisterEntry> EntryAsync(int number)
    {
        await using var scope = app.NewDb();
        return await scope.Db.RegisterEntries().SingleAsync(e => e.Book!.AgencyId == agencyId && e.Number == number);
    }

    private async Task<string> WriteAsync(Func<OutgoingRegister, Task<(string Said, bool Commits)>> write)
    {
        await using var scope = app.NewDb();
        await using var transaction = await scope.Db.Database.BeginTransactionAsync();
        var (said, commits) = await write(scope.Get<OutgoingRegister>());
        if (!commits) return said;
        await scope.Db.SaveChangesAsync();
        await transaction.CommitAsync();
        return said;
    }

    private static string? Text(RegisterEntry? entry) => entry?.Number.ToString(CultureInfo.InvariantCulture);
}
