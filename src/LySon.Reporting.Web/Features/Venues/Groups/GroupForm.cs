using LySon.Reporting.Web.Features.Shared.Decisions;


namespace LySon.Reporting.Web.Features.Venues.Groups;

/// <summary>What the form of a group shows, new or edited.</summary>
public sealed record GroupForm(GroupInput Input, Conflict? Conflict)
{
    public bool IsNew => Input.Version == 0;
}
