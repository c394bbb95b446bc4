using System.Globalization;
using LySon.Reporting.Core.Indicators;

namespace LySon.Reporting.Web.Features.Indicators;

/// <summary>
/// The percentages over time as a line, drawn by the server: it needs no script and comes with the page. Lengths are those of a box of
/// <see cref="Width"/> by <see cref="Height"/> that the page stretches; days stand at their true distance.
/// </summary>
internal sealed class AdoptionChart
{
    public const int Width = 1000;
    public const int Height = 100;
    private static readonly decimal[] Tops = [1, 2, 5, 10, 20, 30, 40, 50, 60, 80, 100];

    private readonly List<Adoption> figures;
    private readonly int firstDay;
    private readonly int span;

    private AdoptionChart(List<Adoption> figures)
    {
        this.figures = figures;
        firstDay = figures[0].AsOf.DayNumber;
        span = figures[^1].AsOf.DayNumber - firstDay;
        Top = Tops.First(t => t >= Math.Min(100, figures.Max(f => f.Percentage ?? 0)));
    }

    /// <summary>The percentage at the upper edge; the lower one is 0.</summary>
    public decimal Top { get; }

    public DateOnly First => figures[0].AsOf;
    public DateOnly Last => figures[^1].AsOf;

    public IEnumerable<string> Points => figures.Select(f => string.Create(CultureInfo.InvariantCulture, $"{X(f):0.#},{Y(f):0.#}"));

    public string Line => "M" + string.Join(" L", Points);

    public string Area => string.Create(CultureInfo.InvariantCulture, $"{Line} L{Width},{Height} L0,{Height} Z");

    /// <summary>Null for fewer than two figures: a point alone is no course.</summary>
    public static AdoptionChart? Of(IEnumerable<Adoption> figures)
    {
        var ordered = figures.OrderBy(f => f.AsOf).ToList();
        return ordered.Count < 2 ? null : new(ordered);
    }

    private decimal X(Adoption figure) => (decimal)(figure.AsOf.DayNumber - firstDay) * Width / span;

    private decimal Y(Adoption figure) => Height - Math.Min(Top, figure.Percentage ?? 0) * Height / Top;
}
