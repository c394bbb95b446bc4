using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>Report 576, signed by the person and then by the agency.</summary>
internal static class SignedReport
{
    public static ArrangedDocument Arranged { get; } = OfficialLayout.Arrange(ReferenceReport.Build(), LayoutProfile.Decree30);

    public static byte[] Unsigned { get; } = OfficialPdf.Write(Arranged);

    private static readonly Lazy<Task<byte[]>> LazyByPerson = new(() => SignAsync(Unsigned, SignatureRole.Person));
    private static readonly Lazy<Task<byte[]>> LazyByBoth = new(async () => await SignAsync(
        await LazyByPerson.Value, SignatureRole.Agency));

    public static CertificateTrust Trust { get; } = new([TestCertificates.Root]);

    public static Task<byte[]> ByPersonAsync() => LazyByPerson.Value;

    public static Task<byte[]> ByBothAsync() => LazyByBoth.Value;

    public static SignatureOrder Order(SignatureRole role, bool seen = true) => role == SignatureRole.Person
        ? new(role, Arranged.SignatureRoom!, "Chữ ký số của Lê Văn Ninh", "Ký ban hành", TestCertificates.At,
            seen ? TestImages.Read(TestImages.Handwriting) : null)
        : new(role, Arranged.SignatureRoom!, "Chữ ký số của UBND huyện Lý Sơn", "Đóng dấu", TestCertificates.At.AddMinutes(5),
            seen ? TestImages.Read(TestImages.Seal) : null);

    public static async Task<byte[]> SignAsync(byte[] pdf, SignatureRole role, bool seen = true, TimestampAuthority? authority = null)
    {
        using var identity = SigningIdentity.Load(
            role == SignatureRole.Person ? TestCertificates.Person : TestCertificates.Agency, TestCertificates.Password,
            TestCertificates.At);
        return await PdfSigner.SignAsync(pdf, Order(role, seen), identity, authority);
    }

    /// <summary>As the portal does with a report of its own.</summary>
    public static SignatureFindings Verify(byte[] pdf, CertificateTrust? trust = null) =>
        SignatureVerifier.Verify(pdf, trust ?? Trust, TestCertificates.At, Unsigned.Length);
}
