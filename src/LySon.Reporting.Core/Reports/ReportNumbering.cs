using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Reports;

/// <summary>Number and date come together, and a number is given once a year and symbol.</summary>
public sealed class ReportNumbering(ReportingDbContext db)
{
    /// <summary>Why these are refused: the field and its sentence, or null.</summary>
    public static (string Field, string Sentence)? Refusal(int? number, DateOnly? issuedOn, DateOnly today) => (number, issuedOn) switch
    {
        (not null, null) => (nameof(Report.IssuedOn), ReportErrors.NumberWithoutDate),
        (null, not null) => (nameof(Report.Number), ReportErrors.DateWithoutNumber),
        ( < 1 or > Report.NumberMax, _) => (nameof(Report.Number), ReportErrors.NumberRange),
        (_, { } day) when day > today => (nameof(Report.IssuedOn), ReportErrors.DateInFuture),
        _ => null,
    };

    /// <summary>The sentence when another report of the agency carries this number, or null. The database has the last word.</summary>
    public async Task<string?> TakenAsync(Report report, int number, string symbol, int year, CancellationToken cancellation = default)
    {
        var taken = await db.Reports.AnyAsync(r => r.AgencyId == report.AgencyId && r.Id != report.Id
            && r.Number == number && r.Symbol == symbol && r.IssuedYear == year, cancellation);
        return taken ? ReportErrors.NumberTaken(DocumentNumber.Join(number, symbol), year) : null;
    }

    /// <summary>The number after the highest that the agency's reports carry in the year; a suggestion, for the register also holds other documents.</summary>
    public async Task<int?> NextAsync(int agencyId, string symbol, int year, CancellationToken cancellation = default) =>
        await db.Reports.Where(r => r.AgencyId == agencyId && r.Symbol == symbol && r.IssuedYear == year).MaxAsync(r => r.Number, cancellation) + 1;
}
