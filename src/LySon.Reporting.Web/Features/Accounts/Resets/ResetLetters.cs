using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Accounts.Resets;

/// <summary>
/// Looks into what was asked for, away from the request, and writes the letters. Rows of unknown names are deleted, old ones, too. A row is
/// claimed by one statement, so that two nodes write one letter.
/// </summary>
internal sealed class ResetLetters(
    ReportingDbContext db, ForgottenPasswords forgotten, PublicAddress portal, ResetLinks links, ILookupNormalizer names, SignInLog log,
    TimeProvider time) : IDueWork
{
    private const int BatchMax = 100;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.PasswordResets().Where(r => r.ExpiresAt < now - PasswordReset.Life).ExecuteDeleteAsync(cancellation);
        var waiting = await db.PasswordResets().AsNoTracking().Where(r => r.UserId == null).OrderBy(r => r.Id).Take(BatchMax)
            .ToListAsync(cancellation);
        foreach (var row in waiting) await AnswerAsync(row, now, cancellation);
    }

    private async Task AnswerAsync(PasswordReset row, DateTime now, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var own = db.PasswordResets().Where(r => r.Id == row.Id && r.UserId == null);
        if (await ReaderAsync(row, now, cancellation) is not { } user)
        {
            await own.ExecuteDeleteAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return;
        }
        // A change at this moment is either seen, and the next turn looks again, or it waits and closes this link, too.
        if (!await links.HoldAsync(user)) return;
        var token = ForgottenPasswords.NewToken();
        var claimed = await own.ExecuteUpdateAsync(set => set.SetProperty(r => r.UserId, user.Id)
            .SetProperty(r => r.TokenHash, OneTimeCode.Hash(token)).SetProperty(r => r.ExpiresAt, now + PasswordReset.Life), cancellation);
        if (claimed == 0) return;
        var letter = Write(user, portal.Of(AccountAddresses.Reset(token)));
        db.Add(new Mail
        {
            UserId = user.Id, Address = user.Email!, Subject = letter.Subject, Text = letter.Text, IsSecret = true,
            CreatedAt = now, NextTryAt = now
        });
        await log.WriteAsync(user.Id, SignInEvent.ResetLetterSent);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Who gets a letter: the account exists, may sign in, has an address, and has not had too many.</summary>
    private async Task<ReportingUser?> ReaderAsync(PasswordReset row, DateTime now, CancellationToken cancellation)
    {
        if (!forgotten.IsOn || row.AskedAt < now - PasswordReset.Life) return null;
        var name = names.NormalizeName(row.UserName);
        var user = await db.Users().AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == name && u.Email != null, cancellation);
        if (user is null || user.LockoutEnd > time.GetUtcNow()) return null;
        return await db.PasswordResets().CountAsync(r => r.UserId == user.Id && r.AskedAt > now - PasswordReset.Life,
            cancellation) < PasswordReset.LettersMax ? user : null;
    }

    private static Letter Write(ReportingUser user, Uri link) => new("Đặt lại mật khẩu Cổng báo cáo",
        $"""
        Có người yêu cầu đặt lại mật khẩu của tài khoản {user.UserName}.

        Nếu là anh/chị, mở đường dẫn dưới đây trong vòng một giờ. Đường dẫn dùng được một lần.

        {link}

        Nếu không phải anh/chị, bỏ qua thư này: mật khẩu không thay đổi. Không chuyển thư cho người khác.

        -- 
        Thư do Cổng báo cáo gửi tự động, không trả lời thư này.

        """);
}
