namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>
/// One job: a heading of docs/huong-dan-su-dung.md, whose text the guide shows. Registered by its feature; within a chapter topics stand in
/// the order of the features.
/// </summary>
/// <param name="Roles">Who reads it; none: everybody.</param>
public sealed record GuideTopic(
    GuideChapter Chapter, string Heading, string Url, string LinkText, params IReadOnlyList<string> Roles);

/// <summary>
/// The order of the guide: what only this role does, what figures are made of, what is written and printed, what serves everybody.
/// </summary>
public enum GuideChapter { OwnWork, Figures, Writing, Everyone }
