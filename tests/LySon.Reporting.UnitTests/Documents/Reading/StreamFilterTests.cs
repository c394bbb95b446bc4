using System.Text;
using LySon.Reporting.Documents.Reading.Unpacking;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.UnitTests.Documents.Reading;

public sealed class StreamFilterTests
{
    /// <summary>The example of ISO 32000-1, 7.4.4.2.</summary>
    [Fact]
    public void Lzw_gives_what_the_standard_says() =>
        Assert.Equal([45, 45, 45, 45, 45, 65, 45, 45, 45, 66], Undo([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01], "LZWDecode"));

    [Fact]
    public void Lzw_goes_on_when_its_codes_grow_longer()
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i * 7919 % 100_003} ")));
        Assert.Equal(text, Undo(Lzw(text), "LZWDecode"));
    }

    [Theory]
    [InlineData("87cURD]i,\"Ebo80~>", "ASCII85Decode", "Hello World!")]
    [InlineData("z!!~>", "A85", "\0\0\0\0\0")]
    [InlineData("48 65 6C6c6F 7>", "ASCIIHexDecode", "Hellop")]
    [InlineData("\u0004Hello\u00FE!\u0080rest", "RunLengthDecode", "Hello!!!")]
    public void Letters_and_runs_give_bytes(string packed, string filter, string text) =>
        Assert.Equal(text, Encoding.Latin1.GetString(Undo(Encoding.Latin1.GetBytes(packed), filter)));

    [Fact]
    public void A_stream_that_breaks_off_gives_what_came_before()
    {
        var packed = RawPdf.Pack(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i} "))));
        Assert.StartsWith("0 1 2 3", Encoding.ASCII.GetString(Undo(packed[..(packed.Length / 2)], "FlateDecode")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void All_streams_together_pay_from_one_budget()
    {
        var left = new UnpackBudget(10_000);
        var packed = RawPdf.Pack(new byte[6_000]);
        Undo(packed, "FlateDecode", left);
        Assert.Contains("quá lớn", Assert.Throws<UnreadablePdfException>(() => Undo(packed, "FlateDecode", left)).Message,
            StringComparison.Ordinal);
        Assert.Equal(100, Undo(packed, "FlateDecode", new(100, onlyStart: true)).Length);
    }

    private static byte[] Undo(byte[] packed, string filter, UnpackBudget? left = null) =>
        StreamFilters.Undo(packed, new(new Dictionary<string, PdfValue> { ["Filter"] = new PdfName(filter) }), v =>
            v, left ?? new(1 << 20));

    /// <summary>Packs as writers do: a code longer one early, a clear when the codes run out.</summary>
    private static byte[] Lzw(byte[] text)
    {
        var bits = new List<bool>();
        var codes = new Dictionary<string, int>();
        var (size, word) = (9, "");
        Write(256);
        foreach (var b in text)
        {
            var longer = word + (char)b;
            if (longer.Length == 1 || codes.ContainsKey(longer))
            {
                word = longer;
                continue;
            }

            Write(Code(word));
            codes[longer] = 258 + codes.Count;
            size = codes.Count + 258 >= 2048 ? 12 : codes.Count + 258 >= 1024 ? 11 : codes.Count + 258 >= 512 ? 10 : 9;
            word = $"{(char)b}";
            if (codes.Count + 258 < 4095) continue;
            Write(256);
            codes.Clear();
            size = 9;
        }

        Write(Code(word));
        Write(257);
        while (bits.Count % 8 != 0) bits.Add(false);
        return [.. bits.Chunk(8).Select(eight => (byte)eight.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)))];

        int Code(string of) => of.Length == 1 ? of[0] : codes[of];

        void Write(int code)
        {
            for (var i = size - 1; i >= 0; i--) bits.Add(((code >> i) & 1) == 1);
        }
    }
}
