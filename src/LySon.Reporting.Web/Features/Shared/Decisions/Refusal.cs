namespace LySon.Reporting.Web.Features.Shared.Decisions;

/// <summary>Why something was not done, and the step that leads on; for the partial _Refusal.</summary>
public sealed record Refusal(string Sentence, string? NextText = null, string? NextUrl = null);
