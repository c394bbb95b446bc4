using System.Text;

namespace LySon.Reporting.Documents.Reading.Contents;

internal static class ContentName
{
    /// <summary>Without slash and escapes, a character a byte as in a dictionary's keys.</summary>
    public static string Of(ReadOnlySpan<byte> token)
    {
        var name = new StringBuilder(token.Length);
        for (var i = 1; i < token.Length; i++)
        {
            if (token[i] == '#' && i + 2 < token.Length && char.IsAsciiHexDigit((char)token[i + 1])
                && char.IsAsciiHexDigit((char)token[i + 2]))
            {
                name.Append((char)Convert.FromHexString(Encoding.ASCII.GetString(token.Slice(i + 1, 2)))[0]);
                i += 2;
            }
            else
                name.Append((char)token[i]);
        }

        return name.ToString();
    }
}
