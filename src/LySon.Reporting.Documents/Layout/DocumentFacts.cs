using System.Xml;
using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout;

/// <summary>
/// What a file says about itself, in its information dictionary and in its XMP metadata alike: both are made from this one record, because
/// an archive compares them (ISO 19005-3, 6.6.3).
/// </summary>
/// <param name="CreatedAt">
/// The report's day of issue, at midnight in Vietnam; null for a draft, whose file then bears no date. Never the clock, so that the same
/// record gives the same bytes.
/// </param>
internal sealed record DocumentFacts(string Title, DateTimeOffset? CreatedAt)
{
    public const string Language = "vi-VN";

    public const string Producer = "LySon.Reporting";

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public static DocumentFacts Of(OfficialReport report) => Of(report.Title, report.IssuedOn);

    public static DocumentFacts Of(string title, DateOnly? issuedOn) => new(
        OneLine(title), issuedOn is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Vietnam) : null);

    /// <summary>Text for a title bar, a bookmark or XML.</summary>
    public static string OneLine(string text) =>
        string.Concat(CleanText.Of(text).Select(c => c == '\n' ? ' ' : XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
}
