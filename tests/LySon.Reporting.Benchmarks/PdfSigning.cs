using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.UnitTests.Documents.Signing;

namespace LySon.Reporting.Benchmarks;

/// <summary>Signing the finished reference report with RSA-2048 and a picture of handwriting, and verifying it.</summary>
internal sealed class PdfSigning : IDisposable
{
    private readonly SigningIdentity identity = SigningIdentity.Load(
        TestCertificates.Person, TestCertificates.Password, TestCertificates.At);
    private readonly CertificateTrust trust = new([TestCertificates.Root]);
    private readonly byte[] document;
    private readonly byte[] signed;
    private readonly SignatureOrder order;

    public PdfSigning()
    {
        var report = PdfSamples.Reference();
        document = PdfSamples.Print(report);
        order = new(
            SignatureRole.Person, OfficialLayout.Arrange(report, LayoutProfile.Decree30).SignatureRoom!, "Chữ ký số", "Ký",
            TestCertificates.At,
            TestImages.Read(TestImages.Handwriting));
        signed = Sign();
    }

    public byte[] Sign() => PdfSigner.SignAsync(document, order, identity).GetAwaiter().GetResult();

    public void Verify() => SignatureVerifier.Verify(signed, trust, TestCertificates.At, document.Length);

    public void Dispose() => identity.Dispose();
}
