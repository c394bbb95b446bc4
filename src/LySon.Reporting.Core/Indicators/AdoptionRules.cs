namespace LySon.Reporting.Core.Indicators;

/// <summary>What every adoption figure must be, whoever wrote it.</summary>
public static class AdoptionRules
{
    /// <summary>Each refusal with the name of the property at which it is shown.</summary>
    public static IEnumerable<(string Property, string Sentence)> Refusals(int installed, int smartphones, DateOnly asOf, DateOnly today)
    {
        if (asOf > today) yield return (nameof(Adoption.AsOf), AdoptionErrors.InFuture);
        if (smartphones == 0) yield return (nameof(Adoption.Smartphones), AdoptionErrors.NoSmartphones);
        else if (installed > smartphones) yield return (nameof(Adoption.Installed), AdoptionErrors.MoreThanPhones(smartphones));
    }
}
