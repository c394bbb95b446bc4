namespace LySon.Reporting.Web.Features.Indicators;

/// <summary>What the form of an adoption figure shows, new or edited.</summary>
public sealed record AdoptionForm(AdoptionInput Input, AdoptionSaving Saving, IReadOnlyList<string> Applications)
{
    public bool IsNew => Input.Version == 0;

    /// <summary>After a doubt or a conflict the same button goes on knowingly, and says so.</summary>
    public string SaveText => Saving switch
    {
        { Conflict: not null } => "Giữ bản của tôi",
        { Doubts.Count: > 0 } => "Vẫn lưu",
        _ => "Lưu",
    };
}
