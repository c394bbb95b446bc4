using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// The section <c>DataProtection</c>: what the keys in the database are encrypted with, so that the database alone, or a backup of it,
/// signs nobody in. One of the two, or none.
/// </summary>
public sealed class KeyProtectionOptions
{
    public const string Section = "DataProtection";

    /// <summary>Bytes of an AES-256 key.</summary>
    internal const int KeyLength = 32;

    /// <summary>A PKCS#12 file with an RSA key.</summary>
    public string? Certificate { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>A file with 32 random bytes in base64, as <c>openssl rand -base64 32</c> makes it.</summary>
    public string? KeyFile { get; set; }

    internal X509Certificate2 OpenCertificate() => X509CertificateLoader.LoadPkcs12FromFile(
        Certificate!, CertificatePassword, X509KeyStorageFlags.EphemeralKeySet);

    internal byte[] ReadKey() => Convert.FromBase64String(File.ReadAllText(KeyFile!).Trim());
}

/// <summary>Looks at the file when the portal starts, not when the first key is made.</summary>
internal sealed class KeyProtectionCheck : IValidateOptions<KeyProtectionOptions>
{
    public ValidateOptionsResult Validate(string? name, KeyProtectionOptions options) => (options.Certificate, options.KeyFile) switch
    {
        ({ Length: > 0 }, { Length: > 0 }) =>
            ValidateOptionsResult.Fail("DataProtection:Certificate and DataProtection:KeyFile exclude each other."),
        ({ Length: > 0 } file, _) when !HoldsRsaKey(options) =>
            ValidateOptionsResult.Fail(
            $"DataProtection:Certificate: {file} does not open with DataProtection:CertificatePassword, or holds no private RSA key."),
        (_, { Length: > 0 } file) when !HoldsKey(options) => ValidateOptionsResult.Fail(
            $"DataProtection:KeyFile: {file} cannot be read, or is not {KeyProtectionOptions.KeyLength} bytes in base64."),
        _ => ValidateOptionsResult.Success,
    };

    private static bool HoldsRsaKey(KeyProtectionOptions options)
    {
        try
        {
            using var certificate = options.OpenCertificate();
            using var key = certificate.GetRSAPrivateKey();
            return key is not null;
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool HoldsKey(KeyProtectionOptions options)
    {
        try
        {
            return options.ReadKey().Length == KeyProtectionOptions.KeyLength;
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
