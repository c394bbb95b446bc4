using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Signing.Images;

namespace LySon.Reporting.Documents.Signing;

/// <summary>Whose signature it is: the person in authority, or the agency, whose clerk adds it when the document is issued.</summary>
public enum SignatureRole
{
    Person,
    Agency,
}

/// <summary>What is to be signed, and what is seen of it.</summary>
/// <param name="Room">The layout's room between position and name.</param>
/// <param name="Label">What a reader aloud says: "Chữ ký số của Lê Văn Ninh".</param>
/// <param name="SignedAt">Printed into the file as the time of signing, in its own offset.</param>
/// <param name="Image">The person's handwriting in blue or the agency's seal in red; without one nothing is seen on the page.</param>
public sealed record SignatureOrder(
    SignatureRole Role, SignatureRoom Room, string Label, string Reason, DateTimeOffset SignedAt, PngImage? Image = null)
{
    /// <summary>The form field's name, the same in every file.</summary>
    public string Field => Role == SignatureRole.Person ? "NguoiKy" : "CoQuan";
}
