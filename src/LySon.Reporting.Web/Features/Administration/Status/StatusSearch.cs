using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Administration.Status;

/// <summary>Leads who searches for "sao lưu" or "ổ đĩa" to the page that tells of it.</summary>
internal sealed class StatusSearch : ISearchSource
{
    private const string Words = "tình trạng hệ thống sao lưu phục hồi thư chờ chứng thư ổ đĩa máy chủ đồng hồ tổng kiểm tra";

    public string Title => "Quản trị";
    public string Policy => Policies.Administer;
    public string? ListUrl => null;

    public Task<IReadOnlyList<SearchHit>> FindAsync(SearchTerms terms, int max, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SearchHit>>(
        terms.AreIn(Words) ? [new(AdministrationAddresses.Status, "Tình trạng hệ thống",
            "Sao lưu, kiểm tra, thư, chứng thư, ổ đĩa, máy chủ")] : []);
}
