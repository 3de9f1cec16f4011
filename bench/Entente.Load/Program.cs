using Entente.Load;

// Load on a whole server over HTTP, beside it on the same machine. Each measure prints a few lines of Markdown.
var settings = LoadSettings.Read(args);
if (settings is null)
{
    Console.Error.WriteLine(
        "Name a measure: events [--clients 1000] [--rate 500] [--seconds 300] [--pairs 0], reconnect [--clients 300], rooms [--rooms 2000], pages [--pages 500]."
    );
    return 2;
}

await using var server = await LoadedServer.StartAsync();
switch (settings.Measure)
{
    case "events":
        await EventsMeasure.RunAsync(server, settings);
        break;
    case "reconnect":
        await ReconnectMeasure.RunAsync(server, settings);
        break;
    case "pages":
        await PagesMeasure.RunAsync(server, settings);
        break;
    default:
        await RoomsMeasure.RunAsync(server, settings);
        break;
}

return 0;
