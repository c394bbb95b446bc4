using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LySon.Reporting.Benchmarks;

/// <summary>How many commands EF Core has sent in this process.</summary>
internal sealed class CountedQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static int total;

    static CountedQueries() => DiagnosticListener.AllListeners.Subscribe(new CountedQueries());

    public static int Total => Volatile.Read(ref total);

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore")
            listener.Subscribe(this, (name, _, _) => name == RelationalEventId.CommandExecuted.Name);
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> happened) => Interlocked.Increment(ref total);

    void IObserver<DiagnosticListener>.OnCompleted() { }
    void IObserver<DiagnosticListener>.OnError(Exception error) { }
    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }
    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }
}
