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

    // Keys take longest to make; the tests tell nothing about them.
    private static readonly Lazy<X509Certificate2> LazyRoot = new(() => Issue("CN=Cơ quan chứng thực thử", null, isAuthority: true));
    private static readonly Lazy<byte[]> LazyPerson = new(() => File("CN=Lê Văn Ninh, O=UBND huyện Lý Sơn"));
    private static readonly Lazy<byte[]> LazyAgency = new(() => File("CN=Ủy ban nhân dân huyện Lý Sơn"));

    public static X509Certificate2 Root => LazyRoot.Value;

    /// <summary>PKCS#12 of the person who signs.</summary>
    public static byte[] Person => LazyPerson.Value;

    public static byte[] Agency => LazyAgency.Value;

    /// <param name="extension">A further extension of the certificate.</param>
    public static byte[] File(string name, X509Extension? extension = null, bool withoutKey = false)
    {
        using var certificate = Issue(name, Root, extension: extension);
        var all = new X509Certificate2Collection { withoutKey ? X509CertificateLoader.LoadCertificate(certificate.RawData) : certificate, X509CertificateLoader.LoadCertificate(Root.RawData) };
        return all.Export(X509ContentType.Pkcs12, Password)!;
    }

    /// <param name="until">Only of a certificate that nobody issued but itself.</param>
    public static X509Certificate2 Issue(
        string name, X509Certificate2? issuer, bool isAuthority = false, X509Extension? extension = null, DateTimeOffset? until = null)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(Encoded(name), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        if (extension is not X509KeyUsageExtension)
            request.CertificateExtensions.Add(new X509KeyUsageExtension(
                isAuthority ? X509KeyUsageFlags.KeyCertSign : X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        if (extension is not null) request.CertificateExtensions.Add(extension);
        if (issuer is null) return request.CreateSelfSigned(From, until ?? To);
        var serial = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))[..8];
        serial[0] = 1;
        using var issued = request.Create(issuer, From, To, serial);
        return issued.CopyWithPrivateKey(key);
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
