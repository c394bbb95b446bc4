using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Register;

/// <summary>
/// Gives numbers without gap and without twin: whoever takes one holds the book's row until their transaction ends, so the next one waits,
/// and a number that was not committed was never given. Every method that writes must run inside a transaction of the caller.
/// </summary>
public sealed class OutgoingRegister(ReportingDbContext db)
{
    private static readonly Upsert<RegisterBook> Books = new(b => new { b.AgencyId, b.TypeCode, b.Year, b.LastNumber });

    /// <summary>
    /// The book: "BC" of "BC-UBND"; letters, which name no type, are numbered in the agency's own, "UBND" of "UBND-VHTT".
    /// </summary>
    public static string TypeOf(string symbol) => symbol.Split('-', 2)[0];

    /// <summary>The number that would be given now: the lowest that was released and fits the day, otherwise the next.</summary>
    public async Task<int> SuggestAsync(int agencyId, string symbol, DateOnly day, CancellationToken cancellation = default)
    {
        var book = await FindAsync(agencyId, TypeOf(symbol), day.Year, cancellation);
        if (book is null) return 1;
        foreach (var number in await Waiting(book, RegisterState.Released).Select(e => e.Number).ToListAsync(cancellation))
            if (await OrderRefusalAsync(book, number, day, cancellation) is null) return number;
        return await LastAsync(book, cancellation) + 1;
    }

    /// <summary>Numbers that wait: kept for a document, or given back.</summary>
    public async Task<IReadOnlyList<RegisterEntry>> WaitingAsync(
        int agencyId, string symbol, int year, CancellationToken cancellation = default) =>
        await FindAsync(agencyId, TypeOf(symbol), year, cancellation) is { } book
            ? await Waiting(book, RegisterState.Reserved, RegisterState.Released).AsNoTracking().ToListAsync(cancellation) : [];

    /// <summary>Whether the order of days would refuse the number, as the book stands now; null when it would not.</summary>
    /// <param name="number">Null for the next.</param>
    public async Task<string?> OrderRefusalAsync(int agencyId, string symbol, DateOnly day, int? number,
        CancellationToken cancellation = default) =>
        await FindAsync(agencyId, TypeOf(symbol), day.Year, cancellation) is { } book
            ? await OrderRefusalAsync(book, number ?? await LastAsync(book, cancellation) + 1, day, cancellation) : null;

    /// <summary>Takes a number on a day for a document.</summary>
    /// <param name="number">One that waits or the next; null for the next.</param>
    /// <param name="followsPaper">Whether numbers up to this one were given on paper, so that it may leave out some.</param>
    /// <returns>The line, still to be filled in and saved, or the sentence why not.</returns>
    public async Task<(RegisterEntry? Entry, string? Refusal)> TakeAsync(
        int agencyId, string symbol, DateOnly day, int? number, bool followsPaper = false, CancellationToken cancellation = default)
    {
        var book = await LockAsync(agencyId, TypeOf(symbol), day.Year, cancellation);
        var wanted = number ?? book.LastNumber + 1;
        if (await OrderRefusalAsync(book, wanted, day, cancellation) is { } refusal) return (null, refusal);
        if (followsPaper && wanted > book.LastNumber
            && !await db.Set<RegisterEntry>().AnyAsync(e => e.BookId == book.Id && e.Number == wanted, cancellation))
            book.LastNumber = wanted - 1;
        var entry = await Waiting(book, RegisterState.Reserved, RegisterState.Released)
            .SingleOrDefaultAsync(e => e.Number == wanted, cancellation);
        if (entry is null)
        {
            if (wanted != book.LastNumber + 1) return (null, RegisterErrors.NotFree(wanted));
            if (wanted > Report.NumberMax) return (null, RegisterErrors.NumberRange);
            book.LastNumber = wanted;
            entry = new RegisterEntry { BookId = book.Id, Number = wanted, Symbol = symbol };
            db.Add(entry);
        }
        (entry.State, entry.Symbol, entry.Date) = (RegisterState.Used, symbol, day);
        return (entry, null);
    }

    /// <summary>Keeps the next number for a document that is not ready, or was made elsewhere.</summary>
    /// <returns>The line, still to be saved; null when the book's numbers are used up.</returns>
    public async Task<RegisterEntry?> ReserveAsync(int agencyId, string symbol, int year, string note,
        CancellationToken cancellation = default)
    {
        var book = await LockAsync(agencyId, TypeOf(symbol), year, cancellation);
        if (book.LastNumber >= Report.NumberMax) return null;
        var entry = new RegisterEntry
        {
            BookId = book.Id, Number = ++book.LastNumber, Symbol = symbol, State = RegisterState.Reserved,
            Note = note
        };
        db.Add(entry);
        return entry;
    }

    /// <summary>
    /// Writes down a number that the agency gave elsewhere, on a document that came as a file. The book's own numbers go round it.
    /// </summary>
    /// <returns>The line, still to be filled in and saved; null when the number is taken.</returns>
    public async Task<RegisterEntry?> RecordAsync(int agencyId, string symbol, DateOnly day, int number,
        CancellationToken cancellation = default)
    {
        var book = await LockAsync(agencyId, TypeOf(symbol), day.Year, cancellation);
        var entry = await db.Set<RegisterEntry>().SingleOrDefaultAsync(e => e.BookId == book.Id && e.Number == number, cancellation);
        if (entry is { State: RegisterState.Used }) return null;
        if (entry is null) db.Add(entry = new RegisterEntry { BookId = book.Id, Number = number, Symbol = symbol });
        (entry.State, entry.Symbol, entry.Date) = (RegisterState.Used, symbol, day);
        return entry;
    }

    /// <summary>Gives a kept number back, for the next document whose day fits. Has its own transaction.</summary>
    /// <returns>What was done or why not; null when there is no such line in the agency's register.</returns>
    public async Task<string?> ReleaseAsync(int agencyId, int entryId, CancellationToken cancellation = default)
    {
        var entry = await db.Set<RegisterEntry>().SingleOrDefaultAsync(e => e.Id == entryId && e.Book!.AgencyId == agencyId, cancellation);
        if (entry is null) return null;
        if (entry.State == RegisterState.Used) return RegisterErrors.UsedStays;
        entry.State = RegisterState.Released;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return RegisterErrors.NotFree(entry.Number);
        }
        return $"Đã bỏ giữ số {entry.NumberAndSymbol}. Số này được cấp lại cho văn bản sau.";
    }

    /// <summary>Says that numbers up to this one were given on paper.</summary>
    public async Task<string?> ContinueFromAsync(int agencyId, string typeCode, int year, int last,
        CancellationToken cancellation = default)
    {
        if (last is < 0 or > Report.NumberMax) return RegisterErrors.NumberRange;
        var book = await LockAsync(agencyId, typeCode, year, cancellation);
        var used = await db.Set<RegisterEntry>().Where(e => e.BookId == book.Id).MaxAsync(e => (int?)e.Number, cancellation) ?? 0;
        if (last < used) return RegisterErrors.LastTooLow;
        book.LastNumber = last;
        return null;
    }

    private Task<RegisterBook?> FindAsync(int agencyId, string typeCode, int year, CancellationToken cancellation) =>
        db.Set<RegisterBook>().AsNoTracking().SingleOrDefaultAsync(
            b => b.AgencyId == agencyId && b.TypeCode == typeCode && b.Year == year, cancellation);

    private async Task<RegisterBook> LockAsync(int agencyId, string typeCode, int year, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A number is taken inside a transaction, or it could be lost.");
        await db.WriteAsync(Books, [agencyId, typeCode, year, 0], cancellation);
        var books = db.Set<RegisterBook>().Where(b => b.AgencyId == agencyId && b.TypeCode == typeCode && b.Year == year);
        // The write takes the row's lock; what is read after it is what the one before has committed.
        await books.ExecuteUpdateAsync(set => set.SetProperty(b => b.LastNumber, b => b.LastNumber), cancellation);
        var book = await books.SingleAsync(cancellation);
        await db.Entry(book).ReloadAsync(cancellation);
        book.LastNumber = await LastAsync(book, cancellation);
        return book;
    }

    /// <summary>The highest number given in a row: the book's, and behind it those that were recorded from files.</summary>
    private async Task<int> LastAsync(RegisterBook book, CancellationToken cancellation)
    {
        var recorded = await db.Set<RegisterEntry>().Where(e => e.BookId == book.Id && e.Number > book.LastNumber
            && e.State == RegisterState.Used)
            .OrderBy(e => e.Number).Select(e => e.Number).ToListAsync(cancellation);
        return recorded.Aggregate(book.LastNumber, (last, number) => number == last + 1 ? number : last);
    }

    private IQueryable<RegisterEntry> Waiting(RegisterBook book, params RegisterState[] states) =>
        db.Set<RegisterEntry>().Where(e => e.BookId == book.Id && states.Contains(e.State)).OrderBy(e => e.Number);

    /// <summary>A higher number carries no earlier day.</summary>
    private async Task<string?> OrderRefusalAsync(RegisterBook book, int number, DateOnly day, CancellationToken cancellation)
    {
        var used = db.Set<RegisterEntry>().AsNoTracking()
            .Where(e => e.BookId == book.Id && e.State == RegisterState.Used && e.Date != null);
        var earlier = await used.Where(e => e.Number < number && e.Date > day).OrderByDescending(e => e.Date)
            .FirstOrDefaultAsync(cancellation);
        if (earlier is not null) return RegisterErrors.BeforeEarlier(earlier.Number, earlier.Date!.Value);
        var later = await used.Where(e => e.Number > number && e.Number <= book.LastNumber && e.Date < day).OrderBy(e => e.Date)
            .FirstOrDefaultAsync(cancellation);
        return later is null ? null : RegisterErrors.AfterLater(later.Number, later.Date!.Value);
    }
}
