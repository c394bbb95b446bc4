using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>Who may sign, with what, and which files are signed.</summary>
public class SigningRefusalTests
{
    private static readonly X509Extension[] Usual = StampingAuthority.Usual;

    [Theory]
    [InlineData(-1, "hiệu lực từ"), InlineData(0, null), InlineData(365 * 24 * 3600, null),
        InlineData((365 * 24 * 3600) + 1, "hiệu lực từ")]
    public void A_certificate_signs_from_its_first_second_to_its_last(int secondsFromStart, string? refusal)
    {
        var at = TestCertificates.From.AddSeconds(secondsFromStart);
        Assert.Equal(refusal is null, Refusal(TestCertificates.Person, at) is null);
        if (refusal is not null) Assert.Contains(
            $"{refusal} {TestCertificates.From.LocalDateTime:dd/MM/yyyy} đến {TestCertificates.To.LocalDateTime:dd/MM/yyyy}",
            Refusal(TestCertificates.Person, at), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_would_not_be_accepted_does_not_sign()
    {
        Assert.Contains("không được cấp để ký",
            Of(TestCertificates.Leaf("CN=A", [.. Usual, StampingAuthority.Purpose("1.3.6.1.5.5.7.3.1")])), StringComparison.Ordinal);
        Assert.Contains("không được cấp để ký", Of(TestCertificates.Leaf("CN=A", new X509BasicConstraintsExtension(true, false, 0, true))),
            StringComparison.Ordinal);
        Assert.Contains("2048 bit", Of(TestCertificates.IssueTo("CN=A", RSA.Create(2040), Usual)), StringComparison.Ordinal);
        Assert.Contains("2048 bit", Of(TestCertificates.IssueTo("CN=A", ECDsa.Create(ECCurve.CreateFromFriendlyName("secp224r1")), Usual)),
            StringComparison.Ordinal);
        Assert.Null(Of(TestCertificates.IssueTo("CN=A", ECDsa.Create(ECCurve.NamedCurves.nistP256), Usual)));

        static string? Of(X509Certificate2 certificate) => Refusal(TestCertificates.File(certificate), TestCertificates.At);
    }

    [Fact]
    public void A_file_is_opened_by_its_password_and_holds_a_key()
    {
        Assert.True(SigningIdentity.Opens(TestCertificates.Person, TestCertificates.Password));
        Assert.False(SigningIdentity.Opens(TestCertificates.Person, "sai"));
        Assert.False(SigningIdentity.Opens(TestCertificates.File("CN=Không khóa", withoutKey: true), TestCertificates.Password));
        Assert.False(SigningIdentity.Opens(new X509Certificate2Collection().Export(X509ContentType.Pkcs12, TestCertificates.Password),
            TestCertificates.Password));
        Assert.Contains("mật khẩu không đúng", Refusal("không phải"u8.ToArray(), TestCertificates.At), StringComparison.Ordinal);
        Assert.Contains("không có khóa", Refusal(new X509Certificate2Collection()
            .Export(X509ContentType.Pkcs12, TestCertificates.Password)!, TestCertificates.At), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "mật khẩu không đúng"), InlineData(1, "quá lớn")]
    public void A_file_of_more_than_64_kb_is_not_opened(int more, string refusal) =>
        Assert.Contains(refusal, Refusal(new byte[(64 * 1024) + more], TestCertificates.At), StringComparison.Ordinal);

    [Fact]
    public void The_certificate_with_the_key_is_the_signers_wherever_it_stands()
    {
        var all = new X509Certificate2Collection { X509CertificateLoader.LoadCertificate(TestCertificates.Root.RawData), Crafted.Holder };
        using var identity = SigningIdentity.Load(
            all.Export(X509ContentType.Pkcs12, TestCertificates.Password)!, TestCertificates.Password, TestCertificates.At);
        Assert.Equal(("Lê Văn Ninh", 2), (identity.Name, identity.Chain.Count));
        Assert.Equal(16 * 1024, identity.RoomFor(stamped: true) - identity.RoomFor(stamped: false));
        Assert.Equal(identity.Chain.Sum(c => c.RawData.Length) + 2048, identity.RoomFor(stamped: false));
    }

    [Fact]
    public async Task A_signature_larger_than_its_room_is_refused_and_one_that_fills_it_is_not()
    {
        using var identity = SigningIdentity.Load(TestCertificates.Person, TestCertificates.Password, TestCertificates.At);
        var needed = (await PdfSigner.FillAsync(Crafted.Prepare(TestCertificates.At), identity)) is var file ? Length(file) : 0;
        await PdfSigner.FillAsync(Crafted.Prepare(TestCertificates.At, needed), identity);
        var refusal = await Assert.ThrowsAsync<SigningRefusedException>(
            () => PdfSigner.FillAsync(Crafted.Prepare(TestCertificates.At, needed - 1), identity));
        Assert.Contains("lớn hơn chỗ dành sẵn", refusal.Message, StringComparison.Ordinal);

        static int Length(byte[] file)
        {
            var contents = file.AsSpan()[(file.AsSpan().LastIndexOf("/Contents<"u8) + 10)..];
            var bytes = Convert.FromHexString(System.Text.Encoding.ASCII.GetString(contents[..contents.IndexOf((byte)'>')]));
            System.Formats.Asn1.AsnDecoder.ReadEncodedValue(bytes, System.Formats.Asn1.AsnEncodingRules.BER, out _, out _, out var length);
            return length;
        }
    }

    [Fact]
    public void A_report_is_signed_once_it_has_number_and_day()
    {
        foreach (var draft in new[] { ReferenceReport.Build() with { Number = null },
            ReferenceReport.Build() with { IssuedOn = null, Year = 2021 } })
            Assert.Contains("chưa có số và ngày", Refused(Pdf(draft)), StringComparison.Ordinal);
        Assert.Null(Refused(SignedReport.Unsigned));
    }

    [Fact]
    public async Task Only_the_portals_own_file_is_signed()
    {
        Assert.Contains("do cổng báo cáo lập", Refused(Append(SignedReport.Unsigned)), StringComparison.Ordinal);
        Assert.Contains("do cổng báo cáo lập", Refused(Append(await SignedReport.ByPersonAsync()), SignatureRole.Agency),
            StringComparison.Ordinal);
        // A signature that is not sound is nothing to add another to.
        var broken = (byte[])(await SignedReport.ByPersonAsync()).Clone();
        var at = broken.AsSpan().LastIndexOf("/Contents<"u8) + 10;
        "00"u8.CopyTo(broken.AsSpan(at));
        Assert.Contains("do cổng báo cáo lập", Refused(broken, SignatureRole.Agency), StringComparison.Ordinal);
        var other = OfficialPdf.Write(OfficialLayout.Arrange(ReferenceReport.Build() with { Abstract = "Khác" },
            LayoutProfile.Decree30) with
        { Report = ReferenceReport.Build() });
        Assert.Contains("do cổng báo cáo lập", Refused(other), StringComparison.Ordinal);
        Assert.Throws<UnreadablePdfException>(() => Refused("%PDF-1.7"u8.ToArray()));

        static byte[] Append(byte[] file) => Crafted.Append(file, (view, revision) =>
            revision.Write(PageTree.Pages(view)[0], Crafted.Page(view, 0).With(("Rotate", new PdfNumber(90)))));
    }

    [Fact]
    public async Task Each_role_signs_once()
    {
        var both = await SignedReport.ByBothAsync();
        Assert.Contains("chữ ký số của người ký", Refused(both), StringComparison.Ordinal);
        Assert.Contains("chữ ký số của cơ quan", Refused(both, SignatureRole.Agency), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_signature_says_follows_from_the_report()
    {
        using var identity = SigningIdentity.Load(TestCertificates.Person, TestCertificates.Password, TestCertificates.At);
        var person = await ReportSigner.SignAsync(SignedReport.Unsigned, SignatureRole.Person, TestImages.Read(TestImages.Handwriting),
            TestCertificates.At, identity);
        var both = await ReportSigner.SignAsync(
            person, SignatureRole.Agency, TestImages.Read(TestImages.Seal), TestCertificates.At, identity);
        var view = new PdfView(both, new ReadBudget());
        var fields = view.Items(view.Dictionary(view.Catalog["AcroForm"])!["Fields"]).Select(field => view.Dictionary(field)!).ToList();
        Assert.Equal(["NguoiKy", "CoQuan"], fields.Select(field => TextString.Of(field["T"])));
        Assert.Equal(["Chữ ký số của Lê Văn Ninh", "Chữ ký số của cơ quan ỦY BAN NHÂN DÂN HUYỆN LÝ SƠN"],
            fields.Select(field => TextString.Of(field["TU"])));
        var values = fields.Select(field => view.Dictionary(field["V"])!).ToList();
        Assert.Equal(["Ký Báo cáo số 576/BC-UBND", "Phát hành Báo cáo số 576/BC-UBND"],
            values.Select(value => TextString.Of(value["Reason"])));
        Assert.All(values, value => Assert.Equal(("Lê Văn Ninh", "D:20211110093005+07'00'", "ETSI.CAdES.detached", "Adobe.PPKLite"),
            (TextString.Of(value["Name"]), TextString.Of(value["M"]), ((PdfName)value["SubFilter"]!).Value,
                ((PdfName)value["Filter"]!).Value)));
        Assert.All(fields, field => Assert.Equal(132, ((PdfNumber)field["F"]!).Value));
    }

    private static byte[] Pdf(OfficialReport report) => OfficialPdf.Write(report, LayoutProfile.Decree30);

    private static string? Refused(byte[] pdf, SignatureRole role = SignatureRole.Person)
    {
        try
        {
            ReportSigner.Prepare(pdf, role, null, TestCertificates.At, "Lê Văn Ninh", 4096);
            return null;
        }
        catch (SigningRefusedException refusal)
        {
            return refusal.Message;
        }
    }

    private static string? Refusal(byte[] file, DateTimeOffset at)
    {
        try
        {
            SigningIdentity.Load(file, TestCertificates.Password, at).Dispose();
            return null;
        }
        catch (SigningRefusedException refusal)
        {
            return refusal.Message;
        }
    }
}
