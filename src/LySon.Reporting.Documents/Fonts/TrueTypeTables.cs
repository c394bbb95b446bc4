using System.Text;

namespace LySon.Reporting.Documents.Fonts;

/// <summary>The table directory of a TrueType file: where each table lies.</summary>
internal sealed class TrueTypeTables
{
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);

    public TrueTypeTables(byte[] file)
    {
        File = file;
        var count = BigEndian.U16(file, 4);
        for (var i = 0; i < count; i++)
        {
            var at = 12 + (16 * i);
            var tag = Encoding.ASCII.GetString(file, at, 4);
            tables[tag] = ((int)BigEndian.U32(file, at + 8), (int)BigEndian.U32(file, at + 12));
        }
    }

    public byte[] File { get; }

    public ReadOnlySpan<byte> this[string tag] => tables.TryGetValue(tag, out var place)
        ? File.AsSpan(place.Offset, place.Length)
        : throw new InvalidDataException($"The font has no table '{tag}'.");
}
