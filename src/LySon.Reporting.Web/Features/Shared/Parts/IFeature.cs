using System.CommandLine;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Commands;

namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>
/// Everything that a feature brings; its pages come with its folder. What others show of it, it registers in <see cref="Add"/>:
/// <see cref="NavigationEntry"/>, <see cref="ITaskSource"/>, <see cref="ISearchSource"/>, <see cref="GuideTopic"/>,
/// <see cref="AuditNoun"/>, <see cref="ILinkSource"/>, and work that is due.
/// </summary>
internal interface IFeature
{
    void Add(IServiceCollection services) { }

    /// <summary>Answers that pass by all that pages need, the request log among it.</summary>
    void UseFirst(WebApplication app) { }

    /// <summary>Addresses that are not Razor pages.</summary>
    void Map(WebApplication app) { }

    IEnumerable<Command> Commands(CommandRunner runner) => [];
}
