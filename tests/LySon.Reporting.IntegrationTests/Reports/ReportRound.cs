using System.Globalization;
using System.Text.RegularExpressions;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Signing;
using LySon.Reporting.Core.Text;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Reports;
using LySon.Reporting.Web.Features.Reports.Workflow;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports;

/// <summary>People who move reports by the services alone, and everything that a move leaves behind.</summary>
internal sealed partial class ReportRound(ReportingTestApp app)
{
    /// <param name="person">The account that moves, with the roles that it has now.</param>
    /// <param name="stale">How far the version that was seen lies from the present one.</param>
    /// <param name="hash">Of the content that was seen; null for the present one.</param>
    public async Task<MoveOutcome> MoveAsync(int id, ReportAction action, string person, string reason = "", int stale = 0,
        string? hash = null, DateOnly? day = null, int? number = null)
    {
        await using var scope = app.NewDb();
        var actor = await ActAsync(scope, person);
        var version = (await scope.Db.Reports().AsNoTracking().SingleAsync(r => r.Id == id)).Version;
        var move = new ReportMove(id, action, version + stale, reason);
        return action switch
        {
            ReportAction.Approve => await scope.Get<ReportMoves>().ApproveAsync(move, actor, hash ?? await HashAsync(scope, id)),
            ReportAction.Issue => await scope.Get<ReportMoves>().IssueAsync(move, actor, day ?? app.Clock.Today(), number),
            _ => await scope.Get<ReportWorkflow>().MoveAsync(move, actor),
        };
    }

    /// <summary>The scope works as this person.</summary>
    public static async Task<ReportActor> ActAsync(DbScope scope, string person)
    {
        var user = await scope.Db.Users().AsNoTracking().SingleAsync(u => u.UserName == person);
        (scope.Get<Actor>().UserId, scope.Get<Actor>().Name) = (user.Id, user.FullName);
        return new CurrentUser(await scope.Get<IUserClaimsPrincipalFactory<ReportingUser>>().CreateAsync(user)).ReportActor();
    }

    /// <summary>
    /// Every line that the work wrote, changed or removed ("gone: …"), of all reports, their steps, history, news, files and numbers.
    /// </summary>
    public async Task<string> LeftByAsync(Func<Task> work)
    {
        var before = await LinesAsync();
        await work();
        var after = await LinesAsync();
        var left = after.Except(before).Concat(before.Except(after).Where(l => !after.Exists(a => Key(a) == Key(l)))
            .Select(l => $"gone: {l}"));
        return string.Join('\n', left.Select(l => CountedRow().Replace(l, "$1").TrimEnd()));
    }

    /// <summary>The same, for a move that is made.</summary>
    public Task<string> LeftByAsync(int id, ReportAction action, string person, string reason = "", int? number = null) =>
        LeftByAsync(async () =>
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await MoveAsync(id, action, person, reason, number: number)).Refusal);
    });

    private static async Task<string> HashAsync(DbScope scope, int id) =>
        ReportContent.Of((await scope.Get<ReportOpener>().OpenAsync(scope.Db.Reports().AsNoTracking(), id))!).Hash;

    private static string Key(string line) => line.Split(':')[0];

    private async Task<List<string>> LinesAsync()
    {
        await using var scope = app.NewDb();
        var db = scope.Db;
        var names = await db.Users().ToDictionaryAsync(u => u.Id, u => u.UserName!);
        var lines = new List<string>();
        foreach (var r in await db.Reports().AsNoTracking().OrderBy(r => r.Id).ToListAsync())
            lines.Add($"report {r.Id}: {r.State} {At(r.StateAt)}, v{r.Version}, submitted {At(r.SubmittedAt)} {Who(r.SubmittedById)}, "
                + $"issued {At(r.IssuedAt)}, {r.NumberAndSymbol ?? "-"} {Day(r.IssuedOn)} {r.IssuedYear}, "
                + $"found by {r.SearchText.Split(' ')[0]}");
        foreach (var s in await db.ReportSteps().AsNoTracking().OrderBy(s => s.Id).ToListAsync())
            lines.Add($"step {s.Id}: report {s.ReportId}, {s.Action} {s.From} → {s.To}, "
                + $"{At(s.At)} {Who(s.ActorId)} = {s.ActorName}, reason '{s.Reason}'");
        foreach (var c in await db.Changes.AsNoTracking().OrderBy(c => c.Id).ToListAsync())
            lines.Add($"history {c.Id}: {c.Entity} {c.EntityId}, {At(c.At)} {Who(c.ActorId)} = {c.ActorName}, "
                + (c.Entity == nameof(Report) ? string.Join("; ", c.Fields.Select(f => $"{f.Name} {f.From} → {f.To}")) : $"{c.Kind}"));
        foreach (var told in (await db.Notifications().AsNoTracking().ToListAsync()).GroupBy(n => (n.Text, n.Url, n.At))
            .OrderBy(g => g.Min(n => n.Id)))
            lines.Add($"told {string.Join(' ', told.Select(n => names[n.UserId]).Order(StringComparer.Ordinal))} at {At(told.Key.At)}: "
                + $"{told.Key.Text} {told.Key.Url}");
        foreach (var c in await db.ApprovedContents().AsNoTracking().OrderBy(c => c.ReportId).ToListAsync())
            lines.Add($"approved content {c.ReportId}: {At(c.At)}");
        foreach (var d in await db.IssuedDocuments().AsNoTracking().OrderBy(d => d.ReportId).ToListAsync())
        {
            var sum = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(d.Pdf));
            lines.Add($"file {d.ReportId}: {At(d.At)}, signed by {d.Signer}, code of {d.Code.Length}, "
                + $"size and sum {(d.Size == d.Pdf.Length && d.Sha256 == sum ? "right" : "wrong")}");
        }
        foreach (var figures in (await db.FigureValues().AsNoTracking().ToListAsync()).GroupBy(f => f.ReportId).OrderBy(g => g.Key))
            lines.Add($"figures {figures.Key}: {figures.Count()}, "
                + $"sum {figures.Sum(f => f.Number)?.ToString("0.####", CultureInfo.InvariantCulture)}");
        foreach (var e in await db.RegisterEntries().AsNoTracking().OrderBy(e => e.Id).ToListAsync())
            lines.Add($"register {e.Id}: {e.NumberAndSymbol} {e.State} {Day(e.Date)}, report {e.ReportId}, "
                + $"'{e.Abstract.Shortened(40)}', '{e.Signer}', to '{e.Recipients.Shortened(60)}', kept by '{e.ArchiveUnit}', {e.Note}");
        foreach (var d in await db.Set<SignedDocument>().AsNoTracking().OrderBy(d => d.Id).ToListAsync())
            lines.Add($"signed file {d.Id}: report {d.ReportId}, {d.Size}");
        return lines;

        string Who(int? id) => id is { } known ? names[known] : "-";
    }

    private static string At(DateTime? utc) => utc?.ToString("dd HH:mm", CultureInfo.InvariantCulture) ?? "-";

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>Rows of which there are as many as happened before: their numbers say nothing.</summary>
    [GeneratedRegex("^(step|history) [0-9]+")]
    private static partial Regex CountedRow();
}
