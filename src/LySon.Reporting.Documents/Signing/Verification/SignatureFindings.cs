namespace LySon.Reporting.Documents.Signing.Verification;

/// <summary>What a PDF's signatures say about it.</summary>
/// <param name="Signatures">In the order in which they were made.</param>
/// <param name="Added">What stands behind the portal's own document and before the first signature; <see cref="Changes.None"/> where it was
/// not compared.</param>
/// <param name="AddedWhere">In Vietnamese, what was changed; null unless <paramref name="Added"/> has <see cref="Changes.Other"/>.</param>
public sealed record SignatureFindings(IReadOnlyList<SignatureFinding> Signatures, Changes Added, string? AddedWhere)
{
    /// <summary>The worst that was found.</summary>
    public SignatureVerdict Verdict =>
        Added.HasFlag(Changes.Other) || Signatures.Any(s => s.After.HasFlag(Changes.Other)) ? SignatureVerdict.Altered
        : Signatures.All(s => s.IsTimestamp) ? SignatureVerdict.Unsigned
        : Signatures.Any(s => s.Soundness != Soundness.Sound) ? SignatureVerdict.Broken
        : Signatures.Any(s => s.Trust != Trust.Trusted) ? SignatureVerdict.Untrusted
        : SignatureVerdict.Valid;
}

/// <summary>One signature.</summary>
/// <param name="Field">Name of its form field.</param>
/// <param name="IsTimestamp">It is a time-stamp over the document, nobody's signature.</param>
/// <param name="Signer">The holder's name in the certificate; empty where there is none to be read.</param>
/// <param name="Issuer">Who vouches for the holder.</param>
/// <param name="ClaimedAt">The time that the signer's machine wrote; null without one.</param>
/// <param name="StampedAt">The time that a time-stamp proves; null without one.</param>
/// <param name="After">What was done to the file after it and before the next one.</param>
/// <param name="AfterWhere">In Vietnamese, what was changed; null unless <paramref name="After"/> has <see cref="Changes.Other"/>.</param>
public sealed record SignatureFinding(
    string Field,
    bool IsTimestamp,
    Soundness Soundness,
    Trust Trust,
    string Signer = "",
    string Issuer = "",
    DateTimeOffset? ClaimedAt = null,
    DateTimeOffset? StampedAt = null,
    Changes After = Changes.None,
    string? AfterWhere = null)
{
    /// <summary>The time of signing as well as it is known.</summary>
    public DateTimeOffset? At => StampedAt ?? ClaimedAt;
}

public enum SignatureVerdict
{
    Unsigned,
    Valid,

    /// <summary>Unbroken, but nobody whom the portal knows vouches for a signer.</summary>
    Untrusted,

    /// <summary>A signature does not fit what it signs.</summary>
    Broken,

    /// <summary>Something other than signatures was changed.</summary>
    Altered,
}

/// <summary>Whether a signature fits what it signs.</summary>
public enum Soundness
{
    Sound,

    /// <summary>The bytes are not those that were signed.</summary>
    Tampered,

    /// <summary>It does not cover all of the file up to itself, so that part of what is seen is not signed.</summary>
    Partial,

    /// <summary>It cannot be read, or is not of a form that a PDF may have.</summary>
    Malformed,

    /// <summary>Of a kind that is no longer safe (SHA-1, a key that is too short) or not known here.</summary>
    Unsupported,

    /// <summary>It does not name its certificate, so that another could stand in its place.</summary>
    CertificateMismatch,
}

public enum Trust
{
    Trusted,

    /// <summary>The portal knows no root at all.</summary>
    NoRoots,

    /// <summary>The chain ends at nobody known.</summary>
    UnknownIssuer,

    /// <summary>The certificate was not valid at the time of signing.</summary>
    NotValidThen,

    /// <summary>The certificate was not issued for this.</summary>
    OtherPurpose,

    /// <summary>There is no certificate to judge.</summary>
    None,
}

/// <summary>What a later revision did.</summary>
[Flags]
public enum Changes
{
    None = 0,

    /// <summary>A signature, or a field for one.</summary>
    Signature = 1,

    /// <summary>Certificates and revocation data for long-term validation.</summary>
    ValidationData = 2,

    /// <summary>Title, dates and the like, which no page shows.</summary>
    Metadata = 4,

    /// <summary>Anything else.</summary>
    Other = 8,
}
