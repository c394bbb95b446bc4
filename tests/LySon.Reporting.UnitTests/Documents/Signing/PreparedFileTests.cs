using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>
/// What is called something harmless so that it can be changed after signing, and what is shown as a signature and is none.
/// </summary>
public class PreparedFileTests
{
    private static readonly PdfDictionary Widget = Crafted.Entries(("Subtype", new PdfName("Widget")), ("FT", new PdfName("Sig")),
        ("Rect", Box(60, 20)));

    private static readonly PdfDictionary Empty = Crafted.Entries();

    [Fact]
    public async Task A_page_may_show_the_field_of_a_signature_and_nothing_like_it()
    {
        Assert.False(await AltersAsync(Widget));
        Assert.True(await AltersAsync(Widget.With(("Subtype", new PdfName("Stamp")))));
        // An empty field with a picture is a sticker.
        Assert.True(await AltersAsync(Widget.With(("AP", Empty))));
        Assert.False(await AltersAsync(Widget.With(("AP", Empty), ("V", Crafted.Entries(("Type", new PdfName("Sig")))))));
        Assert.True(await AltersAsync(Widget, Crafted.Entries(("Subtype", new PdfName("FreeText")), ("Rect", Box(60, 20)))));
    }

    [Theory]
    [InlineData(null, false), InlineData("Tx", true)]
    public async Task A_part_of_a_signatures_field_is_no_field_of_another_kind(string? kind, bool alters)
    {
        var file = Crafted.Append(await SignedReport.ByPersonAsync(), (view, revision) =>
        {
            var field = new PdfReference(revision.Reserve(), 0);
            var part = Crafted.Entries(("Subtype", new PdfName("Widget")), ("Parent", field), ("Rect", Box(60, 20)));
            var shown = revision.Write(kind is null ? part : part.With(("FT", new PdfName(kind))));
            revision.Write(field, Crafted.Entries(("FT", new PdfName("Sig")), ("Kids", new PdfArray([shown]))));
            var place = (PdfReference)view.Catalog["AcroForm"]!;
            var form = view.Dictionary(place)!;
            revision.Write(place, form.With(("Fields", new PdfArray([.. view.Items(form["Fields"]), field]))));
            revision.Write(PageTree.Pages(view)[0], Crafted.Page(view, 0).With(
                ("Annots", new PdfArray([.. view.Items(Crafted.Page(view, 0)["Annots"]), shown]))));
        });
        Assert.Equal(alters, SignedReport.Verify(file).Signatures[0].After.HasFlag(Changes.Other));
    }

    [Theory]
    [InlineData(99.9, 10, false), InlineData(100.2, 10, true), InlineData(10, 99.9, false), InlineData(10, 100.2, true),
        InlineData(79.9, 60, false), InlineData(80.2, 60, true)]
    public async Task A_signature_is_no_larger_than_signatures_are(double width, double height, bool alters) =>
        Assert.Equal(alters, await AltersAsync(Widget.With(("Rect", Box(width, height)))));

    [Fact]
    public async Task A_number_that_stood_for_nothing_may_not_stand_for_something_later()
    {
        var number = 0;
        Assert.Equal(SignatureVerdict.Altered, await OfAsync(
            (view, revision) => revision.Write(PageTree.Pages(view)[0], Crafted.Page(view, 0)
                .With(("Thumb", new PdfReference(number = revision.Reserve(), 0)))),
            (_, revision) => revision.Write(new PdfReference(number, 0), Empty)));
    }

    [Fact]
    public async Task What_a_page_draws_with_is_neither_metadata_nor_validation_data_whatever_it_was_called()
    {
        // Called so before it was signed.
        Assert.Equal(SignatureVerdict.Altered, await OfAsync(
            (view, revision) => revision.Write(view.Root, view.Catalog.With(("Metadata", Crafted.Page(view, 0)["Contents"]!))),
            (view, revision) => revision.Begin((PdfReference)Crafted.Page(view, 0)["Contents"]!)
                .Add("<</Length 0>>\nstream\n\nendstream\nendobj\n"u8)));
        Assert.Equal(SignatureVerdict.Altered, await OfAsync(
            (view, revision) => revision.Write(view.Root, view.Catalog.With(("DSS", Font(view)))),
            (view, revision) => revision.Write(Font(view), Empty)));
        PdfReference? box = null;
        Assert.Equal(SignatureVerdict.Altered, await OfAsync(
            (view, revision) =>
            {
                box = revision.Write(new PdfArray([new PdfNumber(0), new PdfNumber(0), new PdfNumber(595), new PdfNumber(842)]));
                revision.Write(PageTree.Pages(view)[0], Crafted.Page(view, 0).With(("CropBox", box)));
                revision.Write(view.Root, view.Catalog.With(("DSS", Crafted.Entries(("Certs", box)))));
            },
            (_, revision) => revision.Write(box!, new PdfArray([new PdfNumber(0), new PdfNumber(0), new PdfNumber(9), new PdfNumber(9)]))));
        Assert.Equal(SignatureVerdict.Altered, await OfAsync(
            (view, revision) => revision.Write(view.Root, view.Catalog.With(("DSS", Crafted.Entries(("VRI", Font(view)))))),
            (view, revision) => revision.Write(Font(view), Empty)));
        PdfReference? list = null;
        Assert.Equal(SignatureVerdict.Altered, await OfAsync(
            (view, revision) =>
            {
                list = revision.Write(new PdfArray([Crafted.Page(view, 0)["Contents"]!]));
                revision.Write(PageTree.Pages(view)[0], Crafted.Page(view, 0).With(("Contents", list)));
                revision.Write(view.Root, view.Catalog.With(("DSS", Crafted.Entries(("Certs", list)))));
            },
            (_, revision) => revision.Write(list!, new PdfArray([revision.WriteStream("q Q"u8, "")]))));
        // Called so by who changes it.
        Assert.Equal(SignatureVerdict.Altered, await OfAsync((view, revision) =>
            revision.Write(view.Root, view.Catalog), (view, revision) =>
        {
            revision.Write(Font(view), Empty);
            revision.Write(view.Root, view.Catalog.With(("DSS", Font(view))));
        }));
    }

    /// <summary>Whether it alters the person's file to add these to its first page, the first of them to its form too.</summary>
    private static async Task<bool> AltersAsync(params PdfDictionary[] shown)
    {
        var file = Crafted.Append(await SignedReport.ByPersonAsync(), (view, revision) =>
        {
            PdfReference[] added = [.. shown.Select(dictionary => revision.Write(dictionary))];
            var place = (PdfReference)view.Catalog["AcroForm"]!;
            var form = view.Dictionary(place)!;
            revision.Write(place, form.With(("Fields", new PdfArray([.. view.Items(form["Fields"]), added[0]]))));
            revision.Write(PageTree.Pages(view)[0], Crafted.Page(view, 0).With(
                ("Annots", new PdfArray([.. view.Items(Crafted.Page(view, 0)["Annots"]), .. added]))));
        });
        return SignedReport.Verify(file).Signatures.Single(s => s.Soundness == Soundness.Sound).After.HasFlag(Changes.Other);
    }

    /// <param name="prepare">Before the person signs.</param>
    private static async Task<SignatureVerdict> OfAsync(Action<PdfView, RevisionWriter> prepare, Action<PdfView, RevisionWriter> change)
    {
        var signed = await SignedReport.SignAsync(Crafted.Append(SignedReport.Unsigned, prepare), SignatureRole.Person, seen: false);
        Assert.Equal(SignatureVerdict.Valid, SignatureVerifier.Verify(signed, SignedReport.Trust, TestCertificates.At).Verdict);
        return SignatureVerifier.Verify(Crafted.Append(signed, change), SignedReport.Trust, TestCertificates.At).Verdict;
    }

    private static PdfReference Font(PdfView view) => new(view.Places.Keys.Order()
        .First(number => view.Get(number) is PdfDictionary font && font.Is("Type", "Font")), 0);

    private static PdfArray Box(double width, double height) =>
        new([new PdfNumber(0), new PdfNumber(0), new PdfNumber(Units.Points(width)), new PdfNumber(Units.Points(height))]);
}
