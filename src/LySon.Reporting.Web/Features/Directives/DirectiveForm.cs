namespace LySon.Reporting.Web.Features.Directives;

/// <summary>What the form of a directive shows, new or edited.</summary>
public sealed record DirectiveForm(
    DirectiveInput Input, DirectiveSaving Saving, IReadOnlyList<string> Issuers, string BackUrl, bool MayDelete)
{
    /// <summary>After a doubt or a conflict the same button goes on knowingly, and says so.</summary>
    public string SaveText => Saving switch
    {
        { Conflict: not null } => "Giữ bản của tôi",
        { Doubts.Count: > 0 } => "Vẫn lưu",
        _ => "Lưu",
    };
}
