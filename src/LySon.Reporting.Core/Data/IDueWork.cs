namespace LySon.Reporting.Core.Data;

/// <summary>
/// Work that the clock starts, not a person: a round whose time has come, a reminder, a mail that waits. It is called about once a minute,
/// in a scope of its own and on every node, so what it takes up it claims in the database first; what it did not finish comes again.
/// </summary>
public interface IDueWork
{
    Task RunAsync(CancellationToken cancellation);
}
