using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>An authority of the tests' own, and certificates that it issued for November 2021.</summary>
internal static class TestCertificates
{
    public const string Password = "Mật khẩu thử 1";

    public static readonly DateTimeOffset From = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset To = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A moment within their validity: the day of issue of report 576.</summary>
    public static readonly DateTimeOffset At = new(2021, 11, 10, 9, 30, 5, TimeSpan.FromHours(7));

    // Keys take longest to make; two of the common kind serve all that need no other, and the agency has one of the quick kind.
    private static readonly Lazy<RSA> AuthorityKey = new(() => RSA.Create(2048));
    private static readonly Lazy<RSA> HolderKey = new(() => RSA.Create(2048));
    private static readonly Lazy<X509Certificate2> LazyRoot = new(() => Issue("CN=Cơ quan chứng thực thử", null, isAuthority: true));
    private static readonly Lazy<byte[]> LazyPerson = new(() => File("CN=Lê Văn Ninh, O=UBND huyện Lý Sơn"));
    private static readonly Lazy<byte[]> LazyAgency = new(() => File(
        IssueTo("CN=Ủy ban nhân dân huyện Lý Sơn", ECDsa.Create(ECCurve.NamedCurves.nistP256),
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true))));

    public static X509Certificate2 Root => LazyRoot.Value;

    /// <summary>PKCS#12 of the person who signs.</summary>
    public static byte[] Person => LazyPerson.Value;

    public static byte[] Agency => LazyAgency.Value;

    /// <param name="extension">A further extension of the certificate.</param>
    public static byte[] File(string name, X509Extension? extension = null, bool withoutKey = false) =>
        File(Issue(name, Root, extension: extension), withoutKey);

    public static byte[] File(X509Certificate2 certificate, bool withoutKey = false)
    {
        var all = new X509Certificate2Collection { withoutKey ? X509CertificateLoader.LoadCertificate(certificate.RawData) : certificate,
            X509CertificateLoader.LoadCertificate(Root.RawData) };
        return all.Export(X509ContentType.Pkcs12, Password)!;
    }

    /// <param name="until">Only of a certificate that nobody issued but itself.</param>
    public static X509Certificate2 Issue(
        string name, X509Certificate2? issuer, bool isAuthority = false, X509Extension? extension = null, DateTimeOffset? until = null)
    {
        var key = isAuthority ? AuthorityKey.Value : HolderKey.Value;
        List<X509Extension> extensions = [new X509BasicConstraintsExtension(isAuthority, false, 0, true)];
        if (extension is not X509KeyUsageExtension)
            extensions.Add(new X509KeyUsageExtension(
                isAuthority ? X509KeyUsageFlags.KeyCertSign : X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        if (extension is not null) extensions.Add(extension);
        if (issuer is not null) return Issue(name, key, issuer, From, To, [.. extensions]);
        return Request(name, key, extensions).CreateSelfSigned(From, until ?? To);
    }

    /// <summary>Of the holder's key, with these extensions and no others.</summary>
    public static X509Certificate2 Leaf(string name, params X509Extension[] extensions) =>
        Issue(name, HolderKey.Value, Root, From, To, extensions);

    /// <summary>Of a key of its own.</summary>
    public static X509Certificate2 IssueTo(string name, AsymmetricAlgorithm key, params X509Extension[] extensions) =>
        Issue(name, key, Root, From, To, extensions);

    public static X509Certificate2 Issue(
        string name, AsymmetricAlgorithm? key, X509Certificate2 issuer, DateTimeOffset from, DateTimeOffset to,
        params X509Extension[] extensions)
    {
        key ??= HolderKey.Value;
        var serial = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))[..8];
        serial[0] = 1;
        using var sign = issuer.GetRSAPrivateKey()!;
        using var issued = Request(name, key, extensions).Create(
            issuer.SubjectName, X509SignatureGenerator.CreateForRSA(sign, RSASignaturePadding.Pkcs1), from, to, serial);
        return key is RSA rsa ? issued.CopyWithPrivateKey(rsa) : issued.CopyWithPrivateKey((ECDsa)key);
    }

    private static CertificateRequest Request(string name, AsymmetricAlgorithm key, IEnumerable<X509Extension> extensions)
    {
        var request = key is RSA rsa
            ? new CertificateRequest(Encoded(name), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(Encoded(name), (ECDsa)key, HashAlgorithmName.SHA256);
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        return request;
    }

    private static X500DistinguishedName Encoded(string name)
    {
        var builder = new X500DistinguishedNameBuilder();
        foreach (var part in name.Split(", "))
        {
            if (part.StartsWith("CN=", StringComparison.Ordinal)) builder.AddCommonName(part[3..]);
            else builder.AddOrganizationName(part[2..]);
        }

        return builder.Build();
    }
}
