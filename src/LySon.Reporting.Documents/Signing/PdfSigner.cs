using System.Globalization;
using System.Text;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing;

/// <summary>
/// Signs a report's PDF: PAdES baseline B-B, with a time-stamp B-T (ETSI EN 319 142-1), as a further revision. The file stays PDF/A-3a and
/// PDF/UA-1, and a signature that it has already stays valid.
/// </summary>
public static class PdfSigner
{
    private const int RangeDigits = 10;

    /// <summary>Prepares and fills in one go, for files that need no worker.</summary>
    /// <inheritdoc cref="Prepare" path="/exception"/>
    public static Task<byte[]> SignAsync(
        ReadOnlyMemory<byte> pdf, SignatureOrder order, SigningIdentity identity, TimestampAuthority? authority = null,
        CancellationToken cancellation = default) =>
        FillAsync(Prepare(pdf, order, identity.Name, identity.RoomFor(authority is not null)), identity, authority, cancellation);

    /// <summary>Everything but the signature proper: reads the file and writes the revision with a hole for it.</summary>
    /// <param name="pdf">A PDF that this product made, signed before or not.</param>
    /// <param name="signer">The holder's name in the certificate.</param>
    /// <param name="room">Bytes to leave free, <see cref="SigningIdentity.RoomFor"/>.</param>
    /// <exception cref="UnreadablePdfException">The file is not sound.</exception>
    /// <exception cref="SigningRefusedException">The file refuses; the message is a Vietnamese sentence.</exception>
    internal static PreparedSignature Prepare(ReadOnlyMemory<byte> pdf, SignatureOrder order, string signer, int room)
    {
        var view = new PdfView(pdf, new ReadBudget());
        var revision = new RevisionWriter(view);
        var form = new SignatureForm(view, revision);
        var fields = form.Fields.ToList();
        if (fields.Exists(f => f.Name == order.Field))
            throw SigningRefusedException.SignedAlready(order.Role == SignatureRole.Person ? "người ký" : "cơ quan");
        var pages = PageTree.Pages(view);
        if (order.Room.Page > pages.Count)
            throw SigningRefusedException.NotOurs();
        var page = pages[order.Room.Page - 1];
        var box = BoxOf(order, view.Dictionary(page)!, fields);
        var looks = order.Image is { } image ? SignatureLooks.Write(revision, image, box) : null;
        var signature = new PdfReference(revision.Reserve(), 0);
        form.Add(order, signature, page, box, looks);
        var (hole, range) = WriteDictionary(revision, signature, order, signer, room);
        var file = revision.End();
        WriteRange(file, hole, range);
        return new(file, hole);
    }

    /// <summary>Puts the signature proper into the hole. The file is not read: all that counts of it are its bytes.</summary>
    /// <param name="authority">Asked for a time-stamp; null signs without one.</param>
    /// <returns>The prepared file's own array.</returns>
    /// <exception cref="SigningRefusedException">The key or the authority refuses; the message is a Vietnamese sentence.</exception>
    public static async Task<byte[]> FillAsync(
        PreparedSignature prepared, SigningIdentity identity, TimestampAuthority? authority = null,
        CancellationToken cancellation = default)
    {
        var (file, hole) = prepared;
        byte[] content = [.. file.AsSpan(..hole.Start), .. file.AsSpan(hole.End..)];
        var cms = await CmsSignature.MakeAsync(content, identity, authority, cancellation);
        if (cms.Length * 2 > hole.End - hole.Start - 2)
            throw SigningRefusedException.TooLarge();
        Encoding.ASCII.GetBytes(Convert.ToHexString(cms), file.AsSpan(hole.Start + 1));
        return file;
    }

    private static Box BoxOf(SignatureOrder order, PdfDictionary page, List<(string Name, PdfDictionary Field)> fields)
    {
        if (order.Image is null)
            return Box.Empty;
        var height = page["MediaBox"] is PdfArray { Items: [_, _, _, PdfNumber { Value: var top }] } ? top
            : throw SigningRefusedException.NotOurs();
        if (order.Role == SignatureRole.Person)
            return SignaturePlacement.OfPerson(order.Room, order.Image, height);
        var person = fields.Find(f => f.Name == (order with { Role = SignatureRole.Person }).Field).Field;
        return SignaturePlacement.OfAgency(order.Room, Seen(person), order.Image, height);
    }

    private static Box? Seen(PdfDictionary? field) =>
        field?["Rect"] is PdfArray { Items: [PdfNumber left, PdfNumber bottom, PdfNumber right, PdfNumber top] } && right.Value > left.Value
            ? new Box(left.Value, bottom.Value, right.Value - left.Value, top.Value - bottom.Value)
            : null;

    /// <summary>Returns where the signature proper goes: the token, its brackets included, and before it the room for the range.</summary>
    private static (SignatureHole Hole, int Range) WriteDictionary(
        RevisionWriter revision, PdfReference place, SignatureOrder order, string signer, int room)
    {
        var buffer = revision.Begin(place).Add("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name"u8)
            .Add(PdfText.Of(signer))
            .Add("/Reason"u8).Add(PdfText.Of(order.Reason)).Add("/M"u8).Add(PdfText.Date(order.SignedAt)).Add("/ByteRange[0"u8);
        var range = revision.Position;
        buffer.Add(new string(' ', 3 * (RangeDigits + 1))).Add("]/Contents"u8);
        var start = revision.Position;
        buffer.Add("<"u8).Add(new string('0', room * 2)).Add(">"u8);
        var end = revision.Position;
        buffer.Add(">>\nendobj\n"u8);
        return (new(start, end), range);
    }

    private static void WriteRange(byte[] file, SignatureHole hole, int at)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $" {hole.Start} {hole.End} {file.Length - hole.End}");
        Encoding.ASCII.GetBytes(range, file.AsSpan(at));
    }
}

/// <summary>A file that lacks only the signature proper.</summary>
public sealed record PreparedSignature(byte[] File, SignatureHole Hole);

/// <summary>
/// Where the signature goes and what it does not cover: offsets in the file, of the token's first byte and behind its last.
/// </summary>
public sealed record SignatureHole(int Start, int End);
