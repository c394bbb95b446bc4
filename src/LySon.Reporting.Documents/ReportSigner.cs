using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Images;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents;

/// <summary>
/// Signs a report's PDF knowing nothing but the file: where the signature goes and what it says follow from the data inside.
/// </summary>
public static class ReportSigner
{
    /// <summary>Prepares and fills in one go, for files that need no worker.</summary>
    /// <inheritdoc cref="Prepare"/>
    public static Task<byte[]> SignAsync(
        ReadOnlyMemory<byte> pdf, SignatureRole role, PngImage? image, DateTimeOffset at, SigningIdentity identity,
        TimestampAuthority? authority = null, CancellationToken cancellation = default) =>
        PdfSigner.FillAsync(
            Prepare(pdf, role, image, at, identity.Name, identity.RoomFor(authority is not null)), identity, authority, cancellation);

    /// <summary>Reads the file, decides where the signature goes and leaves a hole for it.</summary>
    /// <param name="pdf">As the portal made it, signed before or not.</param>
    /// <param name="signer">The holder's name in the certificate.</param>
    /// <param name="room">Bytes to leave free, <see cref="SigningIdentity.RoomFor"/>.</param>
    /// <exception cref="UnreadablePdfException">It is no report's PDF.</exception>
    /// <exception cref="SigningRefusedException">It is a draft, was changed, or is signed in this role already; or key or authority
    /// refuse.</exception>
    public static PreparedSignature Prepare(
        ReadOnlyMemory<byte> pdf, SignatureRole role, PngImage? image, DateTimeOffset at, string signer, int room)
    {
        var found = ReportInspector.Inspect(pdf);
        if (found.Integrity is not (ReportIntegrity.Intact or ReportIntegrity.Extended))
            throw SigningRefusedException.NotOurs();
        var report = found.File.Report;
        if (report.Number is not { } number || report.IssuedOn is null)
            throw SigningRefusedException.Draft();
        // Nobody should put their name under what somebody else has slipped in.
        if (SignatureVerifier.Verify(pdf, CertificateTrust.Nobody, at, found.OriginalLength(pdf)).Verdict is SignatureVerdict.Altered
            or SignatureVerdict.Broken)
            throw SigningRefusedException.NotOurs();
        var place = OfficialLayout.Arrange(report, LayoutProfile.Find(found.File.Layout)!).SignatureRoom!;
        var name = $"{report.Type.Name} số {OfficialSpelling.DocumentNumber(number, report.Symbol)}";
        var order = role == SignatureRole.Person
            ? new SignatureOrder(role, place, $"Chữ ký số của {report.Signature.SignerName}", $"Ký {name}", at, image)
            : new SignatureOrder(
                role, place, $"Chữ ký số của cơ quan {string.Join(' ', report.IssuingBody)}", $"Phát hành {name}", at, image);
        return PdfSigner.Prepare(pdf, order, signer, room);
    }
}
