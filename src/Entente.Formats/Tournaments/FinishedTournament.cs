using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Evaluation;
using Entente.Formats.Recognition;
using Entente.Simulation;
using Entente.Simulation.Tournaments;

namespace Entente.Formats.Tournaments;

/// <summary>The results of a tournament that was run into a folder.</summary>
public sealed class FinishedTournament
{
    private readonly string results;
    private readonly string manifest;

    /// <summary>Results in a folder.</summary>
    /// <param name="folder">The folder that the tournament was run into.</param>
    /// <exception cref="TournamentFolderException">There are no results in it.</exception>
    public FinishedTournament(string folder)
    {
        results = Path.Combine(folder, "sessions.csv");
        manifest = Path.Combine(folder, "manifest.json");
        if (!File.Exists(results))
        {
            throw new TournamentFolderException(
                $"'{folder}' holds no finished tournament (no sessions.csv); run it to its end first."
            );
        }
    }

    /// <summary>Every session, in the order of the rows, read one at a time.</summary>
    /// <exception cref="IOException">The file is not one of results, or a row of it cannot be read.</exception>
    public IEnumerable<FinishedSession> Sessions()
    {
        using var reader = new StreamReader(results, Encoding.UTF8);
        List<string> names = ResultRows.Row(reader) ?? throw new IOException($"'{results}' is empty.");
        var columns = new Columns(names, results);
        for (int line = 2; ResultRows.Row(reader) is { } row; line++)
        {
            if (row.Count != names.Count)
            {
                throw new IOException($"'{results}', row {line}: {row.Count} cells instead of {names.Count}.");
            }

            yield return columns.SessionOf(row);
        }
    }

    /// <summary>A scenario of the tournament, read again from where it was; null when it is not there any more, or is not the same.</summary>
    /// <param name="name">By what results name it.</param>
    public TournamentScenario? ScenarioOf(string name)
    {
        if (!File.Exists(manifest) || ScenarioSource.Read(name).Scenario is not { } scenario)
        {
            return null;
        }

        var found = new TournamentScenario(
            name,
            scenario.Readings.IsEmpty ? scenario : scenario.As(scenario.Readings[0].Name)
        );
        using var document = JsonDocument.Parse(File.ReadAllText(manifest));
        return document
            .RootElement.GetProperty("scenarios")
            .EnumerateArray()
            .Any(each =>
                each.GetProperty("name").GetString() == name
                && each.GetProperty("sha256").GetString() == ScenarioHash.Of(found.Space.Scenario)
            )
            ? found
            : null;
    }

    private sealed class Columns
    {
        private readonly int scenario;
        private readonly int endedBy;
        private readonly int endedBySeat;
        private readonly int rounds;
        private readonly int time;
        private readonly int frontier;
        private readonly int nash;
        private readonly int kalai;
        private readonly int egalitarian;
        private readonly ImmutableArray<SeatColumns> seats;

        public Columns(List<string> names, string path)
        {
            scenario = PlaceOf("scenario");
            endedBy = PlaceOf("ended_by");
            endedBySeat = PlaceOf("ended_by_seat");
            rounds = PlaceOf("rounds");
            time = PlaceOf("time");
            frontier = PlaceOf("distance_frontier");
            nash = PlaceOf("distance_nash");
            kalai = PlaceOf("distance_kalai_smorodinsky");
            egalitarian = PlaceOf("distance_egalitarian");
            int count = names.Count(name => name.StartsWith("strategy_", StringComparison.Ordinal));
            seats =
            [
                .. Enumerable
                    .Range(1, count)
                    .Select(seat => seat.ToString(CultureInfo.InvariantCulture))
                    .Select(seat => new SeatColumns(
                        PlaceOf("party_" + seat),
                        PlaceOf("strategy_" + seat),
                        PlaceOf("utility_" + seat),
                        PlaceOf("discounted_" + seat),
                        PlaceOf("reservation_" + seat),
                        PlaceOf("advantage_" + seat),
                        names.IndexOf("agreed_" + seat),
                        names.IndexOf("model_tau_" + seat)
                    )),
            ];

            int PlaceOf(string name) =>
                names.IndexOf(name) is >= 0 and var place
                    ? place
                    : throw new IOException($"'{path}' has no column '{name}'; it is not a file of results.");
        }

        public FinishedSession SessionOf(List<string> row) =>
            new(
                row[scenario],
                [.. seats.Where(seat => row[seat.Strategy].Length > 0).Select(seat => seat.Of(row))],
                row[endedBy] == "agreement"
            )
            {
                Rounds = (int)(Number(row[rounds]) ?? 0),
                Time = Number(row[time]) ?? 0,
                Distances = new SessionDistances(
                    Number(row[frontier]),
                    Number(row[nash]),
                    Number(row[kalai]),
                    Number(row[egalitarian])
                ),
                SeatAtFault = row[endedBy] == "fault" && Number(row[endedBySeat]) is { } seat ? (int)seat - 1 : null,
            };
    }

    private sealed record SeatColumns(
        int Party,
        int Strategy,
        int Utility,
        int Discounted,
        int Reservation,
        int Advantage,
        int Agreed,
        int Tau
    )
    {
        public FinishedSeat Of(List<string> row) =>
            new(
                row[Party],
                row[Strategy],
                Number(row[Utility]) ?? 0,
                Number(row[Discounted]) ?? 0,
                Number(row[Advantage])
            )
            {
                Reservation = Number(row[Reservation]) ?? 0,
                IsAgreed = Agreed >= 0 ? row[Agreed] == "1" : null,
                ModelTau = Tau >= 0 ? Number(row[Tau]) : null,
            };
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
