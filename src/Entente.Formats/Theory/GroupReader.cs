using System.Collections.Immutable;
using System.Numerics;
using Entente.Annotations;
using Entente.Coalitions;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>Reads <c>worth</c> or <c>cost</c> (what groups can do together) and <c>votes</c>.</summary>
internal sealed class GroupReader(Findings findings)
{
    // Of more groups without a number, it is said how many there are.
    private const int MostNamed = 7;

    public Asked Read(Node.Map map, string kind, ImmutableArray<string> parties)
    {
        if (findings.AsMap(map[kind], Sentence.Key(kind)) is not { } groups)
        {
            return new Asked(null, parties);
        }

        return kind == "votes" ? Votes(map, groups, parties) : Coalitions(map, groups, parties, kind == "cost");
    }

    private Asked Votes(Node.Map map, Node.Map votes, ImmutableArray<string> parties)
    {
        findings.Only(votes, Sentence.Key("votes"), "quota", "weights");
        Rational? quota = findings.Number(votes, "quota", Rational.Zero, isOpen: true);
        if (findings.AsMap(findings.Entry(votes, "weights"), Sentence.Key("weights")) is not { } weights)
        {
            return new Asked(null, parties);
        }

        if (!parties.IsEmpty)
        {
            findings.Fault(
                map["parties"]!.Place,
                new(
                    "The voters are the names under 'weights'; leave 'parties' out.",
                    "Wie stemmen, zijn de namen onder 'weights'; laat 'parties' weg."
                )
            );
        }

        if (weights.Entries.Length is 0 or > WeightedVote.MostVoters)
        {
            findings.Fault(
                weights.Place,
                new(
                    $"Here are {weights.Entries.Length} voters, and there should be 1 to {WeightedVote.MostVoters}.",
                    $"Hier staan {weights.Entries.Length} kiezers, en het horen er 1 tot {WeightedVote.MostVoters} te zijn."
                )
            );
            return new Asked(null, parties);
        }

        ImmutableArray<string> voters =
        [
            .. weights.Entries.Select(entry =>
                findings.AsName(entry.Key, new("The name of a voter", "De naam van een kiezer"), mayBeEmpty: false)
                ?? ""
            ),
        ];
        Rational?[] numbers =
        [
            .. weights.Entries.Select(entry =>
                findings.InRange(
                    entry.Value,
                    new($"The weight of '{Excerpt.Of(entry.Name)}'", $"Het gewicht van '{Excerpt.Of(entry.Name)}'"),
                    Rational.Zero,
                    null
                )
            ),
        ];
        if (quota is not { } needed || numbers.Any(number => number is null))
        {
            return new Asked(null, voters);
        }

        Rational sum = numbers.Aggregate(Rational.Zero, (total, number) => total + number!.Value);
        // A voter that is given a name and no weight may be missing, which is told.
        bool isOneMissing =
            map["names"] is Node.Map called && called.Entries.Any(entry => !voters.Contains(entry.Name));
        if (needed > sum && isOneMissing)
        {
            return new Asked(null, voters);
        }

        if (needed > sum)
        {
            findings.Fault(
                votes["quota"]!.Place,
                new(
                    $"'quota' is {ShortNumber.Of(needed)}, and should be at most {ShortNumber.Of(sum)}, the sum of the weights.",
                    $"'quota' is {ShortNumber.Of(needed)}, en hoort hoogstens {ShortNumber.Of(sum)} te zijn, de som van de gewichten."
                )
            );
            return new Asked(null, voters);
        }

        try
        {
            return new Asked(
                new Question.OfVotes(new WeightedVote(needed, [.. numbers.Select(number => number!.Value)])),
                voters
            );
        }
        catch (ArgumentException)
        {
            findings.Fault(
                weights.Place,
                new(
                    "These weights have too many different sums to count; round them.",
                    "Deze gewichten hebben te veel verschillende sommen om te tellen; rond ze af."
                )
            );
            return new Asked(null, voters);
        }
    }

    private Asked Coalitions(Node.Map map, Node.Map groups, ImmutableArray<string> parties, bool areCosts)
    {
        if (parties.Length is 0 or > CoalitionGame.MostPlayers)
        {
            findings.PartiesFault(
                map,
                new(
                    $"'parties' lists the players: 1 to {CoalitionGame.MostPlayers} names, not {parties.Length}.",
                    $"'parties' noemt de spelers: 1 tot {CoalitionGame.MostPlayers} namen, niet {parties.Length}."
                )
            );
            foreach (NodeEntry entry in groups.Entries)
            {
                findings.AsNumber(entry.Value, Sentence.Key(Excerpt.Of(entry.Name)));
            }

            return new Asked(null, parties);
        }

        var worths = new Rational[1 << parties.Length];
        var seen = new HashSet<int>();
        bool areAllKnown = !parties.Contains("");
        foreach (NodeEntry entry in groups.Entries)
        {
            int? coalition = Coalition(entry, parties);
            Rational? worth = findings.AsNumber(entry.Value, Sentence.Key(Excerpt.Of(entry.Name)));
            if (coalition is not { } group)
            {
                areAllKnown = false;
                continue;
            }

            if (!seen.Add(group))
            {
                findings.Fault(
                    entry.Key.Place,
                    new(
                        $"The group '{Excerpt.Of(entry.Name)}' stands here a second time.",
                        $"De groep '{Excerpt.Of(entry.Name)}' staat hier een tweede keer."
                    )
                );
            }

            worths[group] = (areCosts ? -worth : worth) ?? default;
        }

        // A group that cannot be read may be the one that is missing.
        if (areAllKnown)
        {
            Missing(groups, parties, seen, areCosts);
        }

        return findings.HasFaults
            ? new Asked(null, parties)
            : new Asked(new Question.OfCoalitions(new CoalitionGame(parties.Length, worths), areCosts), parties);
    }

    private void Missing(Node.Map groups, ImmutableArray<string> parties, HashSet<int> seen, bool areCosts)
    {
        int all = (1 << parties.Length) - 1;
        if (areCosts)
        {
            string[] missing =
            [
                .. Enumerable
                    .Range(1, all)
                    .Where(group => !seen.Contains(group))
                    .OrderBy(group => BitOperations.PopCount((uint)group))
                    .Select(group => $"'{Excerpt.Of(NameOf(group, parties))}'"),
            ];
            if (missing.Length > 0)
            {
                findings.Fault(
                    groups.Place,
                    new(
                        $"A cost is needed for every group; there is none for {Few(missing)}.",
                        $"Voor elke groep zijn kosten nodig; er zijn er geen voor {Few(missing)}."
                    )
                );
            }
        }
        else if (!seen.Contains(all))
        {
            string together = Excerpt.Of(NameOf(all, parties));
            findings.Fault(
                groups.Place,
                new(
                    $"There is no number for all together: '{together}'.",
                    $"Er is geen getal voor allen samen: '{together}'."
                )
            );
        }
    }

    private static string NameOf(int group, ImmutableArray<string> parties) =>
        string.Join(" + ", parties.Where((_, place) => CoalitionGame.Has(group, place)));

    private static Sentence Few(string[] names) =>
        names.Length == 1 ? Sentence.AsIs(names[0])
        : names.Length <= MostNamed
            ? new(
                $"{string.Join(", ", names[..^1])} and {names[^1]}",
                $"{string.Join(", ", names[..^1])} en {names[^1]}"
            )
        : new(
            $"{string.Join(", ", names[..MostNamed])} and {names.Length - MostNamed} more",
            $"{string.Join(", ", names[..MostNamed])} en nog {names.Length - MostNamed}"
        );

    private int? Coalition(NodeEntry entry, ImmutableArray<string> parties)
    {
        if (findings.AsName(entry.Key, new("A group", "Een groep")) is not { } text)
        {
            return null;
        }

        int coalition = 0;
        foreach (string member in text.Split('+', StringSplitOptions.TrimEntries))
        {
            int place = parties.IndexOf(member);
            if (place < 0)
            {
                // A name that could not be read may be the one.
                if (!parties.Contains(""))
                {
                    Sentence hint = findings.OneOf(member, parties);
                    findings.FaultOnce(
                        entry.Key.Place,
                        ProblemReader.NoSuch(member),
                        more =>
                            new(
                                $"There is no party '{Excerpt.Of(member)}'{more}{hint}",
                                $"Er is geen partij '{Excerpt.Of(member)}'{more}{hint}"
                            )
                    );
                }

                return null;
            }

            if (CoalitionGame.Has(coalition, place))
            {
                findings.Fault(
                    entry.Key.Place,
                    new(
                        $"'{Excerpt.Of(member)}' stands twice in the group '{Excerpt.Of(text)}'.",
                        $"'{Excerpt.Of(member)}' staat twee keer in de groep '{Excerpt.Of(text)}'."
                    )
                );
                return null;
            }

            coalition |= 1 << place;
        }

        return coalition;
    }
}
