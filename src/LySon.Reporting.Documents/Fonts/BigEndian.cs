using System.Buffers.Binary;

namespace LySon.Reporting.Documents.Fonts;

/// <summary>TrueType stores every number high byte first.</summary>
internal static class BigEndian
{
    public static ushort U16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    public static short I16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt16BigEndian(data[at..]);

    public static uint U32(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt32BigEndian(data[at..]);

    public static void Put16(Span<byte> data, int at, int value) =>
        BinaryPrimitives.WriteUInt16BigEndian(data[at..], unchecked((ushort)value));

    public static void Put32(Span<byte> data, int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(data[at..], value);
}
