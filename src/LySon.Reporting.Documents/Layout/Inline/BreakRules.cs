namespace LySon.Reporting.Documents.Layout.Inline;

/// <summary>
/// What a line break between two words costs, in the breaker's demerits. Officials read a date, a document's number or a quantity torn over
/// two lines as a fault; every cost is finite, so that a text that cannot do without still breaks.
/// </summary>
internal static class BreakRules
{
    public const double Never = 1e11;
    public const double Bad = 1e6;
    public const double Unwelcome = 4e3;

    /// <summary>
    /// Characters; "số" before a longer one, such as "1406/STTTT-BCVT&amp;CNTT", may be left behind rather than tear a hole into the line.
    /// </summary>
    private const int LongNumber = 10;

    /// <summary>Inside a word too long for its line: where it must be broken by force.</summary>
    public const double InsideWord = 1e8;
    public const double InsideWordAfterLesserMark = 1e7;
    public const double InsideWordAfterMark = 3e5;

    private static readonly HashSet<string> BindsNumber = new(StringComparer.OrdinalIgnoreCase)
    {
        "ngày", "tháng", "năm", "số", "điều", "khoản", "điểm", "mục", "phần", "quý", "tuần", "trang", "bảng", "đợt", "lần", "khóa",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Binders =
        BindsNumber.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a number alone at a line's end would leave without a meaning.</summary>
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "km", "km²", "m", "m²", "m³", "ha", "kg", "tấn", "tạ", "lít", "triệu", "tỷ", "nghìn", "đồng", "USD", "MB", "GB", "kW", "kWh",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> UnitNames = Units.GetAlternateLookup<ReadOnlySpan<char>>();

    public static double Between(ReadOnlySpan<char> before, ReadOnlySpan<char> after, bool beforeIsFirst)
    {
        if (IsDash(before))
            return beforeIsFirst ? Never : 0;
        if (IsDash(after))
            return Bad;
        if (after is "%" || (after[0] is ')' or ';' or ',' or ':' && after.Length == 1))
            return Never;
        var numberBefore = IsNumber(before);
        if (char.IsAsciiDigit(after[0]))
            return Binders.Contains(before) ? (after.Length <= LongNumber ? Never : Bad) : numberBefore ? Unwelcome : 0;
        if (numberBefore)
            return after is "tháng" || UnitNames.Contains(after.TrimEnd(".,;:)")) ? Never : Unwelcome;
        return before is "V/v" ? Bad : 0;
    }

    public static double Inside(char before, char after)
    {
        if (char.IsHighSurrogate(before))
            return Never;
        if (!char.IsLetterOrDigit(after))
            return InsideWord;
        return before switch
        {
            '/' or '-' or '_' or ';' => InsideWordAfterMark,
            '.' or ',' or '&' or '@' => InsideWordAfterLesserMark,
            _ => InsideWord,
        };
    }

    private static bool IsDash(ReadOnlySpan<char> word) => word is "-" or "–" or "—";

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',' or '/'))
                return false;
        }

        return char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]);
    }
}
