using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Checking.Reading;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>Boxes 1 to 5b and 9a, on page 1.</summary>
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

    /// <summary>Box 5b: only a letter has one, and then neither type name nor abstract.</summary>
    public IReadOnlyList<PaperLine> Subject { get; init; } = [];

    public IReadOnlyList<PaperLine> Address { get; init; } = [];

    /// <summary>Baseline of the last line of the head.</summary>
    public double Bottom => Lines.Select(line => line.Baseline).DefaultIfEmpty(0).Max();

    private IEnumerable<PaperLine> Lines =>
        new[] { NationalName, Motto, Number, TypeName }.OfType<PaperLine>().Concat(IssuingBody).Concat(PlaceAndDate).Concat(Abstract)
            .Concat(Subject).Concat(Address);

    public bool Holds(PaperLine line) => line.Page == 1 && Lines.Contains(line);
}

internal static partial class HeadFinder
{
    private static readonly IReadOnlyDictionary<string, DocumentType> Types =
        DocumentType.All.Where(type => type.PrintsName).ToDictionary(type => FoldedText.Fold(type.Name));

    /// <summary>The type whose name a line is, whatever its case and accents; quyết định and quy định keep apart without them.</summary>
    public static DocumentType? TypeOf(PaperLine line) => Types.GetValueOrDefault(FoldedText.Fold(line.Text));

    /// <summary>Lines of one component follow each other at less than this many times their size.</summary>
    private const double SameBlock = 1.85;

    public static Head Find(PaperPage page, IReadOnlyList<PaperLine> lines)
    {
        var national = lines.FirstOrDefault(line => FoldedText.Starts(line.Text, "cong hoa xa hoi"));
        var motto = lines.FirstOrDefault(line => FoldedText.Starts(line.Text, "doc lap"));
        var number = lines.FirstOrDefault(line => NumberLine().IsMatch(line.Text));
        var date = lines.FirstOrDefault(line => line.Left > page.Width * 0.4 && DateLine().IsMatch(line.Text));
        var subject = Subject(page, lines, number);
        var typeName = subject.Count > 0 ? null : TypeName(page, lines, [national, motto, number, date]);
        var bottom = new[] { number?.Baseline, date?.Baseline, typeName?.Baseline }.Where(y => y is not null).Min() ?? 0;
        PaperLine[] taken = [.. new[] { national, motto, number, date, typeName }.OfType<PaperLine>()];
        var head = new Head
        {
            NationalName = national,
            Motto = motto,
            Number = number,
            TypeName = typeName,
            IssuingBody = [.. lines.Where(line => line.Baseline < bottom - Slack.Level && line.Center < page.Middle
                && !taken.Contains(line))],
            PlaceAndDate = date is null ? []
                : Around(date, [.. lines.Where(line => line.Left > page.Width * 0.4 && !taken.Except([date]).Contains(line))]),
            Abstract = Abstract(page, lines, typeName),
            Subject = subject,
        };
        return head with
        {
            Address =
            AddressFinder.Find(lines, new[] { typeName, head.Abstract.LastOrDefault(), subject.LastOrDefault(),
            head.PlaceAndDate.LastOrDefault() }.Max(line => line?.Baseline ?? 0))
        };
    }

    private static PaperLine? TypeName(PaperPage page, IReadOnlyList<PaperLine> lines, PaperLine?[] above)
    {
        var named = lines.FirstOrDefault(line => line.Left > page.Width * 0.2 && TypeOf(line) is not null);
        if (named is not null)
            return named;
        var bottom = above.Select(line => line?.Baseline ?? 0).Max();
        return lines.FirstOrDefault(line => line.Baseline > bottom + Slack.Level && line.Left > page.Width * 0.2);
    }

    /// <summary>
    /// "V/v …" in the left half below the number, and the lines that go on with it; none where the document names its type.
    /// </summary>
    private static IReadOnlyList<PaperLine> Subject(PaperPage page, IReadOnlyList<PaperLine> lines, PaperLine? number)
    {
        var below = lines.Where(line => line.Baseline > (number?.Baseline ?? 0) + Slack.Level && line.Right < page.Middle).ToList();
        var first = below.FirstOrDefault(line => FoldedText.Starts(line.Text, "v/v") || FoldedText.Starts(line.Text, "ve viec"));
        if (first is null || lines.Any(line => line.Left > page.Width * 0.2 && TypeOf(line) is not null))
            return [];
        var found = new List<PaperLine> { first };
        found.AddRange(below.Where(line => line.Baseline > first.Baseline).TakeWhile(line => IsNear(found[^1], line)));
        return found;
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
            if (!IsNear(above, line) || (ruled && found.Count > 0) || FoldedText.Starts(line.Text, AddressFinder.Label))
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
