using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Shared.Time;

/// <summary>Moments as people in Vietnam say them. All arguments are UTC.</summary>
public static class Moments
{
    /// <summary>"hôm nay 15:04", "hôm qua 16:20", "10/11 15:42" within the year, "26/10/2020 08:00" outside it.</summary>
    public static string Near(DateTime at, DateTime now)
    {
        var local = Local(at);
        var today = Local(now).Date;
        var day = (today - local.Date).Days switch
        {
            0 => "hôm nay",
            1 => "hôm qua",
            -1 => "ngày mai",
            _ when local.Year == today.Year => local.ToString("dd/MM", Vietnamese.Culture),
            _ => local.ToString("dd/MM/yyyy", Vietnamese.Culture),
        };
        return $"{day} {local.ToString("HH:mm", Vietnamese.Culture)}";
    }

    /// <summary>"Thứ Ba, 09/11/2021, 15:05".</summary>
    public static string Full(DateTime at)
    {
        var local = Local(at);
        return $"{Weekday(DateOnly.FromDateTime(local))}, {local.ToString("dd/MM/yyyy, HH:mm", Vietnamese.Culture)}";
    }

    /// <summary>"Thứ Hai", "Chủ Nhật".</summary>
    public static string Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Monday => "Thứ Hai",
        DayOfWeek.Tuesday => "Thứ Ba",
        DayOfWeek.Wednesday => "Thứ Tư",
        DayOfWeek.Thursday => "Thứ Năm",
        DayOfWeek.Friday => "Thứ Sáu",
        DayOfWeek.Saturday => "Thứ Bảy",
        DayOfWeek.Sunday => "Chủ Nhật",
    };

    /// <summary>"từ 01/11/2021", "đến 30/11/2021", "01/11/2021 – 30/11/2021"; null without either day.</summary>
    public static string? Span(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } first, null) => $"từ {first.OnScreen()}",
        (null, { } last) => $"đến {last.OnScreen()}",
        ({ } first, { } last) => $"{first.OnScreen()} – {last.OnScreen()}",
    };

    /// <summary>What is left until a due moment, in words, and how pressing it is.</summary>
    public static (string Words, Urgency Urgency) Left(DateTime due, DateTime now)
    {
        var left = due - now;
        var days = Days(now, due);
        if (left < TimeSpan.Zero) return (days == 0 ? "Quá hạn hôm nay" : $"Quá hạn {Numbers.Whole(-days)} ngày", Urgency.Late);
        if (left < TimeSpan.FromHours(1)) return ($"Còn {Math.Max(1, (int)left.TotalMinutes)} phút", Urgency.Soon);
        if (days == 0) return ($"Còn {(int)Math.Round(left.TotalHours)} giờ", Urgency.Soon);
        return ($"Còn {Numbers.Whole(days)} ngày", days <= 2 ? Urgency.Soon : Urgency.Calm);
    }

    private static int Days(DateTime from, DateTime to) => (Local(to).Date - Local(from).Date).Days;

    private static DateTime Local(DateTime utc) => Vietnamese.ToLocal(utc);
}

public enum Urgency { Calm, Soon, Late }
