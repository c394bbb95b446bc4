using System.Globalization;

namespace LySon.Reporting.Core.Scans;

/// <summary>One cell of the entry grid as somebody saw it. Version 0: no row yet. Value null: not reported.</summary>
public readonly record struct SeenCount(int Version, int? Value)
{
    /// <summary>"2:15", "2:" and "0:", as the form carries it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}:{Value}");

    public static bool TryParse(string? text, out SeenCount seen)
    {
        seen = default;
        if (text is null || text.IndexOf(':', StringComparison.Ordinal) is var colon && colon < 0) return false;
        if (!int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return false;
        var rest = text.AsSpan(colon + 1);
        if (rest.IsEmpty)
        {
            seen = new(version, null);
            return true;
        }
        if (!int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return false;
        seen = new(version, value);
        return true;
    }

    /// <summary>
    /// What becomes of the cell. Untouched cells are left alone even when others changed them, and two people who typed the same agree.
    /// </summary>
    public CellOutcome Decide(int? typed, SeenCount stored) =>
        typed == Value || typed == stored.Value ? CellOutcome.Leave
        : stored.Version == Version ? CellOutcome.Write
        : CellOutcome.Conflict;
}

public enum CellOutcome { Leave, Write, Conflict }
