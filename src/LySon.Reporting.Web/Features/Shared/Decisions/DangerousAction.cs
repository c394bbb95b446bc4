namespace LySon.Reporting.Web.Features.Shared.Decisions;

/// <summary>What a dangerous action will do, before it does it; for the partial _DangerousAction, which posts to the page itself.</summary>
/// <param name="Consequences">One sentence each: what will happen, what it touches, whether it can be taken back.</param>
/// <param name="Button">Names the action: "Xóa văn bản 145/VHTT".</param>
public sealed record DangerousAction(
    IReadOnlyList<string> Consequences,
    string Button,
    string CancelUrl,
    IReadOnlyDictionary<string, string>? Fields = null,
    string? PostUrl = null,
    string CancelText = "Quay lại");
