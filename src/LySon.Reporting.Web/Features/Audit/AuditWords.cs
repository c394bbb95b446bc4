using LySon.Reporting.Core.Audit;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Parts;

namespace LySon.Reporting.Web.Features.Audit;

/// <summary>How the log says what it holds, in the words of the features whose rows they are.</summary>
public sealed class AuditWords(IEnumerable<AuditNoun> nouns)
{
    private readonly Dictionary<string, string> nouns = nouns.ToDictionary(n => n.Type.Name, n => n.Noun, StringComparer.Ordinal);

    /// <summary>"báo cáo 12".</summary>
    public string ObjectOf(Change change) => $"{nouns.GetValueOrDefault(change.Entity, "dữ liệu")} {change.EntityId.Grouped()}";

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Created => "Tạo",
        ChangeKind.Edited => "Sửa",
        ChangeKind.Deleted => "Xóa",
        ChangeKind.Restored => "Khôi phục",
    };

    public static string Of(AuditFinding finding) => finding.InWords();
}
