using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Binding;

namespace LySon.Reporting.Web.Features.Scans.Imports;

/// <summary>Rows as far as they are counts, and what is wrong with the others.</summary>
/// <param name="Rows">Rows that are not blank.</param>
/// <param name="Errors">The first <see cref="RowCheck.ErrorsKept"/> of <paramref name="ErrorCount"/>.</param>
internal sealed record CheckedCounts(int Rows, IReadOnlyList<ImportedCount> Counts, int ErrorCount, IReadOnlyList<RowError> Errors)
{
    public long Total => Counts.Sum(c => (long)c.Value);
    public int Venues => Counts.Select(c => c.VenueId).Distinct().Count();
    public bool IsGood => ErrorCount == 0 && Counts.Count > 0;
}

/// <summary>The rules of a row, the same for files and for other programs. Rows are added one by one.</summary>
internal sealed class RowCheck(VenueDirectory venues, DateOnly today)
{
    public const int ErrorsKept = 200;

    /// <summary>Characters of a cell that a sentence repeats.</summary>
    private const int QuoteMax = 60;

    private readonly Dictionary<(int VenueId, DateOnly Day), int> seen = [];
    private readonly List<ImportedCount> counts = [];
    private readonly List<RowError> errors = [];
    private int rows;
    private int errorCount;

    public CheckedCounts Result => new(rows, counts, errorCount, errors);

    /// <summary>Takes a table's rows as they are read.</summary>
    public Action<int, string[]> Reader(CountSheet sheet, ColumnChoice columns)
    {
        var (venue, day, count) = (sheet.Column(columns.Venue), sheet.Column(columns.Day), sheet.Column(columns.Count));
        return (number, row) => Add(number, Cell(row, venue), Cell(row, day), Cell(row, count));

        static string Cell(string[] row, int column) => column < row.Length ? row[column] : "";
    }

    public void Add(int row, string venue, string day, string count)
    {
        if (venue.Length + day.Length + count.Length == 0) return;
        rows++;
        var before = errorCount;
        var place = PlaceOf(row, venue);
        var date = DayOf(row, day);
        var value = CountOf(row, count);
        if (place is not null && date is { } known && !place.IsOpenOn(known)) Refuse(row, ImportErrors.NotOpen(place.Name, known));
        if (errorCount > before) return;
        if (seen.TryAdd((place!.Id, date!.Value), row)) counts.Add(new(place.Id, date.Value, value));
        else Refuse(row, ImportErrors.Twice(place.Name, date.Value, seen[(place.Id, date.Value)]));
    }

    private KnownVenue? PlaceOf(int row, string text)
    {
        var found = text.Length == 0 ? [] : venues.Find(text);
        if (found.Count == 1) return found[0];
        Refuse(row, text.Length == 0 ? ImportErrors.NoVenue
            : found.Count == 0 ? ImportErrors.UnknownVenue(text.Shortened(QuoteMax))
                : ImportErrors.TwinVenues(text.Shortened(QuoteMax), found.Count));
        return null;
    }

    private DateOnly? DayOf(int row, string text)
    {
        var day = DateText.Parse(text).Day;
        if (day <= today) return day;
        Refuse(row, text.Length == 0 ? ImportErrors.NoDay
            : day is { } future ? ImportErrors.FutureDay(future) : ImportErrors.NotADay(text.Shortened(QuoteMax)));
        return null;
    }

    private int CountOf(int row, string text)
    {
        var parsed = CountText.Parse(text);
        if (parsed.Error is null && parsed.Value <= ScanCount.ValueMax) return parsed.Value;
        Refuse(row, text.Length == 0 ? ImportErrors.NoCount : parsed.Error == CountText.NotANumber ? ImportErrors.NotACount
            : ImportErrors.CountTooLarge);
        return 0;
    }

    private void Refuse(int row, string sentence)
    {
        if (errorCount++ < ErrorsKept) errors.Add(new(row, sentence));
    }
}
