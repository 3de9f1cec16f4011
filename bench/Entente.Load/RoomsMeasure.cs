using System.Globalization;

namespace Entente.Load;

/// <summary>The memory of a server in which rooms were opened once and nobody is.</summary>
internal static class RoomsMeasure
{
    public static async Task RunAsync(LoadedServer server, LoadSettings settings)
    {
        // The first rooms bring in code that an empty server has not needed yet.
        for (int i = 0; i < 20; i++)
        {
            await LoadedTable.OpenAsync(server.Client);
        }

        double empty = server.ResidentMiB;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, settings.Rooms),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (_, _) => await LoadedTable.OpenAsync(server.Client)
        );
        double opened = server.ResidentMiB;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{settings.Rooms} rooms opened, each with seven moves and nobody following: {empty:f0} MiB before, {opened:f0} MiB after, {opened - empty:f0} MiB more"
            )
        );
        await Task.Delay(TimeSpan.FromMinutes(7));
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"seven minutes later: {server.ResidentMiB:f0} MiB")
        );
    }
}
