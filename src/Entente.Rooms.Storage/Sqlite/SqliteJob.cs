namespace Entente.Rooms.Storage.Sqlite;

/// <summary>Something that waits to be written.</summary>
internal abstract class SqliteJob
{
    /// <summary>Whether whoever asked has given up.</summary>
    public abstract bool IsGivenUp { get; }

    /// <summary>Writes in the transaction that is open.</summary>
    public abstract void Write(SqliteWriter writer);

    /// <summary>Answers what the write came to: it is durable.</summary>
    public abstract void Answer();

    /// <summary>Answers that nothing was written.</summary>
    public abstract void Fail(Exception failure);

    /// <summary>Answers that it was not tried.</summary>
    public abstract void GiveUp();

    /// <summary>A job with an answer.</summary>
    internal sealed class Of<T>(Func<SqliteWriter, T> write, CancellationToken cancel) : SqliteJob
    {
        private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T result = default!;

        public Task<T> Answered => answer.Task;

        public override bool IsGivenUp => cancel.IsCancellationRequested;

        public override void Write(SqliteWriter writer) => result = write(writer);

        public override void Answer() => answer.TrySetResult(result);

        public override void Fail(Exception failure) => answer.TrySetException(failure);

        public override void GiveUp() => answer.TrySetCanceled(cancel);
    }
}
