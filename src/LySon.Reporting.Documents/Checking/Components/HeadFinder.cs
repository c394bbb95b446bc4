using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>Boxes 1 to 5a and 9a, on page 1.</summary>
internal sealed record Head
{
    public PaperLine? NationalName { get; init; }

    public PaperLine? Motto { get; init; }

    public IReadOnlyList<PaperLine> IssuingBody { get; init; } = [];

    public PaperLine? Number { get; init; }

    /// <summary>Several lines when the place's name is long.</summary>
    public IReadOnlyList<PaperLine> PlaceAndDate { get; init; } = [];

    public PaperLine? TypeName { get; init; }

    public IReadOnlyList<PaperLine> Abstract { get; init; } = [];

    public IReadOnlyList<PaperLine> Address { get; init; } = [];

    /// <summary>Baseline of the last line of the head.</summary>
    public double Bottom => Lines.Select(line => line.Baseline).DefaultIfEmpty(0).Max();

    private IEnumerable<PaperLine> Lines =>
        new[] { NationalName, Motto, Number, TypeName }.OfType<PaperLine>().Concat(IssuingBody).Concat(PlaceAndDate).Concat(Abstract).Concat(Address);

    public bool Holds(PaperLine line) => line.Page == 1 && Lines.Contains(line);
}

internal static partial class HeadFinder
{
    /// <summary>Lines of one component follow each other at less than this many times their size.</summary>
    private const double SameBlock = 1.85;

    public static Head Find(PaperPage page, IReadOnlyList<PaperLine> lines)
    {
        var national = lines.FirstOrDefault(line => Words.Starts(line.Text, "cong hoa xa hoi"));
        var motto = lines.FirstOrDefault(line => Words.Starts(line.Text, "doc lap"));
        var number = lines.FirstOrDefault(line => NumberLine().IsMatch(line.Text));
        var date = lines.FirstOrDefault(line => line.Left > page.Width * 0.4 && DateLine().IsMatch(line.Text));
        var typeName = TypeName(page, lines, [national, motto, number, date]);
        var bottom = new[] { number?.Baseline, date?.Baseline, typeName?.Baseline }.Where(y => y is not null).Min() ?? 0;
        PaperLine[] taken = [.. new[] { national, motto, number, date, typeName }.OfType<PaperLine>()];
        var head = new Head
        {
            NationalName = national,
            Motto = motto,
            Number = number,
            TypeName = typeName,
            IssuingBody = [.. lines.Where(line => line.Baseline < bottom - Slack.Level && line.Center < page.Middle && !taken.Contains(line))],
            PlaceAndDate = date is null ? [] : Around(date, [.. lines.Where(line => line.Left > page.Width * 0.4 && !taken.Except([date]).Contains(line))]),
            Abstract = Abstract(page, lines, typeName),
        };
        return head with { Address = AddressFinder.Find(lines, head.Abstract.Count > 0 ? head.Abstract[^1] : typeName) };
    }

    private static PaperLine? TypeName(PaperPage page, IReadOnlyList<PaperLine> lines, PaperLine?[] above)
    {
        var named = lines.FirstOrDefault(line => line.Left > page.Width * 0.2 && DocumentTypes.ByFoldedName.ContainsKey(Words.Fold(line.Text)));
        if (named is not null)
            return named;
        var bottom = above.Select(line => line?.Baseline ?? 0).Max();
        return lines.FirstOrDefault(line => line.Baseline > bottom + Slack.Level && line.Left > page.Width * 0.2);
    }

    private static IReadOnlyList<PaperLine> Abstract(PaperPage page, IReadOnlyList<PaperLine> lines, PaperLine? typeName)
    {
        if (typeName is null)
            return [];
        var found = new List<PaperLine>();
        var above = typeName;
        foreach (var line in lines.Where(line => line.Baseline > typeName.Baseline + Slack.Level))
        {
            var ruled = page.Rules.Any(rule => rule.IsHorizontal && rule.Top > above.Baseline && rule.Bottom < line.Baseline - 1);
            if (!IsNear(above, line) || (ruled && found.Count > 0) || Words.Starts(line.Text, AddressFinder.Label))
                break;
            found.Add(line);
            above = line;
        }

        return found;
    }

    /// <summary>A long place's name takes more lines than the one with the date.</summary>
    private static List<PaperLine> Around(PaperLine date, IReadOnlyList<PaperLine> column)
    {
        var found = new List<PaperLine> { date };
        foreach (var line in column.Where(line => line.Baseline < date.Baseline).Reverse().TakeWhile(line => IsNear(line, found[0])))
            found.Insert(0, line);
        foreach (var line in column.Where(line => line.Baseline > date.Baseline).TakeWhile(line => IsNear(found[^1], line)))
            found.Add(line);
        return found;
    }

    private static bool IsNear(PaperLine above, PaperLine line) =>
        line.Baseline - above.Baseline <= SameBlock * line.Style.Size * PaperReader.MmPerPoint;

    [GeneratedRegex(@"^số\s*(:|\d*\s*/)", RegexOptions.IgnoreCase)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"ngày.*tháng", RegexOptions.IgnoreCase)]
    private static partial Regex DateLine();
}
