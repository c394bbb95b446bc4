using LySon.Reporting.Core.Agencies;

namespace LySon.Reporting.Web.Features.Shared.Search;

/// <summary>
/// What the one search box finds of a feature. The feature registers it in its Setup, and results stand in the order of registration. Each
/// starts from the query that the feature's own pages read by, so that what is found can be opened.
/// </summary>
public interface ISearchSource
{
    /// <summary>The part of the portal that it belongs to; null for what everybody uses.</summary>
    AgencyModule? Module => null;

    /// <summary>"Văn bản chỉ đạo"</summary>
    string Title { get; }

    /// <summary>The policy of the pages that hits lead to. Who does not meet it is shown nothing of this source.</summary>
    string Policy { get; }

    /// <summary>The list that takes the same words as <c>?q=</c>; null when there is none.</summary>
    string? ListUrl { get; }

    /// <param name="terms">At least one word.</param>
    /// <param name="max">Hits that are of use; more need not be read.</param>
    /// <param name="cancellation">Ends the search.</param>
    Task<IReadOnlyList<SearchHit>> FindAsync(SearchTerms terms, int max, CancellationToken cancellation);
}

/// <summary>One row of the results.</summary>
public sealed record SearchHit(string Url, string Title, string Detail);
