namespace LySon.Reporting.Core.Data;

/// <summary>
/// What a feature adds to every save. It is found by being there, so that nobody can forget it; one for the whole program, without state.
/// </summary>
public abstract class SaveHook
{
    internal static IReadOnlyList<SaveHook> All { get; } =
    [
        .. typeof(SaveHook).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SaveHook)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (SaveHook)Activator.CreateInstance(t)!),
    ];

    /// <summary>May add rows to the save that is about to begin.</summary>
    /// <param name="now">UTC.</param>
    internal virtual void Prepare(ReportingDbContext db, DateTime now) { }

    /// <summary>
    /// Looks at what will be saved and says what is to be written after it, in its transaction; null when nothing is. Never calls
    /// SaveChanges.
    /// </summary>
    internal virtual Func<CancellationToken, Task>? Follow(ReportingDbContext db) => null;
}
