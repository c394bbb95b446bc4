namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>A way for people who are not signed in, at the foot of public pages.</summary>
public sealed record PublicLink(string Text, string Href);
