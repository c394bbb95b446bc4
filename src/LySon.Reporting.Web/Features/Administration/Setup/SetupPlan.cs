using System.Security.Cryptography;
using System.Text;
using LySon.Reporting.Core.Data.History;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>What a file will do to the portal: each of its rows is new, a change or the same, or has an error at a cell.</summary>
internal sealed record SetupPlan(IReadOnlyList<SheetPlan> Sheets, IReadOnlyList<AccountDraft> Accounts)
{
    public int Errors => Sheets.Sum(s => s.Errors);
    public int New => Sheets.Sum(s => s.New);
    public int Changed => Sheets.Sum(s => s.Changed);
    public int Rows => Sheets.Sum(s => s.Rows.Count);
    public bool DoesNothing => New + Changed == 0;

    /// <summary>Accounts that get a code.</summary>
    public IEnumerable<AccountDraft> NewAccounts => Accounts.Where(a => a.Known is null);

    /// <summary>
    /// Stands for all that was shown: what is carried out has the same, or somebody has changed the portal since.
    /// </summary>
    public string Mark { get; } = MarkOf(Sheets);

    public static IReadOnlyList<SetupSheet> NewSheets() =>
        [new AgencySheet(), new SignatorySheet(), new AccountSheet(), new GroupSheet(), new VenueSheet()];

    /// <param name="save">After each sheet, so that what follows has its keys; null to look only.</param>
    public static async Task<SetupPlan> MakeAsync(
        IReadOnlyList<SetupTable> tables, SetupStock stock, Func<Task>? save, CancellationToken cancellation)
    {
        var plans = new List<SheetPlan>();
        foreach (var (sheet, table) in NewSheets().Zip(tables))
        {
            var rows = table.Rows.Select(r => new SetupRow(sheet, r.Number, r.Cells, table.At)).ToList();
            foreach (var row in rows) sheet.Take(row, stock);
            sheet.Finish(stock);
            stock.Db.ChangeTracker.DetectChanges();
            foreach (var row in rows.Where(r => r.Touched.Count > 0)) await JudgeAsync(row, stock, cancellation);
            plans.Add(new(sheet, table.Header, rows));
            if (save is not null) await save();
        }
        return new(plans, stock.Drafts);
    }

    private static async Task JudgeAsync(SetupRow row, SetupStock stock, CancellationToken cancellation)
    {
        row.IsNew = row.Touched.Any(t => stock.Db.Entry(t).State == EntityState.Added);
        var changes = new List<FieldChange>();
        foreach (var touched in row.Touched) changes.AddRange(await PendingChanges.OfAsync(stock.Db, touched, cancellation));
        row.Changes = changes;
    }

    private static string MarkOf(IReadOnlyList<SheetPlan> sheets)
    {
        var text = new StringBuilder();
        foreach (var (sheet, row) in sheets.SelectMany((s, i) => s.Rows.Select(r => (i, r))))
        {
            text.Append(sheet).Append('\t').Append(row.Number).Append('\t').Append(row.IsNew).Append('\t').Append(row.Errors.Count);
            foreach (var (name, from, to) in row.Changes) text.Append('\t').Append(name).Append('\t').Append(from).Append('\t').Append(to);
            text.Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <param name="Header">As it stands in the file.</param>
internal sealed record SheetPlan(SetupSheet Sheet, string[] Header, IReadOnlyList<SetupRow> Rows)
{
    public int Errors { get; } = Rows.Sum(r => r.Errors.Count);
    public int New { get; } = Rows.Count(r => r is { IsGood: true, IsNew: true });
    public int Changed { get; } = Rows.Count(r => r is { IsGood: true, IsNew: false, Changes.Count: > 0 });
    public int Same { get; } = Rows.Count(r => r is { IsGood: true, IsNew: false, Changes.Count: 0 });
}
