namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class VenueAddresses
{
    public const string All = "/venues";
    public const string New = "/venues/new";

    public static string Show(int id) => $"/venues/{id}";
    public static string Edit(int id) => $"/venues/{id}/edit";
    public static string Close(int id) => $"/venues/{id}/close";
    public static string Code(int id) => $"/venues/{id}/code";
    public static string Poster(int id) => $"/venues/{id}/poster.pdf";
    public static string Png(int id) => $"/venues/{id}/qr.png";
    public static string Svg(int id) => $"/venues/{id}/qr.svg";

    public const string Posters = "/venues/posters";
    public const string PostersPdf = "/venues/posters.pdf";
    public const string PostersZip = "/venues/posters.zip";
    public const string Groups = "/venues/groups";
    public const string NewGroup = "/venues/groups/new";

    public static string EditGroup(int id) => $"/venues/groups/{id}/edit";
}
