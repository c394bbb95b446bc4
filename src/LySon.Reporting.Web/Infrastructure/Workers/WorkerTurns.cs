namespace LySon.Reporting.Web.Infrastructure.Workers;

/// <summary>
/// Who may have a worker: so many at once, of one account one, in the order in which they came. What waits is bounded, in all and for each
/// account, so that nobody keeps the others out.
/// </summary>
internal sealed class WorkerTurns(FileWorkerOptions limits)
{
    private readonly Lock gate = new();
    private readonly LinkedList<Turn> queue = [];
    private readonly HashSet<string> served = new(StringComparer.Ordinal);
    private int running;

    /// <param name="account">Null for work of nobody's, which waits for no other.</param>
    /// <returns>To be disposed of when the file is read.</returns>
    /// <exception cref="FileRefusedException">Too much waits already.</exception>
    public async Task<IDisposable> TakeAsync(string? account, CancellationToken cancellation)
    {
        var turn = new Turn(this, account);
        lock (gate)
        {
            if (queue.Count >= limits.Waiting) throw FileRefusedException.Busy();
            if (account is not null
                && queue.Count(t => t.Account == account) >= limits.WaitingPerAccount) throw FileRefusedException.OwnFiles();
            queue.AddLast(turn);
            CallNext();
        }
        try
        {
            await turn.Called.Task.WaitAsync(TimeSpan.FromSeconds(limits.WaitSeconds), cancellation);
            return turn;
        }
        catch (Exception gaveUp) when (gaveUp is TimeoutException or OperationCanceledException)
        {
            turn.Dispose();
            if (gaveUp is TimeoutException) throw FileRefusedException.Busy();
            throw;
        }
    }

    private void CallNext()
    {
        for (var node = queue.First; node is not null && running < limits.Count;)
        {
            var (turn, next) = (node.Value, node.Next);
            if (turn.Account is null || served.Add(turn.Account))
            {
                queue.Remove(node);
                running++;
                turn.Called.SetResult();
            }
            node = next;
        }
    }

    private void GiveBack(Turn turn)
    {
        lock (gate)
        {
            if (queue.Remove(turn)) return;
            running--;
            if (turn.Account is not null) served.Remove(turn.Account);
            CallNext();
        }
    }

    private sealed class Turn(WorkerTurns turns, string? account) : IDisposable
    {
        private int ended;

        public string? Account => account;

        public TaskCompletionSource Called { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0) turns.GiveBack(this);
        }
    }
}
