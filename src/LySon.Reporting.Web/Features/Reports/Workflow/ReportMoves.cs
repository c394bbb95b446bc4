using System.Security.Cryptography;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Attachments;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Addresses;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Workflow;

/// <summary>The moves that bring a document along: approving binds a version of it, issuing makes the file.</summary>
public sealed class ReportMoves(
    ReportingDbContext db, ReportWorkflow workflow, ReportOpener opener, OutgoingRegister register, PublicAddress address,
    TimeProvider time)
{
    /// <param name="hash">Of the content that the leader was shown.</param>
    public async Task<MoveOutcome> ApproveAsync(ReportMove move, ReportActor actor, string? hash)
    {
        await using var begun = await workflow.BeginAsync(move, actor);
        if (begun.Refused is { } refused) return refused;
        var content = ReportContent.Of((await opener.OpenAsync(db.Reports().AsNoTracking(), move.ReportId))!);
        if (content.Hash != hash) return MoveOutcome.Refused(WorkflowErrors.ContentMoved);
        await content.KeepAsync(db, move.ReportId, Now);
        return await workflow.FinishAsync(begun);
    }

    /// <summary>Number, date, file and figures, all at once or not at all.</summary>
    /// <param name="number">One that waits in the register; null for the next.</param>
    /// <param name="followsPaper">Whether the numbers before it were given on paper.</param>
    public async Task<MoveOutcome> IssueAsync(ReportMove move, ReportActor actor, DateOnly day, int? number, bool followsPaper = false)
    {
        await using var begun = await workflow.BeginAsync(move, actor);
        if (begun.Refused is { } refused) return refused;
        var report = begun.Report;
        if (await db.ApprovedContents().AsNoTracking().SingleOrDefaultAsync(c => c.ReportId == report.Id) is not { } approved)
            return MoveOutcome.Refused(WorkflowErrors.NothingApproved);
        var (entry, refusal) = await register.TakeAsync(report.AgencyId, report.Symbol, day, number, followsPaper);
        if (entry is null) return MoveOutcome.Refused(refusal!);
        await NumberAsync(report, entry.Number, day);
        var printsCode = await db.Agencies().Where(a => a.Id == report.AgencyId).Select(a => a.PrintsCode).SingleAsync();
        var document = Freeze(report, approved, entry.Number, day, printsCode);
        db.Add(document);
        FillIn(entry, report, document.Signer);
        if (report.SupersedesId is { } old && !await workflow.SupersedeAsync(
            old, DocumentNumber.Join(entry.Number, report.Symbol), report.SupersedesReason))
            return MoveOutcome.Refused(WorkflowErrors.CannotSupersede);
        return await workflow.FinishAsync(begun);
    }

    private Task NumberAsync(Report report, int number, DateOnly day) =>
        db.Reports().Where(r => r.Id == report.Id).ExecuteUpdateAsync(set => set
        .SetProperty(r => r.Number, number).SetProperty(r => r.IssuedOn, day).SetProperty(r => r.IssuedYear, day.Year)
        .SetProperty(r => r.SearchText,
            VietnameseText.Fold($"{DocumentNumber.Join(number, report.Symbol)} {report.Symbol} {report.Title}")));

    private IssuedDocument Freeze(Report report, ApprovedContent approved, int number, DateOnly day, bool printsCode)
    {
        var file = ReportJson.Read(approved.Json);
        var code = ShortCode.New(IssuedDocument.CodeLength);
        var verification = printsCode ? new Documents.Model.Verification(address.Of(VerificationAddresses.Show(code)), code) : null;
        var document = file.Report with { Number = number, IssuedOn = day, Verification = verification };
        var pdf = OfficialPdf.Write(document, LayoutProfile.Find(file.Layout)!);
        if (document.Data is { } data) db.AddRange(IssuedFigures.Of(report.Id, data));
        return new IssuedDocument
        {
            ReportId = report.Id,
            Pdf = pdf,
            Size = pdf.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf)),
            Code = code,
            Signer = document.Signature.SignerName,
            At = Now,
        };
    }

    private static void FillIn(RegisterEntry entry, Report report, string signer)
    {
        entry.ReportId = report.Id;
        entry.Abstract = $"{report.TypeName}: {report.Title}";
        entry.Signer = signer;
        entry.Recipients = string.Join("; ", report.Recipients.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(r => !r.StartsWith("Lưu:", StringComparison.Ordinal)));
        entry.ArchiveUnit = report.Recipients.Split('\n').LastOrDefault(r => r.StartsWith(
            "Lưu:", StringComparison.Ordinal))?["Lưu:".Length..].Trim() ?? "";
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
