namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>The paragraph before the first heading, which names what is answered.</summary>
public sealed class OpeningSection() : TextSection(Kind, "Mở đầu")
{
    public const string Kind = "Opening";

    public override SectionPlace Place => SectionPlace.First;
    public override string OutlineNote => "Câu mở đầu được soạn sẵn, nêu tên cơ quan, số và ngày công văn.";

    public override string StartingText(SectionStart start) =>
        $"Theo đề nghị của {start.Requester} tại Công văn số {{{{request:number}}}} ngày {{{{request:date}}}} về việc "
        + $"{start.Abstract}, {start.Agency} báo cáo tình hình triển khai thực hiện cụ thể như sau:";
}
