using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Signing;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.UnitTests.Documents.Signing;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Signing;

/// <summary>The sample report, signed by a person and kept.</summary>
/// <param name="Code">What one types at /v.</param>
public sealed record KeptSignature(string Code, byte[] Original, byte[] Signed)
{
    public static async Task<KeptSignature> AddAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        var issued = await scope.Db.IssuedDocuments().OrderBy(d => d.ReportId).FirstAsync();
        using var identity = SigningIdentity.Load(TestCertificates.Person, TestCertificates.Password, TestCertificates.At);
        var signed = await ReportSigner.SignAsync(issued.Pdf, SignatureRole.Person, null, TestCertificates.At, identity);
        var report = await scope.Db.Reports().SingleAsync(r => r.Id == issued.ReportId);
        Assert.Null(await scope.Get<SignedDocuments>().KeepAsync(report, 0, signed, SignedDocumentOrigin.Uploaded,
            "Chữ ký số hợp lệ: Lê Văn Ninh, 15:05:00 ngày 09/11/2021"));
        return new(issued.Code, issued.Pdf, signed);
    }
}
