namespace LySon.Reporting.Web.Features.Shared.History;

/// <summary>One line of a row's history, newest first, for the partial _History.</summary>
/// <param name="What">Follows the name: "sửa trích yếu", "tạo văn bản".</param>
/// <param name="At">UTC.</param>
/// <param name="From">Value before, null when there was none.</param>
/// <param name="To">Value after, null when there is none.</param>
public sealed record HistoryItem(string Who, DateTime At, string What, string? From = null, string? To = null);
