using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Web.Features.Reports.Booking;

/// <summary>
/// The report of the database that a file becomes: its text under the request's outline, its tables as they were filled in.
/// </summary>
internal static class BookedReport
{
    /// <param name="letter">With its outline.</param>
    public static Report Of(OfficialReport document, ReportRequest letter, int agencyId, int? signatoryId, Report? supersedes) => new()
    {
        AgencyId = agencyId,
        RequestId = letter.Id,
        RequesterId = letter.RequesterId,
        Edition = (supersedes?.Edition ?? 0) + 1,
        SupersedesId = supersedes?.Id,
        Number = document.Number,
        Symbol = document.Symbol,
        TypeCode = document.Type.Code,
        TypeName = document.Type.Name,
        IssuedOn = document.IssuedOn,
        Title = document.Abstract,
        CutoffOn = document.Data!.CutoffOn,
        AddressedTo = string.Join('\n', document.AddressedTo),
        Recipients = string.Join('\n', document.Recipients),
        SignatoryId = signatoryId,
        Sections = [.. Sections(document, letter)],
    };

    private static IEnumerable<ReportSection> Sections(OfficialReport document, ReportRequest letter)
    {
        var parts = Parts(document.Body);
        var (number, closes) = (0, letter.Outline.Any(o => o.Definition.Place == SectionPlace.Last));
        foreach (var asked in letter.Outline.OrderBy(o => o.Position))
        {
            var body = asked.Definition.Place switch
            {
                SectionPlace.First => parts[0],
                // The closing words follow the last section and carry no heading of their own.
                SectionPlace.Last => parts[^1].Split('\n')[^1],
                SectionPlace.Between => ++number == parts.Count - 1 && closes ? WithoutLast(parts[number]) : parts[number],
            };
            var table = asked.Table is { } shape ? document.Data!.Tables.FirstOrDefault(t =>
                t.Columns.Select(c => (c.Name, c.Unit)).SequenceEqual(shape.Columns.Select(c => (c.Name, c.Unit)))) : null;
            yield return new ReportSection
            {
                OutlineSectionId = asked.Id, Position = asked.Position, Kind = asked.Kind, Heading = asked.Heading,
                Guidance = asked.Guidance, Table = asked.Table,
                Body = body.Cut(ReportSection.BodyMaxLength),
                Content = table is null ? TableContent.Empty
                    : new([.. table.Rows.Select(r => new TableRow(r.Name, [.. r.Cells.Select(Cell)]))]),
            };
        }
    }

    /// <summary>The text before the first heading, then under each.</summary>
    private static List<string> Parts(IReadOnlyList<Block> body)
    {
        var parts = new List<List<string>> { new() };
        foreach (var block in body)
        {
            if (block is Heading { Level: 1 }) parts.Add([]);
            else if (block is Bullet bullet) parts[^1].Add(Narrative.BulletMark + bullet.Text);
            else if (block is Paragraph paragraph) parts[^1].Add(paragraph.Text);
        }
        return [.. parts.Select(lines => string.Join('\n', lines))];
    }

    private static string WithoutLast(string text) => text.LastIndexOf('\n') is var at and >= 0 ? text[..at] : "";

    private static TableCell Cell(DataCell cell) => cell.NotApplicable ? new(CellState.NotApplicable)
        : cell.Number is null && cell.Text is null ? TableCell.Missing : new(CellState.Value, cell.Number, cell.Text ?? "");
}
