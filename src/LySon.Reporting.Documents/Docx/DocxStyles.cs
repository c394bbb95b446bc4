using System.Globalization;
using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LySon.Reporting.Documents.Docx;

/// <summary>One named style for each component of Annex I, so that an office changes a look in one place.</summary>
internal static class DocxStyles
{
    public const string Normal = "Normal";
    public const string Header = "Header";
    public const string NationalName = "QuocHieu";
    public const string Motto = "TieuNgu";
    public const string SuperiorBody = "CoQuanChuQuan";
    public const string IssuingBody = "CoQuanBanHanh";
    public const string Number = "SoKyHieu";
    public const string PlaceAndDate = "DiaDanhThoiGian";
    public const string TypeName = "TenLoai";
    public const string Abstract = "TrichYeu";
    public const string Subject = "TrichYeuCongVan";
    public const string AddressedTo = "KinhGui";
    public const string Body = "NoiDung";
    public const string LegalBasis = "CanCu";
    public const string Bullet = "GachDauDong";
    public const string CellHeader = "TieuDeBang";
    public const string Cell = "OBang";
    public const string CellTotal = "TongBang";
    public const string CellNote = "GhiChuBang";
    public const string Authority = "QuyenHanChucVu";
    public const string Signer = "HoTenNguoiKy";
    public const string RecipientsTitle = "NoiNhan";
    public const string Recipients = "DanhSachNoiNhan";
    public const string Rule = "DuongKe";
    public const string Stamp = "DauChi";
    public const string Contact = "DiaChiCoQuan";
    public const string AppendixLabel = "PhuLuc";
    public const string AppendixTitle = "TenPhuLuc";
    public const string AppendixNote = "KemTheo";

    /// <summary>Word's own: the navigation pane shows them.</summary>
    public const int Headings = 3;

    private const string Face = "Times New Roman";

    /// <summary>A single line of Times New Roman as a multiple of its size; Word counts lines in 240ths of it.</summary>
    private const double SingleLine = 1.15;
    private const double LineUnits = 240;

    public static W.Styles Of(LayoutProfile profile)
    {
        var look = new TextStyles(profile);
        var styles = new W.Styles(Defaults(profile));
        styles.Append(Style(Normal, "Normal", null, look.Body, W.JustificationValues.Left, isDefault: true));
        styles.Append(Style(Header, "header", Normal, look.PageNumber, W.JustificationValues.Center));
        Centered(NationalName, "Quốc hiệu", look.NationalName);
        Centered(Motto, "Tiêu ngữ", look.Motto);
        Centered(SuperiorBody, "Cơ quan chủ quản", look.SuperiorBody);
        Centered(IssuingBody, "Cơ quan ban hành", look.IssuingBody);
        Centered(Number, "Số và ký hiệu", look.Number);
        Centered(PlaceAndDate, "Địa danh và thời gian", look.PlaceAndDate);
        Centered(TypeName, "Tên loại văn bản", look.Title);
        Centered(Abstract, "Trích yếu", look.Title);
        Centered(Subject, "Trích yếu công văn", look.Subject);
        Left(AddressedTo, "Kính gửi", look.AddressedTo);
        styles.Append(Text(profile, Style(Body, "Nội dung", Normal, look.Body, W.JustificationValues.Both)));
        styles.Append(Text(profile, Style(LegalBasis, "Căn cứ", Normal, look.LegalBasis, W.JustificationValues.Both)));
        styles.Append(Text(profile, Style(Bullet, "Gạch đầu dòng", Body, look.Body, W.JustificationValues.Both)));
        for (var level = 1; level <= Headings; level++)
            styles.Append(HeadingStyle(profile, look, level));
        Centered(CellHeader, "Tiêu đề bảng", look.CellHeader);
        Left(Cell, "Ô bảng", look.Cell);
        Left(CellTotal, "Tổng cộng trong bảng", look.CellHeader);
        Left(CellNote, "Ghi chú trong bảng", look.CellNote);
        Centered(Authority, "Quyền hạn chức vụ", look.Signature);
        Centered(Signer, "Họ tên người ký", look.Signature);
        Left(RecipientsTitle, "Nơi nhận", look.RecipientsTitle);
        Left(Recipients, "Danh sách nơi nhận", look.Recipients);
        Centered(Stamp, "Dấu chỉ", look.Stamp);
        Left(Contact, "Địa chỉ cơ quan", look.Contact);
        styles.Append(AppendixStyle(look));
        Centered(AppendixTitle, "Tên phụ lục", look.AppendixTitle);
        Centered(AppendixNote, "Kèm theo", look.AppendixNote);
        Left(Rule, "Đường kẻ", new TextStyle(FontStyle.Regular, 1, profile));
        return styles;

        void Centered(string id, string name, TextStyle text) => styles.Append(Style(id, name, Normal, text, W.JustificationValues.Center));
        void Left(string id, string name, TextStyle text) => styles.Append(Style(id, name, Normal, text, W.JustificationValues.Left));
    }

    public static string Heading(int level) => "Heading" + Math.Clamp(level, 1, Headings).ToString(CultureInfo.InvariantCulture);

    private static W.DocDefaults Defaults(LayoutProfile profile) => new(
        new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle
        {
            RunFonts = new W.RunFonts { Ascii = Face, HighAnsi = Face, ComplexScript = Face, EastAsia = Face },
            FontSize = new W.FontSize { Val = Wml.HalfPoints(profile.BodyPt) },
            Languages = new W.Languages { Val = DocumentFacts.Language, EastAsia = DocumentFacts.Language },
        }),
        new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle
        {
            WidowControl = new W.WidowControl { Val = profile.LeastLinesTogether > 1 },
            SpacingBetweenLines = new W.SpacingBetweenLines
            {
                Before = "0",
                After = "0",
                Line = Math.Round(LineUnits * profile.LineSpacing / SingleLine).ToString(CultureInfo.InvariantCulture),
                LineRule = W.LineSpacingRuleValues.Auto,
            },
        }));

    private static W.Style HeadingStyle(LayoutProfile profile, TextStyles look, int level)
    {
        var style = Text(profile, Style(Heading(level), $"heading {level.ToString(CultureInfo.InvariantCulture)}", Normal, look.Heading,
            W.JustificationValues.Both));
        style.NextParagraphStyle = new W.NextParagraphStyle { Val = Body };
        style.StyleParagraphProperties!.KeepNext = new W.KeepNext();
        style.StyleParagraphProperties.OutlineLevel = new W.OutlineLevel { Val = level - 1 };
        return style;
    }

    /// <summary>In the navigation pane beside the report's own sections.</summary>
    private static W.Style AppendixStyle(TextStyles look)
    {
        var style = Style(AppendixLabel, "Phụ lục", Normal, look.AppendixLabel, W.JustificationValues.Center);
        style.StyleParagraphProperties!.OutlineLevel = new W.OutlineLevel { Val = 0 };
        return style;
    }

    private static W.Style Text(LayoutProfile profile, W.Style style)
    {
        var properties = style.StyleParagraphProperties!;
        properties.SpacingBetweenLines = new W.SpacingBetweenLines { Before = Wml.Twips(profile.ParagraphGapPt) };
        properties.Indentation = new W.Indentation { FirstLine = Wml.Twips(Units.Points(profile.FirstLineIndentMm)) };
        return style;
    }

    private static W.Style Style(
        string id, string name, string? basedOn, TextStyle text, W.JustificationValues alignment, bool isDefault = false)
    {
        var (bold, italic) = (text.Style is FontStyle.Bold or FontStyle.BoldItalic, text.Style is FontStyle.Italic or FontStyle.BoldItalic);
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = id, StyleName = new W.StyleName { Val = name } };
        if (isDefault)
            style.Default = true;
        if (basedOn is not null)
            style.BasedOn = new W.BasedOn { Val = basedOn };
        style.PrimaryStyle = new W.PrimaryStyle();
        style.StyleParagraphProperties = new W.StyleParagraphProperties { Justification = new W.Justification { Val = alignment } };
        style.StyleRunProperties = new W.StyleRunProperties
        {
            Bold = bold ? new W.Bold() : null,
            Italic = italic ? new W.Italic() : null,
            FontSize = new W.FontSize { Val = Wml.HalfPoints(text.Size) },
        };
        return style;
    }
}
