using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Requests.Asking;

/// <summary>What stands beside a request for its two sides: the requester's buttons (_Actions) and the files (_Attached).</summary>
public sealed class RequestActions(RequestSteps steps, RequestFiles files, CurrentUser me)
{
    public bool MayAmend(ReportRequest request) => request.RequesterId == me.AgencyId && me.Is(Roles.Province);

    /// <summary>The round after this one, if it was made.</summary>
    public Task<int?> NextAsync(ReportRequest request) => steps.NextAsync(request);

    public Task<IReadOnlyList<FileLine>> FilesAsync(ReportRequest request) => files.OfAsync(request.Id);
}
