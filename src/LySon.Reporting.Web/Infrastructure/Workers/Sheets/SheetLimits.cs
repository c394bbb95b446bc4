namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

/// <summary>What a table may ask of its reader. A small file can claim a sheet of any width or unpack to any size.</summary>
internal static class SheetLimits
{
    public const int ColumnsMax = 200;

    /// <summary>Characters; Excel allows no more.</summary>
    public const int CellMax = 32_767;

    /// <summary>Characters of a row, all its cells together.</summary>
    public const int RowMax = 1_000_000;

    /// <summary>Bytes of one part of a workbook, unpacked; 200,000 rows of ten columns take a third.</summary>
    public const long PartMax = 400L << 20;

    /// <summary>Files in a workbook.</summary>
    public const int PartsMax = 1_000;

    /// <summary>Bytes of a tag with its attributes.</summary>
    public const int TagMax = 64 << 10;

    public const int DepthMax = 64;

    /// <summary>Different names of elements and attributes; the format has some hundreds.</summary>
    public const int NamesMax = 4_000;

    /// <summary>Texts that cells share, and characters of them all: what is kept in memory while a sheet is read.</summary>
    public const int SharedMax = 500_000;
    public const int SharedCharactersMax = 16 << 20;

    /// <summary>Styles of cells; Excel allows 65,490.</summary>
    public const int StylesMax = 66_000;
}
