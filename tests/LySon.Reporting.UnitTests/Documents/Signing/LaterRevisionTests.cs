using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>
/// What a later revision may do to a signed file and what not: every entry of every object that may change is changed alone.
/// </summary>
public class LaterRevisionTests
{
    private static readonly PdfName Anything = new("Khac");

    /// <summary>What readers act upon, whether our files have it or not.</summary>
    private static readonly string[] Catalogs =
    [
        "Type", "Pages", "AA", "OpenAction", "Names", "Dests", "Outlines", "PageLabels", "PageLayout", "PageMode", "ViewerPreferences",
        "StructTreeRoot", "MarkInfo", "Lang",
        "OutputIntents", "OCProperties", "AF", "URI", "Threads", "SpiderInfo", "PieceInfo", "Legal", "Requirements", "Collection",
        "NeedsRendering",
    ];

    private static readonly string[] Pages =
        ["Contents", "Resources", "MediaBox", "CropBox", "Rotate", "AA", "Parent", "Type", "StructParents", "Group", "UserUnit", "B", "Dur",
            "Trans", "Metadata", "Tabs"];

    private static readonly string[] Forms = ["NeedAppearances", "CO", "XFA", "Q"];

    private static readonly string[] Roots = ["RoleMap", "ClassMap", "IDTree", "Type"];

    private static readonly string[] Informations = ["Title", "Author", "Subject", "Keywords", "CreationDate", "Trapped"];

    [Theory]
    [InlineData("DSS", Changes.ValidationData)]
    [InlineData("Extensions", Changes.None)]
    [InlineData("Perms", Changes.None)]
    [InlineData("Metadata", Changes.None)]
    [InlineData("Version", Changes.None)]
    public async Task The_catalog_may_learn(string key, Changes expected) =>
        Assert.Equal((SignatureVerdict.Valid, expected), Of(await CatalogAsync(key)) is var (verdict, after, _)
            ? (verdict, after) : default);

    [Fact]
    public async Task The_catalog_may_learn_nothing_else()
    {
        foreach (var key in Catalogs.Where(key => key is not "Pages" and not "Type"))
            Assert.Equal((SignatureVerdict.Altered, Changes.Other, "thiết lập chung của tệp"), Of(await CatalogAsync(key)));
    }

    [Fact]
    public async Task The_catalog_is_the_one_that_was_signed()
    {
        var moved = Crafted.Append(await SignedReport.ByPersonAsync(), (view, revision) => revision.Write(view.Root, view.Catalog));
        Assert.Equal((SignatureVerdict.Valid, Changes.None, null), Of(moved));
        Assert.Equal(SignatureVerdict.Valid,
            Of(WithTrailer(await SignedReport.ByPersonAsync(), view => $"/Root {view.Root.Number} 0 R/Size {view.Size}")).Verdict);
        var other = Of(WithTrailer(await SignedReport.ByPersonAsync(), view => $"/Root {view.Root.Number} 1 R/Size {view.Size}"));
        Assert.Equal((SignatureVerdict.Altered, "cấu trúc của tệp"), (other.Verdict, other.Where));
        var smaller = Of(WithTrailer(await SignedReport.ByPersonAsync(), view => $"/Root {view.Root.Number} 0 R/Size {view.Size - 1}"));
        Assert.Equal((SignatureVerdict.Altered, "cấu trúc của tệp"), (smaller.Verdict, smaller.Where));
    }

    [Fact]
    public async Task A_pages_content_may_not_be_exchanged_in_any_entry()
    {
        foreach (var key in Pages)
        {
            var changed = Crafted.Append(await SignedReport.ByPersonAsync(), (view, revision) =>
                revision.Write(PageTree.Pages(view)[1], Crafted.Page(view, 1).With((key, key == "Parent" ? view.Root : Anything))));
            // What is no page any more is said as the tree is gone through.
            if (key is "Type") Assert.NotEqual(SignatureVerdict.Valid, Of(changed).Verdict);
            else Assert.Equal((SignatureVerdict.Altered, Changes.Other, "trang 2"), Of(changed));
        }
    }

    [Fact]
    public async Task The_form_may_grow_and_do_nothing_else()
    {
        foreach (var key in (string[])["DR", "DA", "SigFlags"])
            Assert.Equal((SignatureVerdict.Valid, Changes.None, null), Of(await FormAsync(form => form.With((key, Anything)))));
        foreach (var key in Forms)
            Assert.Equal((SignatureVerdict.Altered, Changes.Other, "biểu mẫu"), Of(await FormAsync(form => form.With((key, Anything)))));
    }

    [Fact]
    public async Task Fields_keep_their_place()
    {
        var both = await SignedReport.ByBothAsync();
        Assert.Equal("biểu mẫu", Of(await FormAsync(Exchanged, both)).Where);
        Assert.Equal(SignatureVerdict.Altered,
            Of(await FormAsync(form => form.With(("Fields", new PdfArray([.. Items(form).Take(1)]))), both)).Verdict);
        Assert.Equal("biểu mẫu",
            Of(await FormAsync(form => form.With(("Fields", new PdfArray([.. Items(form).Take(1), new PdfReference(3, 0)]))), both)).Where);

        static PdfDictionary Exchanged(PdfDictionary form) => form.With(("Fields", new PdfArray([.. Items(form).Reverse()])));
    }

    [Fact]
    public async Task What_is_added_to_the_form_is_a_field_for_a_signature()
    {
        Assert.Equal((SignatureVerdict.Valid, Changes.Signature, null), Of(await AddedAsync(Crafted.Entries(("FT", new PdfName("Sig"))))));
        Assert.Equal((SignatureVerdict.Altered, "biểu mẫu"), Of(await AddedAsync(Crafted.Entries(("FT", new PdfName("Tx")))))
            is var (v, _, w) ? (v, w) : default);
        Assert.Equal((SignatureVerdict.Altered, "biểu mẫu"), Of(await AddedAsync(Crafted.Entries(("FT", new PdfName("Btn")))))
            is var (x, _, y) ? (x, y) : default);
        Assert.Equal(SignatureVerdict.Altered, Of(await AddedAsync(Crafted.Entries(("T", new PdfName("Nhom"))))).Verdict);

        async Task<byte[]> AddedAsync(PdfDictionary field) => Crafted.Append(await SignedReport.ByPersonAsync(), (view, revision) =>
        {
            var (place, form) = Form(view);
            revision.Write(place, form.With(("Fields", new PdfArray([.. Items(form), revision.Write(field)]))));
        });
    }

    [Fact]
    public async Task A_group_of_fields_is_of_signatures_only()
    {
        Assert.Equal(SignatureVerdict.Valid, Of(await GroupAsync("Sig", "Sig")).Verdict);
        Assert.Equal(SignatureVerdict.Altered, Of(await GroupAsync("Sig", "Tx")).Verdict);

        async Task<byte[]> GroupAsync(params string[] kinds) => Crafted.Append(await SignedReport.ByPersonAsync(), (view, revision) =>
        {
            var (place, form) = Form(view);
            var kids = kinds.Select(kind => revision.Write(Crafted.Entries(("FT", new PdfName(kind))))).ToArray();
            revision.Write(place,
                form.With(("Fields", new PdfArray([.. Items(form), revision.Write(Crafted.Entries(("Kids", new PdfArray(kids))))]))));
        });
    }

    [Theory]
    [InlineData("V"), InlineData("T"), InlineData("FT"), InlineData("Rect"), InlineData("AP"), InlineData("F"), InlineData("Lock"),
        InlineData("Kids"), InlineData("AA")]
    public async Task A_field_that_is_signed_changes_no_more(string key)
    {
        var changed = Crafted.Append(await SignedReport.ByPersonAsync(), (view, revision) =>
        {
            var field = (PdfReference)Items(Form(view).Form)[0];
            revision.Write(field,
                view.Dictionary(field)!.With((key, key == "V" ? revision.Write(Crafted.Entries(("Type", new PdfName("Sig")))) : Anything)));
        });
        // What is no signature any more is not judged as one, so that only the change is told.
        Assert.NotEqual(SignatureVerdict.Valid, Of(changed).Verdict);
        if (key is not ("FT" or "V")) Assert.Equal((SignatureVerdict.Altered, "chữ ký số"),
            Of(changed) is var (v, _, w) ? (v, w) : default);
    }

    [Theory]
    [InlineData("V", true), InlineData("AP", true), InlineData("M", true), InlineData("F", true), InlineData("Lock", true),
        InlineData("SV", true), InlineData("MK", true)]
    [InlineData("T", false), InlineData("Rect", false), InlineData("FT", false), InlineData("AA", false), InlineData("Kids", false),
        InlineData("TU", false)]
    public async Task A_field_that_waits_may_get_its_signature_and_what_belongs_to_it(string key, bool may)
    {
        var waiting = await WaitingAsync("Sig");
        var filled = Crafted.Append(waiting, (view, revision) => revision.Write(
            Last(view), view.Dictionary(Last(view))!.With((key, Anything))));
        Assert.Equal(
            may ? (SignatureVerdict.Valid, Changes.Signature, null)
                : (SignatureVerdict.Altered, Changes.Other | Changes.Signature, "chữ ký số"), Of(filled, original: 0));
    }

    [Fact]
    public async Task A_field_of_another_kind_is_not_filled_in_after_signing()
    {
        var waiting = await WaitingAsync("Tx");
        var filled = Crafted.Append(waiting, (view, revision) => revision.Write(
            Last(view), view.Dictionary(Last(view))!.With(("V", Anything))));
        Assert.Equal((SignatureVerdict.Altered, "chữ ký số"), Of(filled, original: 0) is var (v, _, w) ? (v, w) : default);
    }

    [Fact]
    public async Task The_structure_may_get_further_elements_at_its_end_and_nothing_else()
    {
        var signed = await SignedReport.ByPersonAsync();
        foreach (var key in Roots)
            Assert.Equal((SignatureVerdict.Altered, "cấu trúc đọc của văn bản"),
                Of(Changed(signed, "StructTreeRoot", root => root.With((key, Anything)))) is var (v, _, w) ? (v, w) : default);
        Assert.Equal(SignatureVerdict.Valid,
            Of(Changed(signed, "StructTreeRoot", root => root.With(("ParentTreeNextKey", new PdfNumber(99))))).Verdict);
        Assert.Equal(SignatureVerdict.Altered,
            Of(Changed(signed, "StructTreeRoot", root => root.With(("K", root["ParentTree"]!)))).Verdict);
        Assert.Equal(SignatureVerdict.Altered,
            Of(Changed(signed, "StructTreeRoot", root => root.With(("ParentTree", root["K"]!)))).Verdict);
        Assert.Equal(SignatureVerdict.Valid, Of(Element(signed, "K", "K", items => [.. items, new PdfReference(3, 0)])).Verdict);
        Assert.Equal(SignatureVerdict.Altered, Of(Element(signed, "K", "K", items => [.. items.Skip(1)])).Verdict);
        Assert.Equal(SignatureVerdict.Altered, Of(Element(signed, "K", "K", items => [.. items.Reverse()])).Verdict);
        Assert.Equal(SignatureVerdict.Altered, Of(Element(signed, "ParentTree", "Nums", items => [.. items.SkipLast(1)])).Verdict);
        Assert.Equal(SignatureVerdict.Altered, Of(Element(signed, "K", "Alt", _ => [])).Verdict);
        Assert.Equal(SignatureVerdict.Altered, Of(Element(signed, "ParentTree", "Limits", _ => [])).Verdict);

        static byte[] Element(byte[] file, string entry, string list, Func<IReadOnlyList<PdfValue>, PdfValue[]> change) =>
            Crafted.Append(file, (view, revision) =>
        {
            var place = (PdfReference)view.Dictionary(view.Catalog["StructTreeRoot"])![entry]!;
            var element = view.Dictionary(place)!;
            revision.Write(place, element.With((list, new PdfArray(change(view.Items(element[list]))))));
        });
    }

    [Fact]
    public async Task Of_the_files_information_only_times_and_makers_may_change()
    {
        var signed = await SignedReport.ByPersonAsync();
        foreach (var key in (string[])["ModDate", "Producer", "Creator"])
            Assert.Equal((SignatureVerdict.Valid, Changes.Metadata, null), Of(Information(key)));
        foreach (var key in Informations)
            Assert.Equal((SignatureVerdict.Altered, Changes.Metadata | Changes.Other, "thông tin của tệp"), Of(Information(key)));

        byte[] Information(string key) => Crafted.Append(signed, (view, revision) =>
            revision.Write((PdfReference)view.Trailer["Info"]!, view.Dictionary(view.Trailer["Info"])!.With((key, Anything))));
    }

    [Fact]
    public async Task Anything_else_that_changes_is_found_wherever_it_lies()
    {
        var signed = await SignedReport.ByPersonAsync();
        var view = new PdfView(signed, new ReadBudget());
        var fonts = view.Places.Keys.Where(number => view.Get(number) is PdfDictionary d
            && (d.Is("Type", "Font") || d.Is("Type", "FontDescriptor"))).ToList();
        Assert.NotEmpty(fonts);
        foreach (var number in fonts)
        {
            var changed = Crafted.Append(signed, (older, revision) => revision.Write(
                new PdfReference(number, 0), ((PdfDictionary)older.Get(number)).With(("Khac", Anything))));
            Assert.Equal((SignatureVerdict.Altered, "nội dung của tệp"), Of(changed) is var (v, _, w) ? (v, w) : default);
        }
    }

    private static async Task<byte[]> CatalogAsync(string key) =>
        Crafted.Append(await SignedReport.ByPersonAsync(), (view, revision) =>
            revision.Write(view.Root, view.Catalog.With((key, revision.Write(Crafted.Entries())))));

    private static async Task<byte[]> FormAsync(Func<PdfDictionary, PdfDictionary> change, byte[]? signed = null) =>
        Crafted.Append(signed ?? await SignedReport.ByPersonAsync(), (view, revision) =>
            revision.Write(Form(view).Place, change(Form(view).Form)));

    private static byte[] Changed(byte[] file, string entry, Func<PdfDictionary, PdfDictionary> change) =>
        Crafted.Append(file, (view, revision) =>
        revision.Write((PdfReference)view.Catalog[entry]!, change(view.Dictionary(view.Catalog[entry])!)));

    /// <summary>The person's file, with a second field that stands in the form only.</summary>
    private static async Task<byte[]> WaitingAsync(string kind)
    {
        var prepared = Crafted.Append(SignedReport.Unsigned, (view, revision) =>
            revision.Write(view.Root, view.Catalog.With(("AcroForm", revision.Write(
            Crafted.Entries(("Fields",
                new PdfArray([revision.Write(Crafted.Entries(("FT", new PdfName(kind)),
                ("T", new PdfString("Cho"u8.ToArray(), 0, 0))))]))))))));
        return await SignedReport.SignAsync(prepared, SignatureRole.Person, seen: false);
    }

    private static PdfReference Last(PdfView view) => (PdfReference)Items(Form(view).Form)[0];

    private static (PdfReference Place, PdfDictionary Form) Form(PdfView view) =>
        ((PdfReference)view.Catalog["AcroForm"]!, view.Dictionary(view.Catalog["AcroForm"])!);

    private static IReadOnlyList<PdfValue> Items(PdfDictionary form) => ((PdfArray)form["Fields"]!).Items;

    /// <summary>A revision without an object.</summary>
    private static byte[] WithTrailer(byte[] file, Func<PdfView, string> entries)
    {
        var view = new PdfView(file, new ReadBudget());
        return [.. file, .. System.Text.Encoding.ASCII.GetBytes(
            $"xref\n0 0\ntrailer\n<<{entries(view)}/Prev {view.StartsAt}>>\nstartxref\n{file.Length}\n%%EOF\n")];
    }

    private static (SignatureVerdict? Verdict, Changes After, string? Where) Of(byte[] file, int? original = null)
    {
        try
        {
            var found = SignatureVerifier.Verify(file, SignedReport.Trust, TestCertificates.At, original ?? SignedReport.Unsigned.Length);
            var last = found.Signatures.LastOrDefault();
            return (found.Verdict, last?.After ?? found.Added, last?.AfterWhere ?? found.AddedWhere);
        }
        catch (UnreadablePdfException)
        {
            return default;
        }
    }
}
