using System.ComponentModel;

namespace LySon.Reporting.Documents.Model;

/// <summary>What the report was made from, as data: it travels inside the PDF and can be booked by whoever receives the file.</summary>
public sealed record ReportData
{
    [Description("Code of the agency that reports, such as ly-son.")]
    public required string Agency { get; init; }

    [Description("Number and symbol of the letter that is answered; null when there is none.")]
    public required string? Request { get; init; }

    [Description("Date of that letter; null when there is none.")]
    public required DateOnly? RequestedOn { get; init; }

    [Description("Last day whose figures are counted.")]
    public required DateOnly CutoffOn { get; init; }

    public IReadOnlyList<DirectiveRow> Directives { get; init; } = [];

    public IReadOnlyList<VenueFigures> Venues { get; init; } = [];

    public IReadOnlyList<AdoptionFigure> Adoption { get; init; } = [];

    [Description("The tables that the agency filled in: of columns that the requester defined, or that the kind of the section has.")]
    public IReadOnlyList<DataTable> Tables { get; init; } = [];
}

/// <summary>A table that the agency filled in.</summary>
/// <param name="Name">The section's heading with its number.</param>
public sealed record DataTable(string Name, IReadOnlyList<DataColumn> Columns, IReadOnlyList<DataRow> Rows);

public sealed record DataColumn(string Name, string Unit);

public sealed record DataRow(string Name, IReadOnlyList<DataCell> Cells);

/// <summary>A cell says a number, a text, that it does not apply, or nothing, which is not zero.</summary>
public sealed record DataCell(
    [property: Description("The figure; null when there is none.")] decimal? Number,
    [property: Description("Words instead of a figure; null when there are none.")] string? Text = null,
    [property: Description("The agency has nothing of the kind.")] bool NotApplicable = false);

/// <summary>A group of QR venues; a count that nobody reported is null, which is not zero.</summary>
public sealed record VenueFigures(
    string Group,
    [property: Description("Venues created until the cut-off, closed ones included.")] int Created,
    [property: Description("Of these, open at the end of that day.")] int Open,
    [property: Description("Scans until the cut-off; null when none was reported.")] long? Scans,
    [property: Description("Scans in the reporting period; null when none was reported or there is no period.")] long? PeriodScans);

/// <summary>How many smartphones carry an application.</summary>
public sealed record AdoptionFigure(string Application, DateOnly AsOf, int Installed, int Smartphones);
