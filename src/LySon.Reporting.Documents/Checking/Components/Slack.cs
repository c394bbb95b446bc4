namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>What is measured on a page is rounded by whoever wrote the file.</summary>
internal static class Slack
{
    /// <summary>Points.</summary>
    public const double Size = 0.1;

    /// <summary>Millimetres between two centres that are meant to be one.</summary>
    public const double Center = 1.2;

    /// <summary>Millimetres of a margin or an edge.</summary>
    public const double Edge = 0.6;

    /// <summary>Millimetres between two baselines that are meant to be one.</summary>
    public const double Level = 0.5;

    /// <summary>Points of a distance between lines.</summary>
    public const double Gap = 0.35;

    /// <summary>Of a rule's length as a share of its line.</summary>
    public const double Share = 0.015;
}
