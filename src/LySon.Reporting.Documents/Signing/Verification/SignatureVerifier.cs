using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing.Verification;

/// <summary>
/// Judges the signatures of a PDF that anybody may have made: whether each covers all of the file up to itself and fits it, who signed and
/// when, who vouches for them, and what was done to the file before, between and after the signatures.
/// </summary>
public static class SignatureVerifier
{
    private const int MostSignatures = 12;

    /// <param name="original">Length of the portal's own document at the file's beginning; 0 when the file is not compared with
    /// one.</param>
    /// <param name="now">The time at which certificates must be valid when a signature tells none.</param>
    /// <exception cref="UnreadablePdfException">No PDF, encrypted, or not sound; the message is a Vietnamese sentence.</exception>
    public static SignatureFindings Verify(ReadOnlyMemory<byte> pdf, CertificateTrust trust, DateTimeOffset now, int original = 0)
    {
        try
        {
            return Judge(pdf, new CmsVerifier(trust, now), original);
        }
        // What a hostile file asks of the reader beyond its bounds is the file's fault.
        catch (Exception failure) when (failure is ArgumentException or OverflowException or IndexOutOfRangeException
            or KeyNotFoundException)
        {
            throw UnreadablePdfException.Broken(failure);
        }
    }

    private static SignatureFindings Judge(ReadOnlyMemory<byte> pdf, CmsVerifier verifier, int original)
    {
        var budget = new ReadBudget();
        var file = new PdfView(pdf, budget);
        var signatures = SignatureDictionary.All(file);
        if (signatures.Count > MostSignatures)
            throw UnreadablePdfException.Unsound();
        var before = original > 0 ? new PdfView(pdf[..original], budget) : null;
        var (added, where) = (Changes.None, (string?)null);
        var findings = new List<SignatureFinding>();
        foreach (var signature in signatures)
        {
            if (StateOf(pdf, signature, budget) is not { } state)
            {
                findings.Add(new(signature.Field, IsTimestamp: false, Soundness.Partial, Trust.None));
                continue;
            }

            if (before is not null)
                Note(Compare(before, state));
            findings.Add(verifier.Verify(signature, [.. pdf.Span[..signature.HoleStart],
                .. pdf.Span[signature.HoleEnd..signature.Covered]]));
            before = state;
        }

        if (before is not null)
            Note(Compare(before, file));
        return new(findings, added, where);

        // To the signature that the change follows, or to the original.
        void Note((Changes Changes, string? Where) found)
        {
            var last = findings.FindLastIndex(f => f.Soundness != Soundness.Partial);
            if (last < 0)
                (added, where) = found;
            else
                findings[last] = findings[last] with { After = found.Changes, AfterWhere = found.Where };
        }
    }

    /// <summary>
    /// The file as it was signed; null if what the signature covers is no whole file, or not one in which the signature stands.
    /// </summary>
    private static PdfView? StateOf(ReadOnlyMemory<byte> pdf, SignatureDictionary signature, ReadBudget budget)
    {
        if (signature.Covered == 0)
            return null;
        try
        {
            var state = new PdfView(pdf[..signature.Covered], budget);
            return SignatureDictionary.All(state).Any(s => s.HoleStart == signature.HoleStart && s.Covered == signature.Covered)
                ? state : null;
        }
        catch (UnreadablePdfException)
        {
            return null;
        }
    }

    private static (Changes Changes, string? Where) Compare(PdfView older, PdfView newer)
    {
        var comparer = new RevisionComparer(older, newer);
        return (comparer.Compare(), comparer.Where);
    }
}
