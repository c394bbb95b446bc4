using System.Text;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>Which bytes a signature says it covers, and how many signatures and fields a file may have.</summary>
public class SignatureFieldTests
{
    [Theory]
    [InlineData("0 {0} {1} {2}", Soundness.Sound)]
    [InlineData("0.0 {0} {1} {2}", Soundness.Sound)]
    [InlineData("1 {0} {1} {2}", Soundness.Partial)]
    [InlineData("-1 {0} {1} {2}", Soundness.Partial)]
    [InlineData("0 {0} {1} -{2}", Soundness.Partial)]
    [InlineData("0 {0} {1} {2}.5", Soundness.Partial)]
    [InlineData("0 {0} {1} 9{2}", Soundness.Partial)]
    [InlineData("0 {0} {1}", Soundness.Partial)]
    [InlineData("0 {0} {1} {2} 0", Soundness.Partial)]
    [InlineData("0 {0} {1} /A", Soundness.Partial)]
    [InlineData("", Soundness.Partial)]
    public void A_signature_covers_all_but_itself(string range, Soundness expected) =>
        Assert.Equal(expected, Crafted.Judge(Ranged(range)).Soundness);

    [Theory]
    [InlineData("0 {0} {1} {2}", Soundness.Sound)]
    [InlineData("0 {0} {1} {2}.5", Soundness.Partial)]
    [InlineData("0 {0} {1} 1", Soundness.Partial)]
    public void What_stands_behind_the_signed_part_does_not_make_up_for_a_range_of_another_form(string range, Soundness expected) =>
        Assert.Equal(expected, Crafted.Judge([.. Ranged(range), (byte)'\n']).Soundness);

    [Fact]
    public void What_was_called_otherwise_or_is_no_text_covers_nothing()
    {
        foreach (var (name, instead) in new[] { ("/ByteRange[", "/ByteRangf["), ("/Contents<", "/Contentt<") })
        {
            var file = Ranged("0 {0} {1} {2}");
            Encoding.ASCII.GetBytes(instead, file.AsSpan(file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(name))));
            Assert.Equal(Soundness.Partial, Crafted.Judge(file).Soundness);
        }
    }

    [Fact]
    public void A_signature_that_is_not_written_in_hexadecimal_covers_nothing()
    {
        var (source, hole) = Crafted.Prepare(TestCertificates.At);
        var file = (byte[])source.Clone();
        var text = new List<byte>();
        foreach (var b in Crafted.Cms([.. file.AsSpan(..hole.Start), .. file.AsSpan(hole.End..)]))
        {
            if (b is (byte)'(' or (byte)')' or (byte)'\\') text.Add((byte)'\\');
            text.AddRange(b == '\r' ? "\\r"u8 : [b]);
        }

        var room = file.AsSpan(hole.Start..hole.End);
        room.Clear();
        (room[0], room[^1]) = ((byte)'(', (byte)')');
        text.CopyTo(room[1..]);
        Assert.Equal(Soundness.Partial, Crafted.Judge(file).Soundness);
    }

    [Theory]
    [InlineData(12, true), InlineData(13, false)]
    public void A_file_has_so_many_signatures(int count, bool judged) =>
        Judged(judged, count,
            Fields([.. Enumerable.Range(0, count).Select(_ => Crafted.Entries(
            ("FT", new PdfName("Sig")), ("V", Crafted.Entries(("Type", new PdfName("Sig"))))))]));

    [Theory]
    [InlineData(500, true), InlineData(501, false)]
    public void A_form_has_so_many_fields(int count, bool judged) =>
        Judged(judged, 0, Fields([.. Enumerable.Range(0, count).Select(_ => Crafted.Entries(("FT", new PdfName("Tx"))))]));

    [Theory]
    [InlineData(8, true), InlineData(9, false)]
    public void Fields_lie_so_deep_in_one_another(int depth, bool judged)
    {
        var field = Crafted.Entries(("T", ValueWriter.Text("a")), ("V", Crafted.Entries(("Type", new PdfName("Sig")))));
        for (var i = 1; i < depth; i++)
            field = Crafted.Entries(("T", ValueWriter.Text("b")), ("Kids", new PdfArray([field])), ("FT", new PdfName("Sig")));
        Judged(judged, 1, Fields([field]));
    }

    [Fact]
    public void A_field_is_one_for_signatures_by_itself_or_by_the_group_that_it_is_in()
    {
        var value = ("V", (PdfValue)Crafted.Entries(("Type", new PdfName("Sig"))));
        Assert.Equal(["a"], Names(Crafted.Entries(("T", ValueWriter.Text("a")), ("FT", new PdfName("Sig")), value)));
        Assert.Empty(Names(Crafted.Entries(("T", ValueWriter.Text("a")), ("FT", new PdfName("Tx")), value)));
        Assert.Empty(Names(Crafted.Entries(("T", ValueWriter.Text("a")), ("FT", new PdfName("Sig")))));
        Assert.Equal(["g.a"], Names(Group("Sig", Crafted.Entries(("T", ValueWriter.Text("a")), value))));
        Assert.Empty(Names(Group("Sig", Crafted.Entries(("T", ValueWriter.Text("a")), ("FT", new PdfName("Tx")), value))));
        Assert.Empty(Names(Group("Tx", Crafted.Entries(("T", ValueWriter.Text("a")), value))));

        static PdfDictionary Group(string kind, PdfDictionary kid) =>
            Crafted.Entries(("T", ValueWriter.Text("g")), ("FT", new PdfName(kind)), ("Kids", new PdfArray([kid])));
        static IEnumerable<string> Names(PdfDictionary field) =>
            SignatureVerifier.Verify(Fields(field), SignedReport.Trust, TestCertificates.At).Signatures.Select(s => s.Field);
    }

    [Fact]
    public async Task What_covers_nothing_comes_last_and_takes_no_change_from_the_signature_before()
    {
        var found = SignedReport.Verify(Crafted.Append(await SignedReport.ByPersonAsync(), (view, revision) =>
        {
            var (place, form) = ((PdfReference)view.Catalog["AcroForm"]!, view.Dictionary(view.Catalog["AcroForm"])!);
            var field = revision.Write(Crafted.Entries(("FT", new PdfName("Sig")), ("V", Crafted.Entries(("Type", new PdfName("Sig"))))));
            revision.Write(place, form.With(("Fields", new PdfArray([.. view.Items(form["Fields"]), field]))));
        }));
        Assert.Equal([(Soundness.Sound, Changes.Signature), (Soundness.Partial, Changes.None)],
            found.Signatures.Select(s => (s.Soundness, s.After)));
    }

    [Fact]
    public void A_change_is_told_of_the_signature_before_it_though_that_does_not_fit()
    {
        var changed = Crafted.Append(Crafted.File(c => Crafted.Cms(c[1..])), (view, revision) =>
            revision.Write(view.Root, view.Catalog.With(("OpenAction", revision.Write(Crafted.Entries())))));
        var found = SignatureVerifier.Verify(changed, SignedReport.Trust, TestCertificates.At);
        Assert.Equal((Soundness.Tampered, Changes.Other, Changes.None),
            Assert.Single(found.Signatures) is var only ? (only.Soundness, only.After, found.Added) : default);
    }

    /// <summary>A file whose signature has this range under it.</summary>
    private static byte[] Ranged(string range)
    {
        var (source, hole) = Crafted.Prepare(TestCertificates.At);
        var file = (byte[])source.Clone();
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, range, hole.Start, hole.End, file.Length - hole.End);
        var place = file.AsSpan(file.AsSpan().LastIndexOf("/ByteRange["u8) + 11);
        Encoding.ASCII.GetBytes(text.PadRight(place.IndexOf((byte)']')), place);
        return Crafted.File(c => Crafted.Cms(c), prepared: new(file, hole));
    }

    private static byte[] Fields(params PdfDictionary[] fields) => Crafted.Append(SignedReport.Unsigned, (view, revision) =>
        revision.Write(view.Root, view.Catalog.With(("AcroForm", Crafted.Entries(("Fields", new PdfArray(fields)))))));

    private static void Judged(bool judged, int signatures, byte[] file)
    {
        if (judged) Assert.Equal(signatures, SignatureVerifier.Verify(file, SignedReport.Trust, TestCertificates.At).Signatures.Count);
        else Assert.Throws<UnreadablePdfException>(() => SignatureVerifier.Verify(file, SignedReport.Trust, TestCertificates.At));
    }
}
