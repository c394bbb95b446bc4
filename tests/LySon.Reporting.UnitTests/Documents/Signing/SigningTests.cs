using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>Signing a report: what is added, and that it holds.</summary>
public class SigningTests
{
    [Fact]
    public async Task A_signature_is_added_behind_the_document_and_found_valid()
    {
        var signed = await SignedReport.ByPersonAsync();
        Assert.True(signed.AsSpan().StartsWith(SignedReport.Unsigned));
        var found = SignedReport.Verify(signed);
        var signature = Assert.Single(found.Signatures);
        Assert.Equal(SignatureVerdict.Valid, found.Verdict);
        Assert.Equal(("Lê Văn Ninh", "Cơ quan chứng thực thử"), (signature.Signer, signature.Issuer));
        Assert.Equal((TestCertificates.At, null, Changes.None), (signature.ClaimedAt, signature.StampedAt, signature.After));
        Assert.Equal(Changes.Signature, found.Added);
    }

    [Fact]
    public async Task The_agency_signs_after_the_person_and_both_stay_valid()
    {
        var found = SignedReport.Verify(await SignedReport.ByBothAsync());
        Assert.Equal(SignatureVerdict.Valid, found.Verdict);
        Assert.Equal(["Lê Văn Ninh", "Ủy ban nhân dân huyện Lý Sơn"], found.Signatures.Select(s => s.Signer));
        Assert.Equal([Changes.Signature, Changes.None], found.Signatures.Select(s => s.After));
    }

    [Fact]
    public async Task The_same_order_gives_the_same_bytes() =>
        Assert.Equal(await SignedReport.ByPersonAsync(), await SignedReport.SignAsync(SignedReport.Unsigned, SignatureRole.Person));

    [Fact]
    public async Task A_signed_report_is_still_the_portals_own_document()
    {
        var signed = await SignedReport.ByBothAsync();
        var found = ReportInspector.Inspect(signed);
        Assert.Equal((ReportIntegrity.Extended, signed.Length - SignedReport.Unsigned.Length), (found.Integrity, found.AddedBytes));
    }

    [Fact]
    public async Task The_handwriting_stands_between_position_and_name_and_the_seal_over_its_left_third()
    {
        var signed = await SignedReport.ByBothAsync();
        var page = new PdfReading(ReferenceReport.Build(), SignedReport.Unsigned).Pages[^1];
        using var pdf = PdfDocument.Open(signed);
        var boxes = pdf.GetPage(pdf.NumberOfPages).GetAnnotations().Select(a => a.Rectangle).ToList();
        var (hand, seal) = (boxes[0], boxes[1]);
        var (position, name) = (page.Lines.Single(l => l.Text == "PHÓ CHỦ TỊCH"), page.Lines.Single(l => l.Text == "Lê Văn Ninh"));
        Assert.Equal(position.Center, hand.Left + (hand.Width / 2), 1.0);
        Assert.InRange(hand.Top, name.Baseline, position.Baseline);
        Assert.InRange(hand.Bottom, name.Baseline + 9, position.Baseline);
        Assert.Equal(36, Millimetres.From(seal.Width), 0.1);
        Assert.Equal(hand.Left + (hand.Width / 3), seal.Right, 0.01);
        Assert.Equal(hand.Bottom + (hand.Height / 2), seal.Bottom + (seal.Height / 2), 0.01);
    }

    [Fact]
    public async Task The_field_is_in_the_structure_and_the_structure_leads_back_to_it()
    {
        using var pdf = PdfDocument.Open(await SignedReport.ByBothAsync());
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        var tree = Get<DictionaryToken>(pdf, catalog.Data["StructTreeRoot"]);
        var next = ((NumericToken)tree.Data["ParentTreeNextKey"]).Int;
        Assert.Equal(pdf.NumberOfPages + 2, next);
        var children = (ArrayToken)Get<DictionaryToken>(pdf, tree.Data["K"]).Data["K"];
        var numbers = (ArrayToken)Get<DictionaryToken>(pdf, tree.Data["ParentTree"]).Data["Nums"];
        var form = Get<DictionaryToken>(pdf, catalog.Data["AcroForm"]);
        Assert.Equal(3, ((NumericToken)form.Data["SigFlags"]).Int);
        var fields = ((ArrayToken)form.Data["Fields"]).Data;
        for (var i = 0; i < 2; i++)
        {
            var element = Get<DictionaryToken>(pdf, children.Data[^(2 - i)]);
            Assert.Equal("Form", ((NameToken)element.Data["S"]).Data);
            var content = (DictionaryToken)element.Data["K"];
            Assert.Equal(fields[i], content.Data["Obj"]);
            var widget = Get<DictionaryToken>(pdf, fields[i]);
            var key = ((NumericToken)widget.Data["StructParent"]).Int;
            Assert.Equal(children.Data[^(2 - i)], numbers.Data[(key * 2) + 1]);
            Assert.Equal(4, ((NumericToken)widget.Data["F"]).Int & 0b1111);
            Assert.StartsWith("Chữ ký số của", ((HexToken)widget.Data["TU"]).Data, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_picture_nothing_is_seen_and_the_signature_holds()
    {
        var signed = await SignedReport.SignAsync(SignedReport.Unsigned, SignatureRole.Person, seen: false);
        Assert.Equal(SignatureVerdict.Valid, SignedReport.Verify(signed).Verdict);
        using var pdf = PdfDocument.Open(signed);
        Assert.Equal(0, Assert.Single(pdf.GetPage(pdf.NumberOfPages).GetAnnotations()).Rectangle.Area);
    }

    [Fact]
    public async Task One_role_signs_once()
    {
        var signed = await SignedReport.ByPersonAsync();
        var refusal = await Assert.ThrowsAsync<SigningRefusedException>(() => SignedReport.SignAsync(signed, SignatureRole.Person));
        Assert.Contains("đã có chữ ký số của người ký", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sai", "mật khẩu không đúng")]
    [InlineData(TestCertificates.Password, "hiệu lực từ")]
    public void A_wrong_password_and_a_certificate_out_of_date_are_refused(string password, string sentence) => Assert.Contains(
        sentence, Assert.Throws<SigningRefusedException>(() => SigningIdentity.Load(
            TestCertificates.Person, password, TestCertificates.To.AddDays(1))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_key_and_a_key_for_something_else_are_refused()
    {
        Assert.Contains("không có khóa", Refusal(TestCertificates.File("CN=Không khóa", withoutKey: true)), StringComparison.Ordinal);
        Assert.Contains("không được cấp để ký", Refusal(TestCertificates.File(
            "CN=Mã hóa", new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, true))), StringComparison.Ordinal);

        static string Refusal(byte[] file) =>
            Assert.Throws<SigningRefusedException>(() => SigningIdentity.Load(
                file, TestCertificates.Password, TestCertificates.At)).Message;
    }

    [Fact]
    public async Task Nobody_known_vouches_for_a_signer_whose_root_is_not_configured()
    {
        var signed = await SignedReport.ByPersonAsync();
        Assert.Equal((SignatureVerdict.Untrusted, Trust.NoRoots), Of(CertificateTrust.Nobody));
        using var other = TestCertificates.Issue("CN=Nơi khác", null, isAuthority: true);
        Assert.Equal((SignatureVerdict.Untrusted, Trust.UnknownIssuer), Of(new([other])));

        (SignatureVerdict, Trust) Of(CertificateTrust trust) =>
            SignedReport.Verify(signed, trust) is var found ? (found.Verdict, found.Signatures[0].Trust) : default;
    }

    private static T Get<T>(PdfDocument pdf, IToken token) where T : class, IToken =>
        (T)(token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token);
}
