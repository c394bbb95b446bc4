using LySon.Reporting.Core.Requests;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>The paragraph before the first heading, which names what is answered.</summary>
public sealed class OpeningSection() : TextSection(Kind, "Mở đầu")
{
    public const string Kind = "Opening";

    public override SectionPlace Place => SectionPlace.First;
    public override string OutlineNote => "Câu mở đầu được soạn sẵn, nêu tên cơ quan, số và ngày công văn.";

    public override string StartingText(SectionStart start) => start.Asked.AskedBy switch
    {
        null => $"Theo đề nghị của {start.Requester} tại Công văn số {{{{request:number}}}} ngày {{{{request:date}}}} về việc "
            + $"{start.Asked.Abstract}, {start.Agency} báo cáo tình hình triển khai thực hiện cụ thể như sau:",
        "" => $"{start.Agency} {start.Says} như sau:",
        var asker => $"Theo đề nghị của {asker}{Letter(start.Asked)}, {start.Agency} {start.Says} như sau:",
    };

    /// <summary>Only what is there of it: a number, a day, a subject. It may be a plan or a decision, so it is a "văn bản".</summary>
    private static string Letter(ReportRequest asked)
    {
        var letter = (asked.Number, asked.IssuedOn) switch
        {
            (not null, not null) => " tại Văn bản số {{request:number}} ngày {{request:date}}",
            (not null, null) => " tại Văn bản số {{request:number}}",
            (null, not null) => " tại Văn bản ngày {{request:date}}",
            (null, null) => "",
        };
        return asked.Abstract.Length == 0 ? letter : $"{letter} về việc {asked.Abstract}";
    }
}
