using System.Globalization;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Documents.Data;
using LySon.Reporting.Documents.Docx;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Web.Features.Reports.Printing;

/// <summary>A report of the database as the document that is printed. Everything it prints is read here, in one place, and nothing is written.</summary>
internal static class ReportDocument
{
    private const string TypeName = "BÁO CÁO";

    /// <summary>Names of agencies are those in force when the report was issued; a draft's, those of today.</summary>
    public static OfficialReport Of(OpenReport open)
    {
        var report = open.Report;
        if (open.Approved is { } approved) return approved with { Number = report.Number, IssuedOn = report.IssuedOn };
        var appendices = open.Outline.Where(e => e.Section.TableInAppendix && TableOf(e.Section, open) is not null).ToList();
        return new OfficialReport
        {
            SuperiorBody = open.Agency.SuperiorBody is { Length: > 0 } superior ? superior : null,
            IssuingBody = Lines(open.Agency.IssuingBody),
            Number = report.Number,
            Symbol = report.Symbol,
            PlaceName = open.Agency.PlaceName,
            IssuedOn = report.IssuedOn,
            Year = open.Day.Year,
            TypeName = TypeName,
            Abstract = report.Title,
            Urgency = report.Urgency is { } urgency ? Stamp(urgency) : null,
            Circulation = report.Circulation is { } circulation ? Stamp(circulation) : null,
            AddressedTo = Lines(report.AddressedTo),
            Body = [.. Lines(report.Request!.LegalBases).Select(basis => new LegalBasis(basis)), .. open.Outline.SelectMany(entry => Blocks(entry, open, appendices))],
            Signature = new Signature(Lines(report.Signatory?.Authority ?? ""), report.Signatory?.FullName ?? ""),
            Recipients = Lines(report.Recipients),
            Contact = ContactOf(open.Agency),
            Appendices = [.. appendices.Select(a => new Appendix(a.Section.Heading, [TableOf(a.Section, open)!]))],
            IssuerName = appendices.Count > 0 ? open.Agency.Name : null,
            Data = DataOf(open),
        };
    }

    public static ArrangedDocument Arrange(OpenReport open) => OfficialLayout.Arrange(Of(open), LayoutProfile.Decree30);

    /// <summary>The file as it would be made now; what was issued is kept (<see cref="ReportFiles"/>).</summary>
    public static byte[] Pdf(OpenReport open) => OfficialPdf.Write(Arrange(open));

    public static byte[] Docx(OpenReport open) => DocxWriter.Write(Of(open), LayoutProfile.Decree30);

    /// <summary>"Bao-cao-576-BC-UBND.pdf", for a draft "Bao-cao-du-thao-12.pdf": letters that every system keeps.</summary>
    public static string FileName(Report report, string extension = ".pdf")
    {
        var name = report.NumberAndSymbol is { } number ? number : $"du-thao-{report.Id.ToString(CultureInfo.InvariantCulture)}";
        return $"Bao-cao-{Shared.PlainNames.Of(name)}{extension}";
    }

    /// <summary>What the pages carry as the source of a section's blocks, so that the preview can mark them.</summary>
    public static string SourceOf(ReportSection section) => $"section-{section.Id.ToString(CultureInfo.InvariantCulture)}";

    private static IEnumerable<Block> Blocks(OutlineEntry entry, OpenReport open, IReadOnlyList<OutlineEntry> appendices)
    {
        var (section, source) = (entry.Section, SourceOf(entry.Section));
        if (entry.Number is not null) yield return new Heading(entry.Title, source);
        var narrative = Narrative.Parse(section.Body);
        foreach (var line in narrative.Lines)
        {
            var text = line.Print(open.Figures);
            yield return line.IsBullet ? new Bullet(text, source) : new Paragraph(text, source);
        }
        if (!appendices.Contains(entry))
        {
            if (TableOf(section, open) is { } table) yield return table;
        }
        else if (!section.Body.Contains(AppendixText.Word, StringComparison.OrdinalIgnoreCase))
        {
            // Annex I, part III.1: the document must point to its appendices.
            var label = AppendixText.Label(appendices.Count, appendices.ToList().IndexOf(entry));
            yield return new Paragraph($"(Chi tiết tại {label} kèm theo.)", source);
        }
    }

    /// <summary>The table of a section; null for a section without one, or with nothing in it yet.</summary>
    private static Table? TableOf(ReportSection section, OpenReport open)
    {
        var source = SourceOf(section);
        return section.Kind switch
        {
            SectionKind.Directives when open.Report.Directives.Count > 0 =>
                DirectiveTable.Of(open.Report.Directives.OrderBy(d => d.Position).Select(d => Row(d.Directive!)), source),
            SectionKind.Venues => VenueTable.Of(open.Figures.Data.Groups.Select(g => new VenueRow(g.Name, g.Created, g.Scans)), source),
            SectionKind.Adoption => ReportTables.Adoption(open.Figures.Data, source),
            SectionKind.Table when section.Table is { } shape => ReportTables.Of(shape, section.Content, source),
            _ => null,
        };
    }

    private static AgencyContact? ContactOf(AgencyName agency)
    {
        var contact = new AgencyContact(agency.Address, agency.Phone, agency.Fax, agency.Email, agency.Website);
        return contact.Lines().Count > 0 ? contact : null;
    }

    private static Urgency Stamp(ReportUrgency urgency) => urgency switch
    {
        ReportUrgency.Urgent => Urgency.Urgent,
        ReportUrgency.VeryUrgent => Urgency.VeryUrgent,
        ReportUrgency.Express => Urgency.Express,
    };

    private static Circulation Stamp(ReportCirculation circulation) => circulation switch
    {
        ReportCirculation.Internal => Circulation.Internal,
        ReportCirculation.ReturnAfterReading => Circulation.ReturnAfterReading,
    };

    /// <summary>The same facts for machines: what a receiver books instead of retyping it.</summary>
    private static ReportData DataOf(OpenReport open)
    {
        var data = open.Figures.Data;
        return new ReportData
        {
            Agency = open.Report.Agency!.Code,
            Request = data.RequestNumber,
            RequestedOn = data.RequestedOn,
            CutoffOn = data.CutoffOn,
            Directives = [.. open.Report.Directives.OrderBy(d => d.Position).Select(d => Row(d.Directive!))],
            Venues = [.. data.Groups.Select(g => new VenueFigures(g.Name, g.Created, g.Open, g.Scans, g.PeriodScans))],
            Adoption = [.. data.Applications.Where(a => a.Newest is not null).Select(a => new AdoptionFigure(a.Name, a.Newest!.AsOf, a.Newest.Installed, a.Newest.Smartphones))],
            Tables = [.. open.Outline.Where(e => e.Section is { Kind: SectionKind.Table, Table: not null }).Select(e => ReportTables.DataOf(e.Title, e.Section.Table!, e.Section.Content))],
        };
    }

    private static DirectiveRow Row(Directive d) => new(d.Subject, d.NumberAndSymbol, d.IssuedOn, d.Issuer, d.Recipients);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // The fold also lowers the case, which a symbol must keep.
}
