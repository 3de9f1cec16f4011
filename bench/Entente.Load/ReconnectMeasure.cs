using System.Diagnostics;

namespace Entente.Load;

/// <summary>All clients come back at once: until each has been sent what it missed.</summary>
internal static class ReconnectMeasure
{
    public static async Task RunAsync(LoadedServer server, LoadSettings settings)
    {
        int rooms = (settings.Clients + 1) / 2;
        var tables = new LoadedTable[rooms];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, rooms),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (room, _) =>
            {
                tables[room] = await LoadedTable.OpenAsync(server.Client);
                for (int i = 0; i < 5; i++)
                {
                    await tables[room].MoveAsync(1, """{"type":"send","kind":"Text","text":"missed"}""");
                }
            }
        );
        var back = new Times();
        long start = Stopwatch.GetTimestamp();
        Task[] coming =
        [
            .. Enumerable
                .Range(0, settings.Clients)
                .Select(client => BackAsync(tables[client / 2], 1 + (client % 2), start, back)),
        ];
        await Task.WhenAll(coming);
        Console.WriteLine($"{settings.Clients} clients in {rooms} rooms come back at once");
        Console.WriteLine();
        Console.WriteLine("| ms until everything missed was decoded | count | p50 | p95 | p99 | most |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine(back.Row("back"));
    }

    private static async Task BackAsync(LoadedTable table, int seat, long start, Times back)
    {
        using var enough = new CancellationTokenSource();
        int missed = 0;
        try
        {
            await table.FollowAsync(
                seat,
                1,
                () => { },
                _ =>
                {
                    if (++missed == 9)
                    {
                        back.Add(start, Stopwatch.GetTimestamp());
                        enough.Cancel();
                    }
                },
                enough.Token
            );
        }
        catch (OperationCanceledException)
        {
            // It has all that it missed.
        }
    }
}
