using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>What a person says of a report that nobody asked for in the portal, before it is begun.</summary>
public sealed record OwnReport(string TypeCode, string TypeName, string Title, DateOnly CutoffOn)
{
    /// <summary>Who asked, and in which letter.</summary>
    public OutsideLetter Letter { get; init; } = OutsideLetter.None;
    public DateOnly? PeriodStart { get; init; }
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>In order, with opening and closing at the ends.</summary>
    public required IReadOnlyList<TemplateSection> Sections { get; init; }

    /// <summary>"Nơi nhận:" behind who asked, one a line.</summary>
    public string Recipients { get; init; } = "";

    /// <summary>A type of document that always says to whom it is written.</summary>
    public bool IsAddressed { get; init; }

    /// <summary>What the report answers: a row of the agency's alone, sent by it to itself.</summary>
    /// <param name="now">UTC.</param>
    public ReportRequest ToRequest(int agencyId, DateTime now)
    {
        var request = new ReportRequest
        {
            RequesterId = agencyId, Number = null, Symbol = "", IssuedOn = null, Abstract = "", ReportTitle = Title, TypeCode = TypeCode,
            TypeName = TypeName, PeriodStart = PeriodStart, PeriodEnd = PeriodEnd, CutoffOn = CutoffOn, DueAt = null, SentAt = now,
            Outline = Sections.ToOutline(), Addressees = [new() { AgencyId = agencyId }],
        };
        Letter.ApplyTo(request);
        return request;
    }
}

/// <summary>A letter that reached the agency outside the portal, as far as anything of it is known.</summary>
/// <param name="AskedBy">Who asked; empty where the agency reports on its own account.</param>
/// <param name="Subject">After "về việc".</param>
/// <param name="DueAt">UTC.</param>
public sealed record OutsideLetter(string AskedBy, int? Number, string Symbol, DateOnly? IssuedOn, string Subject, DateTime? DueAt)
{
    public static readonly OutsideLetter None = new("", null, "", null, "", null);

    public static OutsideLetter Of(ReportRequest request) =>
        new(request.AskedBy ?? "", request.Number, request.Symbol, request.IssuedOn, request.Abstract, request.DueAt);

    public void ApplyTo(ReportRequest request) =>
        (request.AskedBy, request.Number, request.Symbol, request.IssuedOn, request.Abstract, request.DueAt) =
            (AskedBy, Number, Symbol, IssuedOn, Subject, DueAt);
}
