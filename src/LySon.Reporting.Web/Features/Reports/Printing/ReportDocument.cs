using System.Globalization;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Docx;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Boxes;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Reports.Sections;

namespace LySon.Reporting.Web.Features.Reports.Printing;

/// <summary>
/// A report of the database as the document that is printed. Everything it prints is read here, in one place, and nothing is written.
/// </summary>
internal static class ReportDocument
{
    /// <summary>Names of agencies are those in force when the report was issued; a draft's, those of today.</summary>
    public static OfficialReport Of(OpenReport open)
    {
        var report = open.Report;
        if (open.Approved is { } approved) return approved with { Number = report.Number, IssuedOn = report.IssuedOn };
        var type = TypeOf(report);
        var appendices = open.Outline.Where(e => e.Section.TableInAppendix && TableOf(e, open) is not null).ToList();
        return new OfficialReport
        {
            SuperiorBody = open.Agency.SuperiorBody is { Length: > 0 } superior ? superior : null,
            IssuingBody = Lines(open.Agency.IssuingBody),
            Number = report.Number,
            Symbol = report.Symbol,
            PlaceName = open.Agency.PlaceName,
            IssuedOn = report.IssuedOn,
            Year = open.Day.Year,
            Type = type,
            Abstract = report.Title,
            Urgency = report.Urgency is { } urgency ? Stamp(urgency) : null,
            Circulation = report.Circulation is { } circulation ? Stamp(circulation) : null,
            AddressedTo = AddresseesOf(open, type),
            Body = [.. Lines(report.Request!.LegalBases).Select(basis => new LegalBasis(basis)),
                .. open.Outline.SelectMany(entry => Blocks(entry, open, appendices))],
            Signature = new Signature(Lines(report.Signatory?.Authority ?? ""), report.Signatory?.FullName ?? ""),
            Recipients = Lines(report.Recipients),
            Contact = ContactOf(open.Agency),
            Appendices = [.. appendices.Select(a => new Appendix(a.Section.Heading, [TableOf(a, open)!]))],
            IssuerName = appendices.Count > 0 ? open.Agency.Name : null,
            Data = DataOf(open),
        };
    }

    /// <exception cref="InvalidOperationException">The report's type is none of the decree.</exception>
    public static DocumentType TypeOf(Report report) =>
        DocumentType.Find(report.TypeCode) ?? throw new InvalidOperationException(
            $"Report {report.Id} is of the unknown type {report.TypeCode}.");

    /// <summary>A type that is always written to somebody is written to who asked for it, unless somebody else is named.</summary>
    private static string[] AddresseesOf(OpenReport open, DocumentType type) =>
        Lines(open.Report.AddressedTo) is { Length: > 0 } named || !type.IsAddressed
        ? Lines(open.Report.AddressedTo) : Lines(open.Asker);

    public static ArrangedDocument Arrange(OpenReport open) => OfficialLayout.Arrange(Of(open), LayoutProfile.Decree30);

    /// <summary>The file as it would be made now; what was issued is kept (<see cref="ReportFiles"/>).</summary>
    public static byte[] Pdf(OpenReport open) => OfficialPdf.Write(Arrange(open));

    public static byte[] Docx(OpenReport open) => DocxWriter.Write(Of(open), LayoutProfile.Decree30);

    /// <summary>"Bao-cao-576-BC-UBND.pdf", for a draft "Bao-cao-du-thao-12.pdf": letters that every system keeps.</summary>
    public static string FileName(Report report, string extension = ".pdf")
    {
        var name = report.NumberAndSymbol is { } number ? number : $"du-thao-{report.Id.ToString(CultureInfo.InvariantCulture)}";
        return $"{TypeOf(report).FileStem}-{Shared.Files.PlainNames.Of(name)}{extension}";
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
            if (TableOf(entry, open) is { } table) yield return table;
        }
        else if (!section.Body.Contains(AppendixText.Word, StringComparison.OrdinalIgnoreCase))
        {
            // Annex I, part III.1: the document must point to its appendices.
            var label = AppendixText.Label(appendices.Count, appendices.ToList().IndexOf(entry));
            yield return new Paragraph($"(Chi tiết tại {label} kèm theo.)", source);
        }
    }

    private static Table? TableOf(OutlineEntry entry, OpenReport open) => entry.Section.Presentation.TableOf(entry.Section, open);

    private static AgencyContact? ContactOf(AgencyName agency)
    {
        var contact = new AgencyContact(agency.Address, agency.Phone, agency.Fax, agency.Email, agency.Website);
        return contact.Lines().Count > 0 ? contact : null;
    }

    private static DeliveryUrgency Stamp(ReportUrgency urgency) => urgency switch
    {
        ReportUrgency.Urgent => DeliveryUrgency.Urgent,
        ReportUrgency.VeryUrgent => DeliveryUrgency.VeryUrgent,
        ReportUrgency.Express => DeliveryUrgency.Express,
    };

    private static Circulation Stamp(ReportCirculation circulation) => circulation switch
    {
        ReportCirculation.Internal => Circulation.Internal,
        ReportCirculation.ReturnAfterReading => Circulation.ReturnAfterReading,
    };

    /// <summary>The same facts for machines: what a receiver books instead of retyping it.</summary>
    private static ReportData DataOf(OpenReport open) => SectionPresentations.All.Aggregate(new ReportData
    {
        Agency = open.Report.Agency!.Code,
        Request = open.Figures.Data.RequestNumber,
        RequestedOn = open.Figures.Data.RequestedOn,
        CutoffOn = open.Figures.Data.CutoffOn,
        Tables = [.. open.Outline.Select(e => e.Section.Presentation.DataOf(e)).OfType<DataTable>()],
    }, (data, kind) => kind.Describe(data, open));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
