using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Signing;

/// <summary>
/// The section Signing of the configuration. All of it may be missing: people then bring their certificate, and nobody is trusted.
/// </summary>
public sealed class SigningOptions
{
    public const string Section = "Signing";

    /// <summary>A PKCS#12 file that the portal signs with; null: none.</summary>
    public string? CertificateFile { get; set; }

    public string CertificatePassword { get; set; } = "";

    /// <summary>Code of the agency whose certificate it is, such as ly-son: nobody else may sign with it.</summary>
    public string? CertificateAgency { get; set; }

    /// <summary>Address of a time-stamp authority (RFC 3161); null signs without time-stamps.</summary>
    public string? TimestampAuthority { get; set; }

    /// <summary>Files with the certificates that are trusted, PEM or DER.</summary>
    public string[] TrustedRoots { get; set; } = [];
}

/// <summary>
/// Looks at the configuration when the portal starts, not when somebody signs. A certificate that is out of date does not stop the portal.
/// </summary>
internal sealed class SigningOptionsCheck : IValidateOptions<SigningOptions>
{
    public ValidateOptionsResult Validate(string? name, SigningOptions options) =>
        Certificate(options) ?? Authority(options) ?? Roots(options) ?? ValidateOptionsResult.Success;

    private static ValidateOptionsResult? Certificate(SigningOptions options)
    {
        if (options.CertificateFile is not { Length: > 0 } file) return null;
        if (!File.Exists(file)) return Fail($"Signing:CertificateFile: there is no file {file}.");
        if (string.IsNullOrWhiteSpace(options.CertificateAgency))
            return Fail(
                "Signing:CertificateAgency is required with Signing:CertificateFile: the code of the agency whose certificate it is.");
        return SigningIdentity.Opens(File.ReadAllBytes(file), options.CertificatePassword)
            ? null : Fail("Signing:CertificateFile does not open with Signing:CertificatePassword, or holds no private key.");
    }

    private static ValidateOptionsResult? Authority(SigningOptions options) =>
        string.IsNullOrEmpty(options.TimestampAuthority)
        || (Uri.TryCreate(options.TimestampAuthority, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            ? null : Fail($"Signing:TimestampAuthority: '{options.TimestampAuthority}' is no http or https address.");

    private static ValidateOptionsResult? Roots(SigningOptions options)
    {
        foreach (var file in options.TrustedRoots)
        {
            try
            {
                _ = CertificateTrust.Load([file]);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException
                or System.Security.Cryptography.CryptographicException)
            {
                return Fail($"Signing:TrustedRoots: {file} holds no certificate that can be read.");
            }
        }
        return null;
    }

    private static ValidateOptionsResult Fail(string sentence) => ValidateOptionsResult.Fail(sentence);
}
