namespace LySon.Reporting.Documents.Signing.Cms;

/// <summary>Object identifiers of signatures (RFC 5652, 5035, 3161) and of certificates' purposes (RFC 5280).</summary>
internal static class Oids
{
    public const string Data = "1.2.840.113549.1.7.1";
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string SigningTime = "1.2.840.113549.1.9.5";
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    public const string SignatureTimestamp = "1.2.840.113549.1.9.16.2.14";
}
