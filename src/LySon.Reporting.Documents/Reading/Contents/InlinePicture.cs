namespace LySon.Reporting.Documents.Reading.Contents;

/// <summary>A picture among a page's instructions: "BI … ID", its bytes, "EI" (ISO 32000-1, 8.9.7).</summary>
internal static class InlinePicture
{
    /// <summary>Bytes that must look like instructions behind what may be a picture's end.</summary>
    private const int LooksAhead = 12;

    /// <summary>Writes blanks over it, or over its rest.</summary>
    /// <param name="start">Of one of its three words.</param>
    /// <returns>Where instructions go on.</returns>
    public static int Blank(byte[] content, int start)
    {
        var end = content.AsSpan(start).StartsWith("EI"u8) ? start + 2 : End(content, start);
        content.AsSpan(start..end).Fill((byte)' ');
        return end;
    }

    private static int End(ReadOnlySpan<byte> content, int start)
    {
        for (var at = start + 2; at < content.Length;)
        {
            var found = content[at..].IndexOf("EI"u8);
            if (found < 0)
                break;
            at += found + 2;
            if (ContentTokens.IsBlank(content[at - 3]) && AreInstructions(content[at..]))
                return at;
        }

        return content.Length;
    }

    private static bool AreInstructions(ReadOnlySpan<byte> rest) => (rest.Length == 0 || ContentTokens.IsBlank(rest[0]))
        && !rest[..Math.Min(rest.Length, LooksAhead)].ContainsAnyExceptInRange((byte)9, (byte)126);
}
