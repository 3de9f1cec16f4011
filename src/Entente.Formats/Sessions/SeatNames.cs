using Entente.Formats.Nodes;
using Entente.Scenarios;

namespace Entente.Formats.Sessions;

/// <summary>Tells which party of the scenario a name in a log stands for.</summary>
internal sealed class SeatNames(string path, Scenario scenario, SessionLogOptions options, Findings findings)
{
    private readonly Dictionary<string, int> seats = new(StringComparer.Ordinal);
    private readonly HashSet<string> clashed = new(StringComparer.Ordinal);

    /// <summary>By name in the log: the number of the party.</summary>
    public Dictionary<string, int> Of(RawLog log)
    {
        string[] names =
        [
            .. (log.Setup?.Parties ?? [])
                .Concat(log.Steps.Select(step => step.Party))
                .Where(name => name.Length > 0)
                .Distinct(),
        ];
        bool areAllTold = log.Steps.All(step => !step.IsDoubtful || step.Party.Length > 0);
        foreach (
            string seated in options.Seats.Keys.Where(each =>
                areAllTold && !names.Contains(each, StringComparer.Ordinal)
            )
        )
        {
            findings.Fault(
                new Place(path),
                new(
                    $"The log has nobody called '{Excerpt.Of(seated)}'; there are {ListOf(names)}.",
                    $"In het log heet niemand '{Excerpt.Of(seated)}'; er zijn {ListOf(names)}."
                )
            );
        }

        if (names.Length > scenario.Parties.Length && Strangers(names) is [_, ..] strangers)
        {
            foreach (string name in strangers)
            {
                Place[] places = [.. log.Steps.Where(step => step.Party == name).Select(step => step.Place)];
                foreach (Place place in places.DefaultIfEmpty(new Place(path)))
                {
                    findings.FaultOnce(
                        place,
                        $"stranger {name}",
                        more =>
                            new(
                                $"The scenario has no party '{Excerpt.Of(name)}'{more}; there are {ListOf(scenario.Parties.Select(party => party.Name))}.",
                                $"Het scenario heeft geen partij '{Excerpt.Of(name)}'{more}; er zijn {ListOf(scenario.Parties.Select(party => party.Name))}."
                            )
                    );
                }
            }

            return seats;
        }

        if (names.Length > scenario.Parties.Length)
        {
            findings.Fault(
                new Place(path),
                new(
                    $"The log has {names.Length} parties ({ListOf(names)}), and the scenario {scenario.Parties.Length}.",
                    $"Het log heeft {names.Length} partijen ({ListOf(names)}), en het scenario {scenario.Parties.Length}."
                )
            );
            return seats;
        }

        for (int i = 0; i < names.Length; i++)
        {
            string profile = i < log.Profiles.Length ? log.Profiles[i] : "";
            Seat(names[i], options.Seats.GetValueOrDefault(names[i]) ?? names[i], profile);
        }

        string[] open = [.. names.Where(name => !seats.ContainsKey(name))];
        string[] given = [.. open.Where(options.Seats.ContainsKey)];
        foreach (string name in given.Where(each => !clashed.Contains(each)))
        {
            findings.Fault(
                new Place(path),
                new(
                    $"There is no party '{Excerpt.Of(options.Seats[name])}'; there are {ListOf(scenario.Parties.Select(party => party.Name))}.",
                    $"Er is geen partij '{Excerpt.Of(options.Seats[name])}'; er zijn {ListOf(scenario.Parties.Select(party => party.Name))}."
                )
            );
        }

        int[] free = [.. Enumerable.Range(0, scenario.Parties.Length).Where(party => !seats.ContainsValue(party))];
        for (int i = 0; i < open.Length && given.Length == 0; i++)
        {
            seats[open[i]] = free[i];
            findings.Warn(
                new Place(path),
                new(
                    $"'{Excerpt.Of(open[i])}' is taken for party '{scenario.Parties[free[i]].Name}', by the order in which they act; --seat NAME=PARTY says otherwise.",
                    $"'{Excerpt.Of(open[i])}' geldt als partij '{scenario.Parties[free[i]].Name}', naar de volgorde waarin zij handelen; --seat NAAM=PARTIJ zegt het anders."
                )
            );
        }

        return seats;
    }

    // Where every party of the scenario is named, the names that are left over are nobody's.
    private string[] Strangers(string[] names) =>
        scenario.Parties.All(party => names.Contains(party.Name, StringComparer.Ordinal))
            ? [.. names.Where(name => scenario.Parties.All(party => party.Name != name))]
            : [];

    private void Seat(string name, string meant, string profile)
    {
        for (int party = 0; party < scenario.Parties.Length; party++)
        {
            Party candidate = scenario.Parties[party];
            bool isIt =
                candidate.Name == meant
                || candidate.Title.ByLanguage.ContainsValue(meant)
                || (profile.Length > 0 && candidate.Name == profile)
                || (
                    options.Seats.ContainsKey(name)
                    && meant == (party + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
                );
            if (isIt && seats.ContainsValue(party))
            {
                clashed.Add(name);
                findings.Fault(
                    new Place(path),
                    new(
                        $"Two names in the log stand for party '{candidate.Name}'; --seat NAME=PARTY tells them apart.",
                        $"Twee namen in het log staan voor partij '{candidate.Name}'; --seat NAAM=PARTIJ houdt ze uit elkaar."
                    )
                );
                return;
            }

            if (isIt)
            {
                seats[name] = party;
                return;
            }
        }
    }

    private static string ListOf(IEnumerable<string> names) =>
        string.Join(", ", names.Take(20).Select(name => $"'{Excerpt.Of(name)}'"));
}
