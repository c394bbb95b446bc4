namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>For whom a deputy stood in at a move.</summary>
public sealed record Deputyship(int DelegationId, int LeaderId, string LeaderName)
{
    /// <param name="leader">Empty when nobody was stood in for.</param>
    public static string Said(string who, string leader) => leader.Length == 0 ? who : $"{who} theo ủy quyền của {leader}";
}
