namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>A way for people who are not signed in: on the start page, and at the foot of public pages.</summary>
/// <param name="Detail">What one does there, in a sentence.</param>
public sealed record PublicLink(string Text, string Href, string Detail);
