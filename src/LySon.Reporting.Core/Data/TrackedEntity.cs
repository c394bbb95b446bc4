namespace LySon.Reporting.Core.Data;

/// <summary>
/// A row that people edit: its changes are recorded, two writers cannot overwrite each other, and deleting only hides it.
/// Properties with a <see cref="System.ComponentModel.DataAnnotations.DisplayAttribute"/> appear in the history under that name.
/// </summary>
public abstract class TrackedEntity
{
    public int Id { get; private set; }

    /// <summary>Raised by one with every change; a save that saw another version is refused.</summary>
    public int Version { get; private set; }

    /// <summary>When the row was deleted (UTC); null while it is in use.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>Fills the columns that follow from others (folded text) before the row is written.</summary>
    protected internal virtual void Prepare() { }
}
