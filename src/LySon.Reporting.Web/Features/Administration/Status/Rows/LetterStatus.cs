using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Time;
using LySon.Reporting.Web.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Features.Administration.Status.Rows;

/// <summary>A letter that waits: since when and how often it was tried. To whom and of what is nobody's business here.</summary>
internal sealed record WaitingLetter(DateTime CreatedAt, int Tries, DateTime NextTryAt);

/// <summary>Letters that the server has not taken.</summary>
internal sealed class LetterStatus(ReportingDbContext db, IOptions<MailOptions> options) : IStatusSource
{
    public const int Shown = 10;
    private const int UsualMost = 5;

    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Bad = TimeSpan.FromHours(1);
    private static readonly TimeSpan GivenUpShown = TimeSpan.FromDays(7);

    private IQueryable<Mail> Waiting =>
        db.Mails().AsNoTracking().Where(m => m.SentAt == null && m.Tries < MailDelivery.TriesMax && m.Text != "");

    public async Task<IReadOnlyList<WaitingLetter>> WaitingAsync(CancellationToken cancellation) =>
        await Waiting.OrderBy(m => m.CreatedAt).Take(Shown).Select(m => new WaitingLetter(m.CreatedAt, m.Tries, m.NextTryAt))
            .ToListAsync(cancellation);

    public async Task<IReadOnlyList<StatusRow>> ReadAsync(DateTime now, CancellationToken cancellation)
    {
        const string Subject = "Thư đi";
        const string Rule = "Thường ngày: không quá 5 thư, dưới 15 phút";
        if (string.IsNullOrEmpty(options.Value.Host) && string.IsNullOrEmpty(options.Value.Folder))
            return [new(Subject, StatusLevel.Good, "Cổng không gửi thư", "Chưa đặt Mail:Host; mọi người xem thông báo trong cổng")];
        var waiting = await Waiting.CountAsync(cancellation);
        var oldest = await Waiting.MinAsync(m => (DateTime?)m.CreatedAt, cancellation);
        var since = now - GivenUpShown;
        var givenUp = await db.Mails().CountAsync(
            m => m.SentAt == null && m.Tries >= MailDelivery.TriesMax && m.CreatedAt >= since, cancellation);
        if (oldest is { } first && (now - first > Usual || waiting > UsualMost))
            return
            [
                new(Subject, now - first > Bad ? StatusLevel.Bad : StatusLevel.Look,
                    $"{Numbers.Whole(waiting)} thư chờ, thư lâu nhất {Spans.Whole(now - first)}", Rule,
                    Action: new("Xem thư chờ", "#thu-cho"),
                    Effect: $"Thư chưa đến người nhận từ {Moments.Near(first, now)}; trong cổng vẫn có thông báo. "
                        + "Xem lại Mail:Host, tài khoản và mật khẩu hộp thư."),
            ];
        return
        [
            givenUp > 0
                ? new(Subject, StatusLevel.Look, $"{Numbers.Whole(givenUp)} thư không gửi được đã bỏ trong 7 ngày qua",
                    "Địa chỉ sai, hoặc máy chủ thư từ chối 24 lần")
                : new(Subject, StatusLevel.Good, waiting == 0 ? "Không có thư chờ"
                    : $"{Numbers.Whole(waiting)} thư chờ, thư lâu nhất {Spans.Whole(now - oldest!.Value)}", Rule),
        ];
    }
}
