namespace LySon.Reporting.UnitTests.Architecture;

/// <summary>
/// The one table of who may see whom. A room is a folder and a namespace. It sees the rooms named behind it and nothing else of ours, and
/// all of them stand above it in the table, so there is no circle. <c>*</c> stands for all rooms above whose names begin so.
/// </summary>
internal static class Rooms
{
    /// <summary>From the rooms that know nobody to those that know many.</summary>
    public static readonly IReadOnlyList<Room> Table =
    [
        // What is true.
        new("Core.Text"),
        new("Core.Files"),
        new("Core.Data", "Core.Text", "Core.Files"),
        new("Core.Calendar", "Core.Data"),
        new("Core.Agencies", "Core.Data"),
        new("Core.Accounts", "Core.Text", "Core.Data", "Core.Agencies"),
        new("Core.Notifications", "Core.Text", "Core.Data", "Core.Accounts"),
        new("Core.Outlines", "Core.Text", "Core.Data", "Core.Agencies"),
        new("Core.Directives", "Core.Text", "Core.Data", "Core.Agencies"),
        new("Core.Venues", "Core.Text", "Core.Data", "Core.Agencies", "Core.Accounts", "Core.Notifications"),
        new("Core.Scans", "Core.Text", "Core.Data", "Core.Agencies", "Core.Venues"),
        new("Core.Indicators", "Core.Text", "Core.Data", "Core.Agencies"),
        new("Core.Requests", "Core.Text", "Core.Data", "Core.Calendar", "Core.Agencies", "Core.Notifications", "Core.Outlines",
            "Core.Directives"),
        new("Core.Reports", "Core.Text", "Core.Data", "Core.Agencies", "Core.Accounts", "Core.Notifications", "Core.Outlines",
            "Core.Directives",
            "Core.Venues", "Core.Scans", "Core.Indicators", "Core.Requests"),
        new("Core.Rounds", "Core.Text", "Core.Data", "Core.Agencies", "Core.Notifications", "Core.Outlines", "Core.Requests",
            "Core.Reports"),
        new("Core.Register", "Core.Text", "Core.Data", "Core.Agencies", "Core.Directives", "Core.Reports"),
        new("Core.Signing", "Core.Text", "Core.Data", "Core.Reports"),
        new("Core.Rollup", "Core.Text", "Core.Data", "Core.Agencies", "Core.Outlines", "Core.Requests", "Core.Reports", "Core.Rounds"),
        new("Core.Outside", "Core.Text", "Core.Data", "Core.Agencies", "Core.Outlines", "Core.Venues", "Core.Indicators", "Core.Requests",
            "Core.Reports", "Core.Rounds", "Core.Register", "Core.Rollup"),
        new("Core.Statistics", "Core.Text", "Core.Data", "Core.Venues", "Core.Scans"),
        new("Core.Audit", "Core.Text", "Core.Data"),
        new("Core.Setups", "Core.Data"),
        new("Core.Upkeep", "Core.Text", "Core.Data", "Core.Directives", "Core.Venues", "Core.Scans", "Core.Reports", "Core.Audit"),
        new("Core.Samples", "Core.Text", "Core.Data", "Core.Agencies", "Core.Outlines", "Core.Directives", "Core.Venues", "Core.Scans",
            "Core.Indicators", "Core.Requests", "Core.Reports"),

        // What is printed.
        new("Documents.Text"),
        new("Documents.Model", "Documents.Text"),
        new("Documents.Fonts"),
        new("Documents.Syntax"),
        new("Documents.Layout", "Documents.Text", "Documents.Model", "Documents.Fonts"),
        new("Documents.Svg", "Documents.Model", "Documents.Fonts", "Documents.Layout"),
        new("Documents.Pdf", "Documents.Model", "Documents.Fonts", "Documents.Syntax", "Documents.Layout"),
        new("Documents.Docx", "Documents.Model", "Documents.Fonts", "Documents.Layout"),
        new("Documents.Forms", "Documents.Layout", "Documents.Docx"),
        new("Documents.Attachments", "Documents.Model", "Documents.Layout", "Documents.Docx"),
        new("Documents.Reading", "Documents.Syntax"),
        new("Documents.Checking", "Documents.Text", "Documents.Model", "Documents.Syntax", "Documents.Reading"),
        new("Documents.Signing", "Documents.Syntax", "Documents.Layout"),
        new("Documents", "Documents.Model", "Documents.Syntax", "Documents.Layout", "Documents.Pdf", "Documents.Attachments",
            "Documents.Reading", "Documents.Signing"),

        // Who does what: a feature sees what is true, what is printed, the house around it and what features share; never another feature.
        new("Web.Infrastructure", "Core.Text", "Core.Files", "Core.Data", "Core.Calendar", "Core.Agencies", "Core.Accounts",
            "Core.Notifications", "Core.Audit", "Core.Upkeep", "Core.Samples", "Documents.*"),
        new("Web.Features.Shared", "Core.*", "Documents.*", "Web.Infrastructure"),
        new("Web.Features.X", "Core.*", "Documents.*", "Web.Infrastructure", "Web.Features.Shared"),
        new("Web.Features", "Web.Features.*"),
        new("Web", "Web.*"),
    ];

    /// <summary>Any one of the features: what is true for it is true for each, and between two of them there is no edge.</summary>
    public const string AnyFeature = "Web.Features.X";
}

/// <param name="Name">Folder and namespace behind <c>LySon.Reporting.</c>.</param>
/// <param name="Sees">The rooms that it may name.</param>
internal sealed record Room(string Name, params IReadOnlyList<string> Sees)
{
    public bool MaySee(string other) => Sees.Any(s => s.EndsWith(".*", StringComparison.Ordinal)
        ? other == s[..^2] || other.StartsWith(s[..^1], StringComparison.Ordinal) : other == s);
}
