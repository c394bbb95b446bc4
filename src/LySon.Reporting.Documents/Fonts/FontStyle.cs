namespace LySon.Reporting.Documents.Fonts;

/// <summary>The four faces of the official typeface. The value is the index of the face.</summary>
public enum FontStyle : byte
{
    Regular = 0,
    Bold = 1,
    Italic = 2,
    BoldItalic = 3,
}
