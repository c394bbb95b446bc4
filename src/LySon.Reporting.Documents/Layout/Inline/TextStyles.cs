using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout.Measures;

namespace LySon.Reporting.Documents.Layout.Inline;

/// <summary>The profile's text styles, one for each component of Annex I.</summary>
internal sealed class TextStyles(LayoutProfile profile)
{
    public TextStyle PageNumber { get; } = new(FontStyle.Regular, profile.PageNumberPt, profile);

    public TextStyle NationalName { get; } = new(FontStyle.Bold, profile.NationalNamePt, profile);

    public TextStyle Motto { get; } = new(FontStyle.Bold, profile.MottoPt, profile);

    public TextStyle SuperiorBody { get; } = new(FontStyle.Regular, profile.IssuingBodyPt, profile);

    public TextStyle IssuingBody { get; } = new(FontStyle.Bold, profile.IssuingBodyPt, profile);

    public TextStyle Number { get; } = new(FontStyle.Regular, profile.NumberPt, profile);

    public TextStyle PlaceAndDate { get; } = new(FontStyle.Italic, profile.PlaceAndDatePt, profile);

    public TextStyle Subject { get; } = new(FontStyle.Regular, profile.SubjectPt, profile);

    public TextStyle Title { get; } = new(FontStyle.Bold, profile.TitlePt, profile);

    public TextStyle AddressedTo { get; } = new(FontStyle.Regular, profile.AddressedToPt, profile);

    public TextStyle Body { get; } = new(FontStyle.Regular, profile.BodyPt, profile);

    public TextStyle Heading { get; } = new(FontStyle.Bold, profile.BodyPt, profile);

    public TextStyle LegalBasis { get; } = new(FontStyle.Italic, profile.BodyPt, profile);

    public TextStyle Cell { get; } = new(FontStyle.Regular, profile.TablePt, profile);

    public TextStyle CellNote { get; } = new(FontStyle.Italic, profile.TablePt, profile);

    public TextStyle CellHeader { get; } = new(FontStyle.Bold, profile.TablePt, profile);

    public TextStyle Signature { get; } = new(FontStyle.Bold, profile.SignaturePt, profile);

    public TextStyle RecipientsTitle { get; } = new(FontStyle.BoldItalic, profile.RecipientsTitlePt, profile);

    public TextStyle Recipients { get; } = new(FontStyle.Regular, profile.RecipientsPt, profile);

    public TextStyle Stamp { get; } = new(FontStyle.Bold, profile.StampPt, profile);

    public TextStyle Contact { get; } = new(FontStyle.Regular, profile.ContactPt, profile);

    public TextStyle AppendixLabel { get; } = new(FontStyle.Bold, profile.AppendixLabelPt, profile);

    public TextStyle AppendixTitle { get; } = new(FontStyle.Bold, profile.AppendixTitlePt, profile);

    public TextStyle AppendixNote { get; } = new(FontStyle.Italic, profile.AppendixNotePt, profile);

    public TextStyle Verification { get; } = new(FontStyle.Regular, profile.VerificationPt, profile);
}
