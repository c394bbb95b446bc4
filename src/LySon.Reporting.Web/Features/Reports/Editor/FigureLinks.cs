using System.Globalization;
using LySon.Reporting.Core.Reports.Figures;

namespace LySon.Reporting.Web.Features.Reports.Editor;

/// <summary>The page on which a figure can be looked at and put right.</summary>
internal static class FigureLinks
{
    public static string Of(Figure figure)
    {
        var id = figure.OriginId?.ToString(CultureInfo.InvariantCulture);
        return figure.Origin switch
        {
            FigureOrigin.Venues => id is null ? "/venues" : $"/venues?group={id}",
            FigureOrigin.Scans => "/scans",
            FigureOrigin.Adoption => "/adoption",
            FigureOrigin.Directives => "/directives",
            FigureOrigin.Request => $"/requests/{id}",
            FigureOrigin.Report => "",
        };
    }
}
