using System.Globalization;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Web.Features.Shared.Addresses;

namespace LySon.Reporting.Web.Features.Reports.Editor;

/// <summary>The page on which a figure can be looked at and put right.</summary>
internal static class FigureLinks
{
    public static string Of(Figure figure)
    {
        return figure.Origin switch
        {
            FigureOrigin.Venues => figure.OriginId is { } group ? string.Create(
                CultureInfo.InvariantCulture, $"{VenueAddresses.All}?group={group}") : VenueAddresses.All,
            FigureOrigin.Scans => ScanAddresses.All,
            FigureOrigin.Adoption => AdoptionAddresses.All,
            FigureOrigin.Directives => DirectiveAddresses.All,
            FigureOrigin.Request => figure.OriginId is { } id ? RequestAddresses.Show(id) : RequestAddresses.All,
            FigureOrigin.Report => "",
        };
    }
}
