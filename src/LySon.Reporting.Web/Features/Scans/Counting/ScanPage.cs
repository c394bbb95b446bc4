using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>
/// The page behind a poster's code, written by hand: with its style and script under 8 KB, so that a cheap phone on a weak link has it at
/// once.
/// </summary>
internal static class ScanPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>At the head of a page that knows no agency.</summary>
    private const string Portal = "Cổng báo cáo";

    private const string Tick = "<svg viewBox=\"0 0 72 72\" aria-hidden=\"true\"><path d=\"m21 37 11 11 20-22\"/></svg>";
    private const string Cross = "<svg viewBox=\"0 0 72 72\" aria-hidden=\"true\"><path d=\"m24 24 24 24m0-24L24 48\"/></svg>";
    private const string Mark = "<svg viewBox=\"0 0 72 72\" aria-hidden=\"true\"><path d=\"M36 20v18m0 13v1\"/></svg>";

    /// <param name="own">The path that the portal is below; style and script are named from its root.</param>
    /// <param name="now">When the request that led here was counted; null when none was.</param>
    /// <param name="earlier">When this device was counted; null when it is still to be.</param>
    public static string Of(PathString own, ScannedVenue venue, ScanSums sums, DateTimeOffset? now, DateTimeOffset? earlier)
    {
        var place = Place(venue);
        var count = $"<p class=\"count\" id=\"today\">{sums.Today.Grouped()}</p><p>lượt quét hôm nay</p>";
        if (now is { } just)
            return Page(own, venue.Agency, $"""
                <div class="icon good">{Tick}</div><h1>Đã ghi nhận lượt quét</h1><p>Lúc {Clock(just)}. Cảm ơn anh/chị.</p><hr>{place}{count}
                """);
        if (earlier is { } at)
            return Page(own, venue.Agency, $"""
                <div class="icon good">{Tick}</div><h1>Lượt quét này đã được ghi nhận</h1>
                <p>Lúc {Clock(at)}, trên trình duyệt này. Lần này không tính thêm, anh/chị không cần quét lại.</p><hr>{place}{count}
                """);
        return Page(own, venue.Agency, $"""
            <div id="done" hidden><div class="icon good">{Tick}</div><h1>Đã ghi nhận lượt quét</h1><p>Cảm ơn anh/chị.</p><hr></div>
            <div id="weak" hidden role="status"><div class="icon wait">{Mark}</div><h1>Chưa ghi nhận được</h1>
            <p>Mạng đang yếu. Máy tự gửi lại sau 10 giây, anh/chị chờ giúp hoặc bấm nút dưới đây.</p><hr></div>
            {place}
            <p id="before">Lượt quét chưa được ghi nhận. Bấm nút dưới đây để ghi nhận.</p>
            <form method="post"><input type="hidden" name="{ScanCounting.KeyField}" value="{Guid.CreateVersion7()}">
            <button>Ghi nhận lượt quét</button></form>
            <div id="sum" hidden>{count}</div><script src="{own}/scan/scan.js" defer></script>
            """);
    }

    private const string ForeignTitle = "Lượt quét không được ghi nhận";
    private const string ForeignAdvice =
        "Trang gửi lượt quét không phải trang của cổng. Quét mã QR tại địa điểm bằng máy ảnh của điện thoại.";
    public const string ForeignWords = $"{ForeignTitle}. {ForeignAdvice}";

    /// <summary>Another site's page sent its visitor here.</summary>
    public static string Foreign(PathString own) =>
        Page(own, Portal, $"""<div class="icon off">{Cross}</div><h1>{ForeignTitle}</h1><p>{ForeignAdvice}</p>""");

    /// <summary>Nothing is counted here: the code leads nowhere, was replaced, or its venue is closed.</summary>
    public static string Refused(PathString own, ScannedVenue? venue) => venue switch
    {
        null => Page(own, Portal, $"""
            <div class="icon off">{Cross}</div><h1>Không có mã QR này</h1>
            <p>Kiểm tra lại mã trên tờ dán rồi quét lại. Lượt quét không được ghi nhận.</p>
            """),
        { IsReplaced: true } => Page(own, venue.Agency, $"""
            <div class="icon off">{Cross}</div><h1>Mã QR này đã được thay</h1>
            <p>Tờ dán này không còn được sử dụng. Quét mã mới tại địa điểm. Lượt quét không được ghi nhận.</p><hr>{Place(venue)}
            """),
        _ => Page(own, venue.Agency, $"""
            <div class="icon off">{Cross}</div><h1>Địa điểm đã ngừng hoạt động</h1>
            <p>{(venue.ClosedOn is { } day
                ? $"Mã QR này không còn được sử dụng từ ngày {day.OnScreen()}."
                : "Mã QR này chưa được sử dụng.")}
            Lượt quét không được ghi nhận.</p><hr>{Place(venue)}
            """),
    };

    /// <param name="venue">Null when not even the venue could be read.</param>
    /// <param name="key">Of the request that was not answered: it may have been counted all the same. Null for a new one.</param>
    public static string Weak(PathString own, ScannedVenue? venue, Guid? key) => Page(own, venue?.Agency ?? Portal, $"""
        <div class="icon wait">{Mark}</div><h1>Chưa ghi nhận được</h1><p>Hệ thống đang bận. Chờ khoảng 10 giây rồi bấm nút dưới đây.</p>
        {(venue is null ? "" : $"<hr>{Place(venue)}")}
        <form method="post"><input type="hidden" name="{ScanCounting.KeyField}" value="{key ?? Guid.CreateVersion7()}">
        <button>Gửi lại ngay</button></form>
        """);

    /// <summary>
    /// Whether the sender shows what it is answered: the button of a browser without script, as opposed to the script or another program.
    /// </summary>
    public static bool IsWanted(HttpContext context) => context.Request.Headers.Accept.ToString()
        .Contains("text/html", StringComparison.Ordinal);

    public static Task WriteAsync(HttpContext context, string page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page, Encoding.UTF8, context.RequestAborted);
    }

    private static string Clock(DateTimeOffset at) => Vietnamese.ToLocal(at.UtcDateTime).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Place(ScannedVenue venue) =>
        $"<h2>{Encoder.Encode(venue.Name)}</h2>{(venue.Address.Length == 0 ? "" : $"<p>{Encoder.Encode(venue.Address)}</p>")}";

    private static string Page(PathString own, string head, string body) => $"""
        <!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta name="robots" content="noindex"><title>Ghi nhận lượt quét</title>
        <link rel="stylesheet" href="{own}/scan/scan.css"><link rel="icon" href="data:,"></head><body><header>{Encoder.Encode(head)}
        <svg viewBox="0 0 375 30" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 14C90-12 180 22 250 27s90-6 125-14v17H0z"/></svg></header>
        <main>{body}</main><footer>Chỉ đếm số lượt quét.<br>Không lưu thông tin của người quét.<br>
        Trình duyệt giữ một dấu tạm để không tính hai lần.</footer></body></html>
        """;
}
