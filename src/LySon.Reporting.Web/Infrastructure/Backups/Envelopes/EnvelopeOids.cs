namespace LySon.Reporting.Web.Infrastructure.Backups.Envelopes;

/// <summary>Object identifiers of RFC 5083 (AuthEnvelopedData), 5084 (AES-GCM in CMS), 5652 and 8017.</summary>
internal static class EnvelopeOids
{
    public const string AuthEnvelopedData = "1.2.840.113549.1.9.16.1.23";
    public const string Data = "1.2.840.113549.1.7.1";
    public const string Aes256Gcm = "2.16.840.1.101.3.4.1.46";
    public const string RsaOaep = "1.2.840.113549.1.1.7";
    public const string Mgf1 = "1.2.840.113549.1.1.8";
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";

    public const int KeyLength = 32;
    public const int NonceLength = 12;
    public const int TagLength = 16;
}
