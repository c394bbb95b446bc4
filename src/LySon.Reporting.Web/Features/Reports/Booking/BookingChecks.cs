using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Web.Infrastructure.Workers;

namespace LySon.Reporting.Web.Features.Reports.Booking;

/// <summary>
/// Whether a file may stand as an agency's answer. The data in it came by mail: every text and number is taken for hostile until it was
/// looked at.
/// </summary>
internal static class BookingChecks
{
    /// <summary>Greatest figure that can be kept and added up a thousand times.</summary>
    private const decimal Largest = 1_000_000_000_000;

    public static string? OfFile(ExaminedReport found, Examination examined) => found.Integrity switch
    {
        ReportIntegrity.Altered => BookingErrors.Altered,
        ReportIntegrity.OtherVersion => BookingErrors.OtherVersion,
        ReportIntegrity.Extended when examined.Signatures is null => examined.SignatureRefusal,
        ReportIntegrity.Extended when examined.Signatures.Verdict is not (SignatureVerdict.Valid or SignatureVerdict.Untrusted) =>
            BookingErrors.OtherAddition,
        _ => OfForm(found.File.Report),
    };

    /// <param name="letter">With its outline.</param>
    public static string? OfRequest(OfficialReport document, ReportRequest letter, DateOnly receivedOn)
    {
        var data = document.Data!;
        if (data.Request != letter.NumberAndSymbol || data.RequestedOn != letter.IssuedOn)
            return BookingErrors.OtherRequest(data.Request, data.RequestedOn);
        if (data.CutoffOn != letter.CutoffOn) return BookingErrors.OtherPeriod(data.CutoffOn, letter.CutoffOn);
        if (document.IssuedOn > receivedOn) return BookingErrors.IssuedLater(document.IssuedOn.Value);
        var asked = letter.Outline.Where(o => o.Definition.IsNumbered).ToList();
        if (document.Body.OfType<Heading>().Count(h => h.Level == 1) != asked.Count)
            return BookingErrors.OutlineDiffers($"yêu cầu có {asked.Count.Grouped()} mục");
        foreach (var table in asked.Where(o => o.Table is not null))
            if (!data.Tables.Any(t => t.Columns.Select(c => (c.Name, c.Unit)).SequenceEqual(
                table.Table!.Columns.Select(c => (c.Name, c.Unit)))))
                return BookingErrors.OutlineDiffers($"thiếu bảng “{table.Heading}” đúng các cột");
        return null;
    }

    private static string? OfForm(OfficialReport document)
    {
        if (document.Data is null) return BookingErrors.NoFigures;
        if (document.Number is null || document.IssuedOn is null) return BookingErrors.Draft;
        return document.Number is > 0 and <= Report.NumberMax && Texts(document).All(t => IsPlain(t.Text, t.Max))
            && Numbers(document.Data).All(n => n is >= -Largest and <= Largest)
            ? null : BookingErrors.Unusual;
    }

    /// <summary>Everything that becomes a column of the database.</summary>
    private static IEnumerable<(string Text, int Max)> Texts(OfficialReport document)
    {
        yield return (document.Data!.Agency, Agency.CodeMaxLength);
        yield return (document.Symbol, Report.SymbolMaxLength);
        yield return (Core.Register.OutgoingRegister.TypeOf(document.Symbol), Core.Register.RegisterBook.TypeCodeMaxLength);
        yield return (document.Abstract, Report.TitleMaxLength);
        yield return (string.Join('\n', document.Recipients), Report.RecipientsMaxLength);
        yield return (string.Join('\n', document.AddressedTo), Report.RecipientsMaxLength);
        yield return (document.Signature.SignerName, Signatory.NameMaxLength);
        foreach (var heading in document.Body.OfType<Heading>()) yield return (heading.Text, ReportSection.HeadingMaxLength);
        foreach (var table in document.Data.Tables)
        {
            yield return (table.Name, FigureValue.NameMaxLength);
            foreach (var column in table.Columns)
            {
                yield return (column.Name, FigureValue.NameMaxLength);
                yield return (column.Unit, Core.Outlines.TableColumn.UnitMaxLength);
            }
            foreach (var row in table.Rows) yield return (row.Name, FigureValue.NameMaxLength);
        }
        foreach (var venue in document.Data.Venues) yield return (venue.Group, FigureValue.NameMaxLength);
        foreach (var adoption in document.Data.Adoption) yield return (adoption.Application, FigureValue.NameMaxLength);
    }

    private static IEnumerable<decimal> Numbers(ReportData data) =>
        data.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).Select(c => c.Number ?? 0)
        .Concat(data.Venues.SelectMany(v => new decimal[] { v.Scans ?? 0, v.PeriodScans ?? 0 }));

    private static bool IsPlain(string text, int max) => text.Length <= max && VietnameseText.Normalize(text) == text;
}
