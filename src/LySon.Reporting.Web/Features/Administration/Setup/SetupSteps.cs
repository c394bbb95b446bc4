using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Setups;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Files;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Passwords;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>What an administrator does with a set-up workbook: bring it, look at what it will do, carry it out or give it up.</summary>
public sealed class SetupSteps(
    ReportingDbContext db, ForeignFiles files, AccountService accounts, PasswordKeeper passwords, SetupSlips slips, Actor actor,
    TimeProvider time)
{
    /// <returns>The new run, or why there is none.</returns>
    public async Task<(int Id, string? Error)> TakeAsync(IFormFile upload, CancellationToken cancellation)
    {
        if (upload.Length > SetupRun.FileMaxBytes) return (0, SetupErrors.TooLarge);
        var content = await upload.BytesAsync(SetupRun.FileMaxBytes, cancellation);
        var (_, error) = await ReadAsync(content, cancellation);
        if (error is not null) return (0, error);
        var run = new SetupRun
        {
            FileName = FileNameOf(upload.FileName), Content = content, Length = content.Length, CreatedAt = time.GetUtcNow().UtcDateTime,
            ActorId = actor.UserId, ActorName = actor.Name,
        };
        db.Add(run);
        await db.SaveChangesAsync(cancellation);
        return (run.Id, null);
    }

    /// <summary>What the file would do now; nothing is written.</summary>
    internal async Task<SetupPlan> PreviewAsync(SetupRun run, CancellationToken cancellation)
    {
        var (tables, error) = await ReadAsync(run.Content!, cancellation);
        if (error is not null) throw FileRefusedException.Unreadable(error);
        return await PlanAsync(tables, null, cancellation);
    }

    /// <summary>The file with its errors marked.</summary>
    internal async Task<byte[]> MarkedAsync(SetupRun run, CancellationToken cancellation)
    {
        var plan = await PreviewAsync(run, cancellation);
        return SetupBook.Write(plan, await StockAsync(cancellation));
    }

    internal Task<SetupStock> StockAsync(CancellationToken cancellation) =>
        SetupStock.LoadAsync(db, time.Today(), actor.UserId, cancellation);

    /// <summary>All of the file in one transaction, or nothing of it.</summary>
    /// <param name="seen">The <see cref="SetupPlan.Mark"/> of what the person looked at.</param>
    /// <returns>Why nothing was done; null when it was.</returns>
    internal async Task<string?> CarryOutAsync(SetupRun run, string seen, CancellationToken cancellation)
    {
        var (tables, error) = await ReadAsync(run.Content!, cancellation);
        if (error is not null) return error;
        var plan = await PlanAsync(tables, null, cancellation);
        if (plan.Mark != seen || plan.Errors > 0) return SetupErrors.Stale;
        if (plan.DoesNothing) return SetupErrors.NothingToDo;
        var drafts = plan.NewAccounts.ToList();
        var people = drafts.ConvertAll(NewUser);
        var codes = people.ConvertAll(passwords.IssueCode);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await ClaimAsync(run.Id, cancellation)) return SetupErrors.Moved;
        try
        {
            var made = new MadeRows(db);
            plan = await PlanAsync(tables, made.SaveAsync, cancellation);
            if (plan.Mark != seen) return SetupErrors.Stale;
            if (await SaveAccountsAsync(plan, people, made) is { } refusal) return refusal;
            await CloseAsync(run.Id, plan, made.Rows, drafts.Count == 0 ? null
                : slips.Of(plan.NewAccounts.Zip(people, codes), time.Today()), drafts.Count, cancellation);
            await transaction.CommitAsync(cancellation);
            return null;
        }
        catch (DbUpdateException)
        {
            return SetupErrors.Stale;
        }
    }

    public async Task<bool> DropAsync(int id, CancellationToken cancellation) => await db.SetupRuns()
        .Where(r => r.Id == id && r.State == SetupState.Uploaded).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, SetupState.Dropped).SetProperty(r => r.Content, (byte[]?)null), cancellation) == 1;

    /// <summary>
    /// Holds all files that wait: of two administrators the second looks at what the first has made. SQLite has one writer anyway.
    /// </summary>
    private async Task<bool> ClaimAsync(int id, CancellationToken cancellation)
    {
        await db.SetupRuns().Where(r => r.State == SetupState.Uploaded)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.RowsNew, r => r.RowsNew), cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        return await db.SetupRuns().Where(r => r.Id == id && r.State == SetupState.Uploaded).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, SetupState.Done).SetProperty(r => r.DoneAt, now)
                .SetProperty(r => r.Content, (byte[]?)null), cancellation) == 1;
    }

    private async Task<SetupPlan> PlanAsync(IReadOnlyList<SetupTable> tables, Func<Task>? save, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var plan = await SetupPlan.MakeAsync(tables, await StockAsync(cancellation), save, cancellation);
        // What was only looked at is saved by nobody.
        if (save is null) db.ChangeTracker.Clear();
        return plan;
    }

    private async Task<string?> SaveAccountsAsync(SetupPlan plan, List<ReportingUser> people, MadeRows made)
    {
        var drafts = plan.NewAccounts.ToList();
        for (var i = 0; i < drafts.Count; i++) people[i].AgencyId = drafts[i].Agency?.Id;
        await accounts.AddManyAsync([.. people.Zip(drafts, (user, draft) => (user, draft.Role))]);
        foreach (var (user, draft) in people.Zip(drafts)) made.Add(user, draft.Role);
        foreach (var draft in plan.Accounts.Where(d => d.Known is not null && d.Row.Changes.Count > 0))
        {
            var (user, role) = draft.Known!;
            var before = MadeRows.Before(user, role);
            var saved = await accounts.UpdateAsync(user, draft.FullName, draft.Role, draft.Agency?.Id);
            if (saved.Succeeded && user.Email != draft.Email) saved = await accounts.GiveAddressAsync(user, draft.Email!);
            if (!saved.Succeeded) return saved.Errors.First().Description;
            made.Add(user, draft.Role, before);
        }
        return null;
    }

    private async Task CloseAsync(
        int id, SetupPlan plan, List<MadeRow> made, byte[]? slipFile, int slipCount, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var run = await db.SetupRuns().SingleAsync(r => r.Id == id, cancellation);
        (run.RowsNew, run.RowsChanged, run.Made, run.Slips, run.SlipCount) = (plan.New, plan.Changed, made, slipFile, slipCount);
        db.Changes.Add(Change.Of<SetupRun>(id, actor, run.DoneAt!.Value,
            new("Trạng thái", SetupState.Uploaded.DisplayName(), SetupState.Done.DisplayName()),
            new FieldChange("Dòng tạo mới", null, plan.New.Grouped()), new FieldChange("Dòng thay đổi", null, plan.Changed.Grouped())));
        await db.SaveChangesAsync(cancellation);
    }

    private ReportingUser NewUser(AccountDraft draft) => new()
    {
        UserName = draft.UserName, FullName = draft.FullName, Email = draft.Email,
        MailChoice = draft.Email is null ? MailChoice.None : MailChoice.Instant,
        MailsSince = draft.Email is null ? null : time.GetUtcNow().UtcDateTime,
    };

    private async Task<(IReadOnlyList<SetupTable> Tables, string? Error)> ReadAsync(byte[] content, CancellationToken cancellation)
    {
        try
        {
            var sheets = SetupPlan.NewSheets();
            return SetupTable.Of(
                sheets, await files.BookAsync(content, [.. sheets.Select(s => s.Name)], SetupRun.RowsMax, cancellation));
        }
        catch (FileRefusedException refusal) when (!refusal.IsBusy)
        {
            return ([], refusal.Message);
        }
    }

    private static string FileNameOf(string name)
    {
        var last = VietnameseText.Normalize(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        return last.Length == 0 ? SetupBook.FileName : last.Cut(SetupRun.FileNameMaxLength);
    }
}
