using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Objects;

/// <summary>What an object stream begins with: pairs of an object's number and its offset (ISO 32000-1, 7.5.7).</summary>
internal static class PackedList
{
    public static IEnumerable<(int Number, int Offset)> Read(ReadOnlyMemory<byte> list, ReadBudget budget)
    {
        for (var at = 0; Number(ref at) is { } number && Number(ref at) is { } offset;)
        {
            budget.SpendValue();
            yield return (number, offset);
        }

        int? Number(ref int at)
        {
            var span = list.Span;
            while (at < span.Length && SyntaxReader.IsBlank(span[at]))
                at++;
            var (start, value) = (at, 0L);
            for (; at < span.Length && char.IsAsciiDigit((char)span[at]) && value <= int.MaxValue; at++)
                value = (value * 10) + span[at] - '0';
            return at > start && value <= int.MaxValue ? (int)value : null;
        }
    }
}
