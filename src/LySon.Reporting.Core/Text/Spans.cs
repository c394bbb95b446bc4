namespace LySon.Reporting.Core.Text;

/// <summary>How long something lasts, in words.</summary>
public static class Spans
{
    /// <summary>Of what goes on: "chưa đến 1 phút", "12 phút", "2 giờ 43 phút", "3 ngày".</summary>
    public static string Whole(TimeSpan span) => span.TotalMinutes < 1 ? "chưa đến 1 phút"
        : span.TotalHours < 1 ? $"{(int)span.TotalMinutes} phút"
        : span.TotalDays < 2 ? $"{(int)span.TotalHours} giờ {span.Minutes} phút"
        : $"{Numbers.Whole((long)span.TotalDays)} ngày";

    /// <summary>"2,8 giây", "0,24 giây"</summary>
    public static string Seconds(TimeSpan span) => $"{Numbers.Decimal((decimal)span.TotalSeconds, span.TotalSeconds < 1 ? 2 : 1)} giây";

    /// <summary>Of what is done: "0,24 giây", "12 phút".</summary>
    public static string Taken(TimeSpan span) => span.TotalMinutes < 1 ? Seconds(span) : Whole(span);
}
