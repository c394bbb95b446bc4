using System.Text.Json;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Setups;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>
/// The slips with first codes: kept encrypted from the set-up until they are taken, which is once and within <see
/// cref="OldSetups.SlipHours"/> hours. The accounts' rows hold nothing but hashes.
/// </summary>
public sealed class SetupSlips(
    IDataProtectionProvider protection, ReportingDbContext db, PublicAddress portal, Actor actor, TimeProvider time)
{
    public const string FileName = "phieu-ma-dang-nhap.pdf";

    private readonly IDataProtector protector = protection.CreateProtector("LySon.Reporting.Setup.Slips");

    internal byte[] Of(IEnumerable<(AccountDraft Draft, ReportingUser User, string Code)> accounts, DateOnly today) =>
        protector.Protect(JsonSerializer.SerializeToUtf8Bytes(accounts.Select(a => new SlipFacts(
            a.Draft.Agency?.NameOn(today).ShortName ?? "Toàn hệ thống", a.Draft.FullName, Roles.Title(a.Draft.Role), a.User.UserName!,
            a.Code, a.User.CodeExpiresAt!.Value))));

    /// <returns>The PDF; null when there is none to be had any more.</returns>
    public async Task<byte[]?> TakeAsync(int id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var oldest = now.AddHours(-OldSetups.SlipHours);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var mine = db.SetupRuns().Where(r => r.Id == id && r.State == SetupState.Done && r.Slips != null && r.DoneAt >= oldest);
        if (await mine.Select(r => new { r.Slips, r.SlipCount }).SingleOrDefaultAsync(cancellation) is not { Slips: { } kept } run)
            return null;
        if (await mine.ExecuteUpdateAsync(set => set.SetProperty(r => r.Slips, (byte[]?)null).SetProperty(r => r.SlipsTakenAt, now),
            cancellation) == 0) return null;
        var pdf = Pdf(JsonSerializer.Deserialize<List<SlipFacts>>(protector.Unprotect(kept))!);
        db.Changes.Add(Change.Of<SetupRun>(
            id, actor, now, new FieldChange("Phiếu mã đăng nhập", null, $"đã tải {run.SlipCount.Grouped()} phiếu")));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return pdf;
    }

    private byte[] Pdf(List<SlipFacts> slips)
    {
        var address = portal.Find(AccountAddresses.SignIn);
        return SlipPdf.Write([.. slips.Select(s => new Slip(s.Agency, s.FullName, s.Role, s.UserName, OneTimeCode.Grouped(s.Code), address,
            Vietnamese.ToLocal(s.ExpiresAt)))]);
    }

    private sealed record SlipFacts(string Agency, string FullName, string Role, string UserName, string Code, DateTime ExpiresAt);
}
