using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LySon.Reporting.Documents.Signing.Cms;

/// <summary>
/// A certificate with its private key, and the certificates that vouch for it. The key stays in memory and ends with this object.
/// </summary>
public sealed class SigningIdentity : IDisposable
{
    /// <summary>What a PKCS#12 file may measure; usual ones take a tenth.</summary>
    public const int LargestFileKb = 64;

    private readonly X509Certificate2Collection all;

    private SigningIdentity(X509Certificate2Collection all, X509Certificate2 certificate) => (this.all, Certificate) = (all, certificate);

    public X509Certificate2 Certificate { get; }

    /// <summary>The holder's name in the certificate.</summary>
    public string Name => Certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    /// <summary>The certificates that go into the signature, the signer's among them.</summary>
    internal X509Certificate2Collection Chain => all;

    /// <summary>Bytes that a signature with this key may take.</summary>
    public int RoomFor(bool stamped) => CmsSignature.RoomFor(this, stamped);

    /// <summary>Takes the first certificate that has a key out of a PKCS#12 file.</summary>
    /// <param name="now">The certificate must be valid then.</param>
    /// <exception cref="SigningRefusedException">Wrong password, no such file, no key, not valid; the message is a Vietnamese
    /// sentence.</exception>
    public static SigningIdentity Load(ReadOnlySpan<byte> pkcs12, string password, DateTimeOffset now)
    {
        if (pkcs12.Length > LargestFileKb << 10)
            throw SigningRefusedException.CertificateTooLarge();
        var all = Open(pkcs12, password);
        var identity = new SigningIdentity(all, all.FirstOrDefault(c => c.HasPrivateKey) ?? all
            .FirstOrDefault() ?? throw SigningRefusedException.NoKey());
        if (identity.Refusal(now) is not { } refusal)
            return identity;
        identity.Dispose();
        throw refusal;
    }

    /// <summary>Whether the file opens with the password and holds a key, be it valid now or not.</summary>
    public static bool Opens(ReadOnlySpan<byte> pkcs12, string password)
    {
        try
        {
            var all = Open(pkcs12, password);
            using var identity = new SigningIdentity(all, all.FirstOrDefault() ?? throw SigningRefusedException.NoKey());
            return all.Any(c => c.HasPrivateKey);
        }
        catch (SigningRefusedException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var certificate in all)
            certificate.Dispose();
    }

    private static X509Certificate2Collection Open(ReadOnlySpan<byte> pkcs12, string password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12Collection(pkcs12, password, Storage);
        }
        catch (CryptographicException refused)
        {
            throw SigningRefusedException.CertificateUnreadable(refused);
        }
    }

    // macOS has no keys without a key chain.
    private static X509KeyStorageFlags Storage => OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet
        : X509KeyStorageFlags.EphemeralKeySet;

    private SigningRefusedException? Refusal(DateTimeOffset now) =>
        !Certificate.HasPrivateKey ? SigningRefusedException.NoKey()
        : now < Certificate.NotBefore || now > Certificate.NotAfter ? SigningRefusedException.NotValid(Certificate)
        : !KeyPurpose.MaySign(Certificate) ? SigningRefusedException.OtherPurpose()
        : !Strength.HasSafeKey(Certificate) ? SigningRefusedException.WeakKey()
        : null;
}
