

namespace LySon.Reporting.Core.Requests;

/// <summary>The parts of a request that are edited on their own.</summary>
public enum RequestPart { Letter, Outline, Files }

/// <summary>What keeps a request from being sent.</summary>
public sealed record RequestCheck(string Sentence, RequestPart Part);

public static class RequestChecks
{
    /// <param name="request">With outline and addressees loaded.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<RequestCheck> Of(ReportRequest request, DateTime now) => [.. Letter(request, now), .. Outline(request)];

    private static IEnumerable<RequestCheck> Letter(ReportRequest request, DateTime now)
    {
        if (request.Number is null) yield return new(RequestErrors.NumberMissing, RequestPart.Letter);
        if (request.IssuedOn is null) yield return new(RequestErrors.IssuedOnMissing, RequestPart.Letter);
        if (request.Addressees.Count == 0) yield return new(RequestErrors.NobodyAsked, RequestPart.Letter);
        if (request.DueAt <= now) yield return new(RequestErrors.DuePast, RequestPart.Letter);
    }

    private static IEnumerable<RequestCheck> Outline(ReportRequest request)
    {
        if (request.Outline.All(s => s.Heading.Length == 0)) yield return new(RequestErrors.NothingAsked, RequestPart.Outline);
        foreach (var table in request.Outline.Where(s => s.Table is { Columns.Count: 0 }))
            yield return new($"“{table.Heading}”: {RequestErrors.ColumnsMissing}", RequestPart.Outline);
    }
}
