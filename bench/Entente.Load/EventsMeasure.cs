using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Entente.Load;

/// <summary>Moves at a fixed rate, whatever the server does (an open loop), and the time from when a move was to be sent to when its event was decoded at the other side.</summary>
internal static class EventsMeasure
{
    public static async Task RunAsync(LoadedServer server, LoadSettings settings)
    {
        int rooms = settings.Clients / 2;
        var tables = new LoadedTable[rooms];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, rooms),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (room, _) => tables[room] = await LoadedTable.OpenAsync(server.Client)
        );

        using var ending = new CancellationTokenSource();
        var due = new ConcurrentDictionary<int, long>();
        var seen = new Times();
        int ready = 0;
        Task[] followers =
        [
            .. tables.SelectMany(table =>
                new[] { 1, 2 }.Select(seat =>
                    table.FollowAsync(
                        seat,
                        null,
                        () => Interlocked.Increment(ref ready),
                        happened => Heard(happened, seat, due, seen),
                        ending.Token
                    )
                )
            ),
        ];
        while (Volatile.Read(ref ready) < followers.Length)
        {
            await Task.Delay(50);
        }

        await using BrowserPairs? pairs =
            settings.Pairs > 0 ? await BrowserPairs.OpenAsync(server.Client, settings.Pairs) : null;
        using var stopTalking = new CancellationTokenSource();
        double memory = server.ResidentMiB;
        var acknowledged = new Times();
        var jitter = new Times();
        int refused = 0;
        using var stopTicking = new CancellationTokenSource();
        var ticking = new Thread(() => Tick(jitter, stopTicking.Token)) { IsBackground = true };
        ticking.Start();
        Task talking = pairs?.RunAsync(stopTalking.Token) ?? Task.CompletedTask;
        long start = Stopwatch.GetTimestamp();
        int total = settings.Rate * settings.Seconds;
        double step = Stopwatch.Frequency / (double)settings.Rate;
        var sending = new List<Task>(total);
        var late = new Times();
        for (int number = 0; number < total; number++)
        {
            long at = start + (long)(number * step);
            while (Stopwatch.GetTimestamp() < at)
            {
                Thread.Sleep(1);
            }

            late.Add(at, Stopwatch.GetTimestamp());
            int mine = number;
            due[mine] = at;
            sending.Add(
                Task.Run(async () =>
                {
                    try
                    {
                        int seat = 1 + (mine / rooms % 2);
                        await tables[mine % rooms]
                            .MoveAsync(seat, $$"""{"type":"send","kind":"Text","text":"{{mine}}"}""");
                        acknowledged.Add(at, Stopwatch.GetTimestamp());
                    }
                    catch (HttpRequestException)
                    {
                        Interlocked.Increment(ref refused);
                    }
                })
            );
        }

        await Task.WhenAll(sending);
        long patience = Stopwatch.GetTimestamp();
        while (seen.Count < total - refused && Stopwatch.GetElapsedTime(patience) < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(100);
        }

        await stopTalking.CancelAsync();
        await talking;
        await stopTicking.CancelAsync();
        double after = server.ResidentMiB;
        await ending.CancelAsync();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{followers.Length} streams in {rooms} rooms, {settings.Rate} moves/s for {settings.Seconds} s; refused or failed: {refused}; not seen at the other side: {total - refused - seen.Count}; server {memory:f0} MiB before, {after:f0} MiB after"
            )
        );
        Console.WriteLine();
        Console.WriteLine("| ms from when the move was due | count | p50 | p95 | p99 | most |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine(seen.Row("event decoded at the other side"));
        Console.WriteLine(acknowledged.Row("acknowledged to the mover"));
        Console.WriteLine(late.Row("sent by the generator"));
        Console.WriteLine(jitter.Row("a timer of 10 ms, how late"));
        Goal.Say(
            "p99 from the move to the event at the other side, above that of the timer",
            seen.At(0.99) - jitter.At(0.99),
            50,
            "ms"
        );
        if (pairs is not null)
        {
            Console.WriteLine();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Meanwhile {settings.Pairs} pairs of pages in Chromium, each pair at a table of its own, a message every two seconds; not shown within ten seconds: {pairs.Missed}"
                )
            );
            Console.WriteLine();
            Console.WriteLine("| ms from the click to the change in the other page | count | p50 | p95 | p99 | most |");
            Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
            Console.WriteLine(pairs.Seen.Row("shown in the other page"));
            Goal.Say("p95 from the click to the change in the other page", pairs.Seen.At(0.95), 500, "ms");
        }
    }

    private static void Heard(JsonElement happened, int seat, ConcurrentDictionary<int, long> due, Times seen)
    {
        long now = Stopwatch.GetTimestamp();
        foreach (JsonElement each in happened.GetProperty("events").EnumerateArray())
        {
            if (
                each.GetProperty("type").GetString() == "message-sent"
                && happened.GetProperty("seat").GetInt32() != seat
                && due.TryRemove(
                    int.Parse(each.GetProperty("text").GetString()!, CultureInfo.InvariantCulture),
                    out long at
                )
            )
            {
                seen.Add(at, now);
            }
        }
    }

    // What a timer is late by on this machine under this load: nothing that is measured here can be better.
    private static void Tick(Times jitter, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            long at = Stopwatch.GetTimestamp() + (Stopwatch.Frequency / 100);
            Thread.Sleep(10);
            jitter.Add(at, Math.Max(at, Stopwatch.GetTimestamp()));
        }
    }
}
