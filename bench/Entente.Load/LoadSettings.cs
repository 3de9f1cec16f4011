using System.Globalization;

namespace Entente.Load;

/// <summary>What is measured, and how much of it.</summary>
internal sealed record LoadSettings(string Measure)
{
    public int Clients { get; init; } = 1_000;

    public int Rate { get; init; } = 500;

    public int Seconds { get; init; } = 300;

    public int Rooms { get; init; } = 2_000;

    /// <summary>Pairs of pages in a real browser beside the load.</summary>
    public int Pairs { get; init; }

    /// <summary>Connected pages.</summary>
    public int Pages { get; init; } = 500;

    /// <summary>Reads the command line; null when it is none.</summary>
    public static LoadSettings? Read(string[] args)
    {
        if (args is not ["events" or "reconnect" or "rooms" or "pages", ..] || args.Length % 2 == 0)
        {
            return null;
        }

        var settings = new LoadSettings(args[0]) { Clients = args[0] == "reconnect" ? 300 : 1_000 };
        for (int i = 1; i < args.Length; i += 2)
        {
            if (!int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int value))
            {
                return null;
            }

            switch (args[i])
            {
                case "--clients":
                    settings = settings with { Clients = value };
                    break;
                case "--rate":
                    settings = settings with { Rate = value };
                    break;
                case "--seconds":
                    settings = settings with { Seconds = value };
                    break;
                case "--rooms":
                    settings = settings with { Rooms = value };
                    break;
                case "--pairs":
                    settings = settings with { Pairs = value };
                    break;
                case "--pages":
                    settings = settings with { Pages = value };
                    break;
                default:
                    return null;
            }
        }

        return settings;
    }
}
