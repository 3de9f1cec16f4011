using System.Globalization;

namespace Entente.Load;

/// <summary>The memory of a server to which pages of rooms are connected, each drawn for the person at one seat.</summary>
internal static class PagesMeasure
{
    private const string Message = "to be shown on every page";

    public static async Task RunAsync(LoadedServer server, LoadSettings settings)
    {
        using var client = new HttpClient(
            new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = int.MaxValue }
        )
        {
            BaseAddress = server.Client.BaseAddress,
            Timeout = TimeSpan.FromMinutes(2),
        };

        // The first pages bring in code that an empty server has not needed yet.
        double cold = server.ResidentMiB;
        await CloseAsync(await OpenAsync(client, await TablesAsync(server, 5), 10));
        double empty = server.ResidentMiB;

        LoadedTable[] tables = await TablesAsync(server, (settings.Pages + 1) / 2);
        double opened = server.ResidentMiB;
        LoadedPage[] pages = await OpenAsync(client, tables, settings.Pages);
        double connected = server.ResidentMiB;
        await Parallel.ForEachAsync(
            tables,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (table, _) => await table.MoveAsync(1, $$"""{"type":"send","kind":"Text","text":"{{Message}}"}""")
        );
        await Task.WhenAll(pages.Select(page => page.Shown));
        double told = server.ResidentMiB;
        await Task.Delay(TimeSpan.FromMinutes(1));
        double later = server.ResidentMiB;
        await CloseAsync(pages);

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{pages.Length} pages connected to {tables.Length} rooms, each of them shown a message that was sent once all were connected"
            )
        );
        Console.WriteLine();
        Console.WriteLine("| the server's memory | MiB | above the empty server |");
        Console.WriteLine("| --- | ---: | ---: |");
        foreach (
            (string when, double memory) in new[]
            {
                ("just started", cold),
                ("empty, after ten pages that were closed again", empty),
                ("the rooms opened over HTTP", opened),
                ("all pages connected", connected),
                ("a message shown on each", told),
                ("a minute later", later),
            }
        )
        {
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"| {when} | {memory:f0} | {memory - empty:f0} |")
            );
        }

        Goal.Say(
            string.Create(CultureInfo.InvariantCulture, $"{pages.Length} connected pages above the empty server"),
            Math.Max(connected, Math.Max(told, later)) - empty,
            250,
            "MiB"
        );
    }

    private static async Task<LoadedTable[]> TablesAsync(LoadedServer server, int count)
    {
        var tables = new LoadedTable[count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (number, _) => tables[number] = await LoadedTable.OpenAsync(server.Client)
        );
        return tables;
    }

    private static async Task<LoadedPage[]> OpenAsync(HttpClient client, LoadedTable[] tables, int count)
    {
        var pages = new LoadedPage[count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (number, _) =>
                pages[number] = await LoadedPage.OpenAsync(client, tables[number / 2], 1 + (number % 2), Message)
        );
        return pages;
    }

    private static async Task CloseAsync(LoadedPage[] pages)
    {
        foreach (LoadedPage page in pages)
        {
            await page.DisposeAsync();
        }
    }
}
