using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Unpacking;

/// <summary>Bytes that streams may still unpack to, all together: a few kilobytes can hold gigabytes of zeros.</summary>
/// <param name="largest">Bytes of one of them.</param>
/// <param name="onlyStart">Nobody needs more than the first bytes, so that the rest is left packed instead of refused.</param>
internal sealed class UnpackBudget(long most, int largest = int.MaxValue, bool onlyStart = false)
{
    private long left = most;

    /// <summary>False once more was asked for than there is.</summary>
    public bool IsLeft { get; private set; } = true;

    public int Largest => largest;

    /// <summary>How many of these bytes may be kept.</summary>
    /// <exception cref="UnreadablePdfException">Not all of them.</exception>
    public int Take(int bytes)
    {
        var taken = (int)Math.Min(bytes, left);
        IsLeft &= taken == bytes;
        if (!IsLeft && !onlyStart)
            throw UnreadablePdfException.UnpacksTooLarge();
        left -= taken;
        return taken;
    }
}
