using Npgsql;

namespace Entente.Rooms.Storage.Postgres;

/// <summary>Connections to the database, and what happens when it cannot be reached.</summary>
internal sealed class PostgresSessions(NpgsqlDataSource source, PostgresOptions options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>A statement and the values of its parameters, in order.</summary>
    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (object value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    /// <summary>Asks; once more, and again, while the server cannot be reached and patience lasts.</summary>
    /// <param name="ask">
    /// The question. It is told whether it may have been carried out before without an answer: a question that changes something must find out then.
    /// </param>
    /// <param name="mayRepeat">Whether a question that was sent and never answered may be asked again.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="isOpen">Whether it may have been carried out already, when it was asked in another way.</param>
    public async ValueTask<T> AskAsync<T>(
        Func<NpgsqlConnection, bool, Task<T>> ask,
        bool mayRepeat,
        CancellationToken cancel,
        bool isOpen = false
    )
    {
        cancel.ThrowIfCancellationRequested();
        long start = options.Clock.GetTimestamp();
        while (true)
        {
            bool wasSent = false;
            try
            {
                await using NpgsqlConnection connection = await source
                    .OpenConnectionAsync(cancel)
                    .ConfigureAwait(false);
                wasSent = true;
                return await ask(connection, isOpen).ConfigureAwait(false);
            }
            catch (Exception failure) when (PostgresFailures.IsOutside(failure))
            {
                bool isUnanswered = wasSent && !PostgresFailures.IsUndone(failure);
                isOpen |= isUnanswered;
                if (
                    (isUnanswered && !mayRepeat)
                    || !PostgresFailures.IsPassing(failure)
                    || options.Clock.GetElapsedTime(start) >= options.Patience
                )
                {
                    throw PostgresFailures.Wrap(failure);
                }
            }

            await Task.Delay(Pause, options.Clock, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Asks once; whatever comes from the server or the way to it is thrown as it is.</summary>
    public async ValueTask<T> AskOnceAsync<T>(Func<NpgsqlConnection, Task<T>> ask)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        return await ask(connection).ConfigureAwait(false);
    }

    /// <summary>As <see cref="AskAsync"/>, for what changes something: counted.</summary>
    public async ValueTask<T> WriteAsync<T>(
        Func<NpgsqlConnection, bool, Task<T>> ask,
        bool mayRepeat,
        CancellationToken cancel,
        bool isOpen = false
    )
    {
        bool isDone = false;
        try
        {
            T answer = await AskAsync(ask, mayRepeat, cancel, isOpen).ConfigureAwait(false);
            isDone = true;
            return answer;
        }
        finally
        {
            if (isDone)
            {
                StorageMeter.Commits.Add(1);
                StorageMeter.Writes.Add(1);
            }
            else
            {
                StorageMeter.Failures.Add(1);
            }
        }
    }
}
