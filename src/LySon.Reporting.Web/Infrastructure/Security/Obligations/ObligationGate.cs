using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace LySon.Reporting.Web.Infrastructure.Security.Obligations;

/// <summary>Leads a person to what they must do first. Every address is behind it that needs an account, whatever it answers.</summary>
internal static class ObligationGate
{
    public const string Claim = "obligation";

    public static void UseObligations(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Of(context.User) is not { } obligation || IsOpen(context.GetEndpoint(), obligation)) return next(context);
        context.Response.Redirect(obligation switch
        {
            Obligation.ChoosePassword => AccountAddresses.Password,
            Obligation.SetUpSecondFactor => AccountAddresses.SecondFactor,
        });
        return Task.CompletedTask;
    });

    private static Obligation? Of(ClaimsPrincipal person) =>
        person.FindFirstValue(Claim) is { } name ? Enum.Parse<Obligation>(name) : null;

    private static bool IsOpen(Endpoint? endpoint, Obligation obligation) => endpoint is null
        || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || endpoint.Metadata.GetMetadata<OpensDuringAttribute>()?.Obligations.Contains(obligation) == true;
}
