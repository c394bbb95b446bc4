using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

/// <summary>The text that a report must have on paper, in reading order, single blanks between everything.</summary>
internal static class ReportText
{
    public static string Of(OfficialReport report) => string.Join(' ', Parts(report).SelectMany(Words));

    /// <summary>The same by the component that it belongs to, as the arranged pages are compared.</summary>
    public static string Arranged(OfficialReport report) => string.Join(' ', ByPart(report).SelectMany(Words));

    public static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Parts(OfficialReport report)
    {
        if (report.SuperiorBody is { } superior)
            yield return superior;
        foreach (var line in report.IssuingBody)
            yield return line;
        yield return "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
        yield return "Độc lập - Tự do - Hạnh phúc";
        yield return OfficialSpelling.NumberLine(report.Number, report.Symbol);
        var day = report.IssuedOn is { } issued ? OfficialSpelling.LongDate(issued) : OfficialSpelling.OpenDate(report.Year);
        yield return $"{report.PlaceName}, {day}";
        if (report.Urgency is { } urgency)
            yield return Stamps.Of(urgency);
        if (report.Circulation is { } circulation)
            yield return Stamps.Of(circulation);
        yield return report.Type.Capitals;
        yield return report.Abstract;
        foreach (var part in List("Kính gửi:", report.AddressedTo, dashes: report.AddressedTo.Count > 1))
            yield return part;
        foreach (var part in report.Body.SelectMany(Block))
            yield return part;
        foreach (var part in List("Nơi nhận:", report.Recipients, dashes: true))
            yield return part;
        foreach (var line in report.Signature.Authority)
            yield return line;
        yield return report.Signature.SignerName;
        if (report.Verification is { } verification)
            yield return Verified(verification);
        foreach (var line in report.Contact?.Lines() ?? [])
            yield return line;
        for (var i = 0; i < report.Appendices.Count; i++)
        {
            var (appendix, number) = (report.Appendices[i], report.Appendices.Count > 1 ? " " + new string('I', i + 1) : "");
            yield return $"Phụ lục{number} {appendix.Title.ToUpperInvariant()} {Note(report)}";
            foreach (var part in appendix.Blocks.SelectMany(Block))
                yield return part;
        }
    }

    private static string Verified(Verification verification) =>
        $"Kiểm tra tính xác thực của văn bản tại: {verification.Address} Mã kiểm tra: {verification.Code}";

    private static string Note(OfficialReport report) =>
        $"(Kèm theo Báo cáo số 576/BC-UBND ngày 10 tháng 11 năm 2021 của {report.IssuerName ?? string.Join(' ', report.IssuingBody)})";

    private static IEnumerable<string> ByPart(OfficialReport report)
    {
        var blocks = report.Appendices.SelectMany(appendix => appendix.Blocks);
        var plain = report with
        {
            Urgency = null,
            Circulation = null,
            Contact = null,
            Verification = null,
            Appendices = [],
            Body = [.. report.Body, .. blocks]
        };
        foreach (var part in Parts(plain))
            yield return part;
        if (report.Urgency is { } urgency)
            yield return Stamps.Of(urgency);
        if (report.Circulation is { } circulation)
            yield return Stamps.Of(circulation);
        foreach (var line in report.Contact?.Lines() ?? [])
            yield return line;
        for (var i = 0; i < report.Appendices.Count; i++)
            yield return report.Appendices.Count > 1 ? "Phụ lục " + new string('I', i + 1) : "Phụ lục";
        foreach (var appendix in report.Appendices)
            yield return appendix.Title.ToUpperInvariant();
        foreach (var _ in report.Appendices)
            yield return Note(report);
        if (report.Verification is { } verification)
            yield return Verified(verification);
    }

    private static IEnumerable<string> List(string label, IReadOnlyList<string> names, bool dashes) =>
        names.Count == 0 ? [] : names.Select((name, i) => (dashes ? "- " : "") + name + (i == names.Count - 1 ? "." : ";")).Prepend(label);

    private static IEnumerable<string> Block(Block block) => block switch
    {
        Heading heading => [heading.Look == HeadingLook.Section ? heading.Text.ToUpperInvariant() : heading.Text],
        LegalBasis basis => [basis.Text],
        Paragraph paragraph => [paragraph.Text],
        Bullet bullet => ["- " + bullet.Text],
        Table table => table.Columns.Select(column => column.Header).Concat(table.Rows.SelectMany(row => row)).Concat(table.Total ?? [])
            .Append(table.Note ?? ""),
        _ => throw new ArgumentException(block.ToString(), nameof(block)),
    };
}
