namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>The last paragraph, which ends the report with "./.".</summary>
public sealed class ClosingSection() : TextSection(Kind, "Kết thúc")
{
    public const string Kind = "Closing";

    public override SectionPlace Place => SectionPlace.Last;
    public override string OutlineNote => "Câu kết thúc được soạn sẵn.";

    public override string StartingText(SectionStart start) => (start.Asked.AskedBy, start.IsReport) switch
    {
        (null, _) => $"Trên đây là báo cáo {start.Title} của {start.Agency}, báo cáo {start.Requester} tổng hợp./.",
        ({ Length: > 0 } asker, true) => $"Trên đây là {start.Named} của {start.Agency}, báo cáo {asker} tổng hợp./.",
        _ => $"Trên đây là {start.Named} của {start.Agency}./.",
    };
}
