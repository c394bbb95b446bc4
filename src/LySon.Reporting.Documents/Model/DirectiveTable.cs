using System.Globalization;

namespace LySon.Reporting.Documents.Model;

/// <summary>One document sent out, as a row of the table of directives.</summary>
/// <param name="Content">What it orders (trích yếu).</param>
/// <param name="Number">Number and symbol as written, such as "817/UBND" or "50-CV/VP".</param>
/// <param name="IssuedOn">Null when the document bears no date: its line is left out.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Audience">Who received it.</param>
public sealed record DirectiveRow(string Content, string Number, DateOnly? IssuedOn, string Issuer, string Audience);

/// <summary>The table of section 1 of the report: directives and communication work, numbered from 1.</summary>
public static class DirectiveTable
{
    /// <summary>Columns with their shares of the line, measured so that number, date and issuer need no forced break.</summary>
    public static IReadOnlyList<PrintedColumn> Columns { get; } =
    [
        new("TT", 10, CellAlignment.Center, MinMm: 10, MaxMm: 16, IsNumber: true),
        new("Nội dung thực hiện", 47, MinMm: 30, MaxMm: 70),
        new("Số, ngày ban hành văn bản", 25, CellAlignment.Center, MinMm: 25, MaxMm: 36),
        new("Đơn vị ban hành", 27, CellAlignment.Center, MinMm: 24, MaxMm: 36),
        new("Đối tượng tiếp nhận thông tin", 51, MinMm: 30, MaxMm: 70),
    ];

    public static Table Of(IEnumerable<DirectiveRow> rows, string? source = null) =>
        new(Columns, [.. rows.Select(Cells)], source);

    private static IReadOnlyList<string> Cells(DirectiveRow row, int index) =>
    [
        (index + 1).ToString(CultureInfo.InvariantCulture),
        row.Content,
        row.IssuedOn is { } day ? $"{row.Number}\n{OfficialSpelling.ShortDate(day)}" : row.Number,
        row.Issuer,
        row.Audience,
    ];
}
