namespace LySon.Reporting.Web.Features.Shared.Decisions;

/// <summary>
/// Somebody saved the same row in between; for the partial _Conflict, placed inside the form whose hidden version is already theirs.
/// "Giữ bản của tôi" submits the form again, so what was typed replaces theirs knowingly; "Lấy bản đang lưu" opens the page anew.
/// </summary>
/// <param name="At">UTC.</param>
/// <param name="ReloadUrl">The page with what is saved.</param>
public sealed record Conflict(string Who, DateTime At, string ReloadUrl, IReadOnlyList<ConflictField> Fields);

public sealed record ConflictField(string Label, string? Theirs, string? Mine);
