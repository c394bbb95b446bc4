using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LySon.Reporting.Core.Reports.Figures;

namespace LySon.Reporting.Web.Features.Reports.Editor;

/// <summary>The figures as the editor's script reads them, by key; safe inside a script element.</summary>
internal static class FigureJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(ReportFigures figures) => JsonSerializer.Serialize(figures.All.ToDictionary(f => f.Key, f => new
    {
        label = f.Label,
        source = f.Source,
        missing = f.IsMissing,
        url = FigureLinks.Of(f),
        // Two spellings that look alike are one choice.
        spellings = f.Spellings.DistinctBy(s => s.Text ?? ReportFigures.Missing)
            .Select(s => new { format = s.Format, text = s.Text ?? ReportFigures.Missing }),
        all = f.Spellings.ToDictionary(s => s.Format, s => s.Text ?? ReportFigures.Missing),
    }), Options);
}
