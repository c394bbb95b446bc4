using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>The last paragraph, which ends the report with "./.".</summary>
public sealed class ClosingSection() : TextSection(Kind, "Kết thúc")
{
    public const string Kind = "Closing";

    public override SectionPlace Place => SectionPlace.Last;
    public override string OutlineNote => "Câu kết thúc được soạn sẵn.";

    public override string StartingText(SectionStart start) =>
        $"Trên đây là báo cáo {start.ReportTitle.LowerFirst()} của {start.Agency}, báo cáo {start.Requester} tổng hợp./.";
}
