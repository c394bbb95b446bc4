namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>A link that a feature puts onto a page of another.</summary>
public interface ILinkSource
{
    LinkPlace Place { get; }

    Task<PlacedLink> FindAsync(CancellationToken cancellation);
}

/// <summary>Where pages let other features put links.</summary>
public enum LinkPlace { VenueList }

public sealed record PlacedLink(string Text, string Href);
