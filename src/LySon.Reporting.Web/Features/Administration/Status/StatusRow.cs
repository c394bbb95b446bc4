using LySon.Reporting.Web.Features.Shared.Panels;


namespace LySon.Reporting.Web.Features.Administration.Status;

/// <summary>Ordered as they are shown.</summary>
internal enum StatusLevel { Bad, Look, Good }

/// <summary>What a row offers to do.</summary>
/// <param name="Url">A page or a place on this one; null: the button starts <paramref name="Task"/>.</param>
internal sealed record StatusAction(string Text, string? Url, string? Task = null);

/// <summary>One thing that is looked after.</summary>
/// <param name="Subject">"Thư đi"</param>
/// <param name="Now">How it stands, in one line.</param>
/// <param name="Note">What is usual, or what to do.</param>
/// <param name="CheckedAt">UTC; null: just now.</param>
/// <param name="Effect">For the alarm: what a bad state means to people.</param>
internal sealed record StatusRow(
    string Subject, StatusLevel Level, string Now, string Note, DateTime? CheckedAt = null, StatusAction? Action = null, string Effect = "")
{
    public string Word => Level switch
    {
        StatusLevel.Bad => "Hỏng",
        StatusLevel.Look => "Cần xem",
        StatusLevel.Good => "Tốt",
    };

    public BadgeState Badge => Level switch
    {
        StatusLevel.Bad => BadgeState.Red,
        StatusLevel.Look => BadgeState.Amber,
        StatusLevel.Good => BadgeState.Green,
    };
}

/// <summary>A part of the state. It may fail with the database; the others are shown all the same.</summary>
internal interface IStatusSource
{
    Task<IReadOnlyList<StatusRow>> ReadAsync(DateTime now, CancellationToken cancellation);
}

/// <summary>All rows, the worst first.</summary>
/// <param name="At">UTC.</param>
internal sealed record StatusView(DateTime At, IReadOnlyList<StatusRow> Rows)
{
    /// <summary>The one alarm; further faults are rows only.</summary>
    public StatusRow? Alarm => Rows.FirstOrDefault(r => r.Level == StatusLevel.Bad);

    public bool IsAllWell => Rows.All(r => r.Level == StatusLevel.Good);

    /// <summary>"1 hỏng, 2 cần xem, 6 tốt"</summary>
    public string Summary => string.Join(", ", Rows.GroupBy(r => r.Level).OrderBy(g => g.Key)
        .Select(g => $"{g.Count()} {g.First().Word.ToLowerInvariant()}"));
}
