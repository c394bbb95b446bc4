using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Overview;

/// <param name="Rise">Whether it went up (true), down (false) or neither (null).</param>
internal sealed record FigureChange(bool? Rise, string Text);

/// <summary>A figure of the period.</summary>
internal sealed record FigureCard(string Label, string Value, FigureChange Trend, string Detail)
{
    public static FigureChange Change(decimal difference, decimal? before = null)
    {
        if (difference == 0) return new(null, "không đổi");
        var share = before > 0 ? string.Create(Vietnamese.Culture, $" ({Math.Abs(100 * difference / before.Value):0.#}%)") : "";
        return new(difference > 0, $"{(difference > 0 ? "tăng" : "giảm")} {TableCell.Written(Math.Abs(difference))}{share}");
    }

    /// <summary>Against what the same agencies had before; null without it.</summary>
    public static FigureChange Against(decimal now, decimal? before) =>
        before is { } then ? Change(now - then, then) : new(null, "chưa có kỳ trước");

    /// <summary>The difference of two percentages, in points.</summary>
    public static FigureChange Points(decimal? difference) => difference is not { } points ? new(null, "chưa có kỳ trước")
        : points == 0 ? new(null, "không đổi")
        : new(points > 0, string.Create(Vietnamese.Culture, $"{(points > 0 ? "tăng" : "giảm")} {Math.Abs(points):0.##} điểm"));
}
