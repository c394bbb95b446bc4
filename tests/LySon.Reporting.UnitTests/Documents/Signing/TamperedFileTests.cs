using System.Text;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>Whatever is done to a signed file is found, and what signatures and archives may do to it is not complained about.</summary>
public class TamperedFileTests
{
    [Fact]
    public async Task A_changed_byte_anywhere_is_found()
    {
        var signed = await SignedReport.ByBothAsync();
        var range = signed.AsSpan().IndexOf("/ByteRange"u8);
        var before = SignedReport.Verify(signed).Signatures;
        // Every part of the file, and every byte of a range.
        var places = Enumerable.Range(0, signed.Length / 503).Select(i => i * 503).Concat(Enumerable.Range(range, 60));
        Parallel.ForEach(places, at =>
        {
            var changed = (byte[])signed.Clone();
            changed[at] ^= 1;
            // A signature proper has a few bytes of its own that say nothing, such as its version; then nothing else may have changed.
            Assert.True(VerdictOf(changed) is not (SignatureVerdict.Valid or SignatureVerdict.Untrusted)
                || SignedReport.Verify(changed).Signatures.SequenceEqual(before), $"byte {at}");
        });
    }

    [Fact]
    public async Task A_file_cut_short_is_never_valid_but_where_a_signature_ended()
    {
        var (one, two) = (await SignedReport.ByPersonAsync(), await SignedReport.ByBothAsync());
        foreach (var length in Enumerable.Range(1, two.Length / 1009).Select(i => i * 1009).Append(two.Length - 1))
            Assert.NotEqual(SignatureVerdict.Valid, VerdictOf(two[..length]));
        Assert.Equal(SignatureVerdict.Valid, VerdictOf(two[..one.Length]));
    }

    [Fact]
    public async Task A_page_drawn_anew_after_signing_is_named()
    {
        var changed = Append(await SignedReport.ByPersonAsync(), (view, revision) =>
        {
            var content = (PdfReference)Page(view, 1)["Contents"]!;
            revision.Begin(content).Add("<</Length 0>>\nstream\n\nendstream\nendobj\n"u8);
        });
        var found = SignedReport.Verify(changed);
        Assert.Equal((SignatureVerdict.Altered, "nội dung trang 2"), (found.Verdict, found.Signatures[0].AfterWhere));
        Assert.Equal(Soundness.Sound, found.Signatures[0].Soundness);
    }

    [Fact]
    public async Task A_page_that_gets_other_content_is_found_also_when_somebody_signs_it_afterwards()
    {
        var changed = Append(SignedReport.Unsigned, (view, revision) =>
            revision.Write(PageTree.Pages(view)[0], Page(view, 0).With(("Contents", revision.WriteStream("q Q"u8, "")))));
        Assert.Equal((SignatureVerdict.Altered, "trang 1"), SignedReport.Verify(changed) is var f ? (f.Verdict, f.AddedWhere) : default);
        var found = SignedReport.Verify(await SignedReport.SignAsync(changed, SignatureRole.Person));
        Assert.Equal((SignatureVerdict.Altered, "trang 1", Soundness.Sound),
            (found.Verdict, found.AddedWhere, found.Signatures[0].Soundness));
    }

    [Theory]
    [InlineData("FreeText", true)]
    [InlineData("Widget", true)]
    [InlineData("Widget", false)]
    public async Task A_sticker_over_the_text_is_no_signature(string kind, bool isSignatureField)
    {
        var changed = Append(await SignedReport.ByPersonAsync(), (view, revision) =>
        {
            var sticker = revision.Write(new PdfDictionary(new Dictionary<string, PdfValue>
            {
                ["Subtype"] = new PdfName(kind),
                ["FT"] = new PdfName(isSignatureField ? "Sig" : "Tx"),
                ["Rect"] = new Box(100, 300, 60, 14).ToArray(),
                ["AP"] = new PdfDictionary(
                    new Dictionary<string, PdfValue> { ["N"] = revision.WriteStream("0 g"u8, "/Subtype/Form/BBox[0 0 60 14]") }),
            }));
            revision.Write(PageTree.Pages(view)[0], Page(view, 0).With(("Annots", new PdfArray([sticker]))));
        });
        Assert.Equal((SignatureVerdict.Altered, "trang 1"), SignedReport.Verify(changed) is var f
            ? (f.Verdict, f.Signatures[0].AfterWhere) : default);
    }

    [Fact]
    public async Task A_number_that_now_leads_elsewhere_is_found()
    {
        // Nothing new is written: the second page's content is made to be the first one's by its place alone.
        var signed = await SignedReport.ByPersonAsync();
        var view = new PdfView(signed, new ReadBudget());
        var (first, second) = ((PdfReference)Page(view, 0)["Contents"]!, (PdfReference)Page(view, 1)["Contents"]!);
        var text = $"xref\n{second.Number} 1\n{view.Places[first.Number].At:0000000000} 00000 n \ntrailer\n<</Size {view.Size}"
            + $"/Root {view.Root.Number} 0 R/Prev {view.StartsAt}>>\nstartxref\n{signed.Length}\n%%EOF\n";
        Assert.Equal(SignatureVerdict.Altered, VerdictOf([.. signed, .. Encoding.ASCII.GetBytes(text)]));
    }

    [Fact]
    public async Task A_signature_taken_away_is_found()
    {
        var changed = Append(await SignedReport.ByBothAsync(), (view, revision) =>
        {
            var place = (PdfReference)view.Catalog["AcroForm"]!;
            var form = view.Dictionary(place)!;
            revision.Write(place, form.With(("Fields", new PdfArray([view.Items(form["Fields"])[0]]))));
        });
        // Its picture is still there, of no signature.
        Assert.Equal((SignatureVerdict.Altered, "trang 3"), SignedReport.Verify(changed) is var f
            ? (f.Verdict, f.Signatures[0].AfterWhere) : default);
    }

    [Theory]
    [InlineData("OpenAction", "thiết lập chung của tệp")]
    [InlineData("Names", "thiết lập chung của tệp")]
    public async Task The_catalog_may_not_learn_to_do_something(string key, string where)
    {
        var changed = Append(await SignedReport.ByPersonAsync(), (view, revision) =>
            revision.Write(view.Root,
                view.Catalog.With((key, new PdfDictionary(new Dictionary<string, PdfValue> { ["S"] = new PdfName("JavaScript") })))));
        Assert.Equal((SignatureVerdict.Altered, where), SignedReport.Verify(changed) is var f
            ? (f.Verdict, f.Signatures[0].AfterWhere) : default);
    }

    [Fact]
    public async Task Validation_data_may_be_added_but_a_page_is_no_validation_data()
    {
        var archived = Append(await SignedReport.ByPersonAsync(), (view, revision) =>
            revision.Write(view.Root, view.Catalog.With(("DSS", revision.Write(
            new PdfDictionary(new Dictionary<string, PdfValue>
            {
                ["Certs"] = new PdfArray(
                [revision.WriteStream(TestCertificates.Root.RawData, "")])
            }))))));
        var found = SignedReport.Verify(archived);
        Assert.Equal((SignatureVerdict.Valid, Changes.ValidationData), (found.Verdict, found.Signatures[0].After));

        // Called validation data first, signed by the agency, then changed.
        var prepared = Append(await SignedReport.ByPersonAsync(), (view, revision) => revision.Write(view.Root, view.Catalog.With(("DSS",
            new PdfDictionary(new Dictionary<string, PdfValue> { ["Certs"] = new PdfArray([Page(view, 0)["Contents"]!]) })))));
        var changed = Append(await SignedReport.SignAsync(prepared, SignatureRole.Agency), (view, revision) =>
            revision.Begin((PdfReference)Page(view, 0)["Contents"]!).Add("<</Length 0>>\nstream\n\nendstream\nendobj\n"u8));
        Assert.Equal(SignatureVerdict.Altered, VerdictOf(changed));
    }

    [Fact]
    public async Task A_range_that_leaves_out_more_than_the_signature_is_refused()
    {
        var signed = await SignedReport.ByPersonAsync();
        var text = Encoding.Latin1.GetString(signed);
        var start = text.IndexOf("/ByteRange[", StringComparison.Ordinal) + 11;
        var numbers = text[start..text.IndexOf(']', start)].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        foreach (var (index, shift) in new[] { (0, 1), (1, -9), (2, 9), (3, -20), (3, 1) })
        {
            var other = numbers.Select((n, i) => i == index ? n + shift : n);
            var changed = (byte[])signed.Clone();
            Encoding.ASCII.GetBytes(string.Join(' ', other).PadRight(text.IndexOf(']', start) - start), changed.AsSpan(start));
            Assert.Equal(Soundness.Partial, Assert.Single(SignedReport.Verify(changed).Signatures).Soundness);
        }
    }

    [Fact]
    public async Task A_report_of_thousands_of_rows_is_signed_and_judged_alike()
    {
        var directives = Enumerable.Range(0, 2000).Select(i => ReferenceReport.Directives[i % ReferenceReport.Directives.Count]);
        var original = OfficialPdf.Write(ReferenceReport.Build() with { Body = [DirectiveTable.Of(directives)] }, LayoutProfile.Decree30);
        using var identity = SigningIdentity.Load(TestCertificates.Person, TestCertificates.Password, TestCertificates.At);
        var signed = await ReportSigner.SignAsync(original, SignatureRole.Person, null, TestCertificates.At, identity);
        Assert.Equal(SignatureVerdict.Valid, SignatureVerifier.Verify(signed, SignedReport.Trust, TestCertificates.At,
            original.Length).Verdict);
    }

    [Fact]
    public void A_report_without_signature_and_a_foreign_file_are_said_to_have_none()
    {
        Assert.Equal((SignatureVerdict.Unsigned, Changes.None),
            SignedReport.Verify(SignedReport.Unsigned) is var f ? (f.Verdict, f.Added) : default);
        Assert.Equal(SignatureVerdict.Unsigned, SignatureVerifier.Verify(
            ("%PDF-1.4\n1 0 obj\n<</Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]>>\nendobj\nxref\n0 3\n0000000000 65535 f "u8
                + "\n0000000009 00000 n \n0000000041 00000 n \ntrailer\n<</Size 3/Root 1 0 R>>\nstartxref\n79\n%%EOF"u8).ToArray(),
            SignedReport.Trust, TestCertificates.At).Verdict);
    }

    [Fact]
    public void A_signature_in_an_object_stream_has_no_hole_in_the_file_to_name()
    {
        // The range fits the token's place in the unpacked stream, and leaves out other bytes of the file.
        const string field = "<</FT/Sig/T(a)/V<</Type/Sig/SubFilter/ETSI.CAdES.detached/Contents<00>/ByteRange[0 70 74 0]>>>>";
        var packed = "3 0 " + field;
        Assert.Equal(70, packed.IndexOf("<00>", StringComparison.Ordinal));
        var text = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var body in new[] { "<</Pages 2 0 R/AcroForm<</Fields[3 0 R]>>>>", "<</Type/Pages/Kids[]>>",
            $"<</Type/ObjStm/N 1/First 4/Length {packed.Length}>>\nstream\n{packed}\nendstream" })
        {
            places.Add(text.Length);
            text.Append(null, $"{(places.Count < 3 ? places.Count : 4)} 0 obj\n{body}\nendobj\n");
        }

        var start = text.Length;
        byte[] rows = [0, 0, 0, 1, (byte)places[0], 0, 1, (byte)places[1], 0, 2, 4, 0, 1, (byte)places[2], 0];
        text.Append(null, $"5 0 obj\n<</Type/XRef/Root 1 0 R/Size 5/W[1 1 1]/Length {rows.Length}>>\nstream\n"
            + $"{Encoding.Latin1.GetString(rows)}\nendstream\nendobj\nstartxref\n{start}\n%%EOF");
        var found = SignatureVerifier.Verify(Encoding.Latin1.GetBytes(text.ToString()), SignedReport.Trust, TestCertificates.At);
        Assert.Equal(Soundness.Partial, Assert.Single(found.Signatures).Soundness);
    }

    private static SignatureVerdict? VerdictOf(byte[] pdf)
    {
        try
        {
            return SignedReport.Verify(pdf).Verdict;
        }
        catch (UnreadablePdfException)
        {
            return null;
        }
    }

    private static byte[] Append(byte[] pdf, Action<PdfView, RevisionWriter> change)
    {
        var view = new PdfView(pdf, new ReadBudget());
        var revision = new RevisionWriter(view);
        change(view, revision);
        return revision.End();
    }

    private static PdfDictionary Page(PdfView view, int index) => view.Dictionary(PageTree.Pages(view)[index])!;
}
