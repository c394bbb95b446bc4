using System.Security.Cryptography;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Attachments;
using LySon.Reporting.Web.Features.Reports.Workflow;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Booking;

/// <summary>
/// Enters a PDF that came by mail as an agency's answer: received from the start, with the number that it carries, the file kept byte for
/// byte, its figures beside those of the reports that were made here.
/// </summary>
public sealed class ReportBooking(
    ReportingDbContext db, ReportWorkflow workflow, OutgoingRegister register, ForeignFiles files, TimeProvider time)
{
    /// <param name="letter">The reader's own, sent, with its outline and addressees.</param>
    /// <returns>The report, or the sentence why not; neither for a file that carries no report of the portal.</returns>
    internal async Task<(Report? Report, string? Refusal)> BookAsync(
        ReportRequest letter, byte[] pdf, DateOnly receivedOn, CancellationToken cancellation)
    {
        try
        {
            var examined = await files.ExamineAsync(pdf, cancellation);
            if (examined.Report is not { } found) return (null, null);
            if (BookingChecks.OfFile(found, examined) is { } unfit) return (null, unfit);
            if (await KnownAsync(pdf) is { } known) return (null, known);
            if (BookingChecks.OfRequest(found.File.Report, letter, receivedOn) is { } other) return (null, other);
            return await AddAsync(letter, found.File, pdf, receivedOn);
        }
        catch (FileRefusedException refusal)
        {
            // A PDF that the strict reader does not take is still a document that somebody sent.
            return (null, refusal.IsBusy || !pdf.AsSpan().StartsWith("%PDF-"u8) ? refusal.Message : null);
        }
    }

    private async Task<string?> KnownAsync(byte[] pdf)
    {
        var sum = Sum(pdf);
        var report = await db.IssuedDocuments().Where(d => d.Sha256 == sum).Select(d => new { d.Report!.Number, d.Report.Symbol })
            .FirstOrDefaultAsync();
        return report is null ? null : BookingErrors.Known(DocumentNumber.Join(report.Number ?? 0, report.Symbol));
    }

    private async Task<(Report?, string?)> AddAsync(ReportRequest letter, CarriedReport file, byte[] pdf, DateOnly receivedOn)
    {
        var document = file.Report;
        var asked = letter.Addressees.Select(a => a.AgencyId).ToList();
        var agency = await db.Agencies().AsNoTracking().SingleOrDefaultAsync(a => a.Code == document.Data!.Agency && asked.Contains(a.Id));
        if (agency is null) return (null, BookingErrors.OtherAgency(document.Data!.Agency));
        var newest = await db.Reports().AsNoTracking().Where(r => r.AgencyId == agency.Id && r.RequestId == letter.Id)
            .OrderByDescending(r => r.Edition).FirstOrDefaultAsync();
        if (newest is not null && newest is not { State: ReportState.Returned, IsIssued: true }) return (
            null, OutsideErrors.Answered(newest));
        try
        {
            return await InsertAsync(letter, file, pdf, ReceivedAt(receivedOn), agency.Id, newest);
        }
        // Two officers with the same mail; whatever else fails is a fault and said to be one.
        catch (DbUpdateException)
            when (db.Reports().AsNoTracking().Any(r => r.AgencyId == agency.Id && r.RequestId == letter.Id && r.Number == document.Number))
        {
            return (null, OutsideErrors.SameMoment);
        }
    }

    /// <summary>Report, figures, file and line in the register, all at once or not at all.</summary>
    private async Task<(Report?, string?)> InsertAsync(ReportRequest letter, CarriedReport file, byte[] pdf, DateTime receivedAt,
        int agencyId, Report? newest)
    {
        var document = file.Report;
        var (number, day, now, signer) = (DocumentNumber.Join(document.Number!.Value, document.Symbol), document.IssuedOn!.Value, Now,
            document.Signature.SignerName);
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await register.RecordAsync(agencyId, document.Symbol, day, document.Number.Value) is not { } entry) return (
            null, BookingErrors.NumberTaken(number));
        var signatory = await db.Signatories().Where(s => s.AgencyId == agencyId && s.FullName == signer).Select(s => (int?)s.Id)
            .FirstOrDefaultAsync();
        var report = BookedReport.Of(document, letter, agencyId, signatory, newest);
        await workflow.BookAsync(report, receivedAt);
        if (newest is not null && !await workflow.SupersedeAsync(newest.Id, number)) return (null, OutsideErrors.SameMoment);
        db.AddRange(IssuedFigures.Of(report.Id, document.Data!));
        db.Add(new ApprovedContent { ReportId = report.Id, Json = Content(file, out var hash), Hash = hash, At = now });
        db.Add(new IssuedDocument
        {
            ReportId = report.Id, Pdf = pdf, Size = pdf.Length, Sha256 = Sum(pdf), Code = ShortCode.New(IssuedDocument.CodeLength),
            Signer = signer, At = now,
        });
        (entry.ReportId, entry.Abstract, entry.Signer, entry.Note) =
            (report.Id, $"{report.TypeName}: {report.Title}", signer, "Nhận qua thư, cơ quan yêu cầu nhập từ tệp PDF");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return (report, null);
    }

    private static byte[] Content(CarriedReport file, out string hash)
    {
        var json = ReportJson.Write(file with { Report = file.Report with { Number = null, IssuedOn = null } });
        hash = Convert.ToHexStringLower(SHA256.HashData(json));
        return json;
    }

    /// <summary>Mail carries a day: it counts from its first minute, and today's from now.</summary>
    internal DateTime ReceivedAt(DateOnly day) => day == time.Today() ? Now : Vietnamese.ToUtc(day, TimeOnly.MinValue);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static string Sum(byte[] pdf) => Convert.ToHexStringLower(SHA256.HashData(pdf));
}
