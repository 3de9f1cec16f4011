using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Division;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>Reads <c>goods</c>: what each is worth to every party.</summary>
internal sealed class GoodsReader(Findings findings)
{
    private const int MostParties = 12;
    private const int MostGoods = 1_000;

    public Asked Read(Node.Map map, ImmutableArray<string> parties)
    {
        bool areWhole = AreWhole(map["split"]);
        if (findings.AsMap(map["goods"], Sentence.Key("goods")) is not { } goods)
        {
            return new Asked(null, parties) { AreNamesKnown = false };
        }

        bool areMany = parties.Length is >= 2 and <= MostParties;
        if (!areMany)
        {
            findings.PartiesFault(
                map,
                new(
                    $"'parties' lists who divides: 2 to {MostParties} names, not {parties.Length}.",
                    $"'parties' noemt wie er verdelen: 2 tot {MostParties} namen, niet {parties.Length}."
                )
            );
        }

        if (goods.Entries.Length is 0 or > MostGoods)
        {
            findings.Fault(
                goods.Place,
                new(
                    $"'goods' holds {goods.Entries.Length} goods, and should hold 1 to {MostGoods}.",
                    $"'goods' bevat {goods.Entries.Length} goederen, en hoort er 1 tot {MostGoods} te bevatten."
                )
            );
            return new Asked(null, parties) { AreNamesKnown = false };
        }

        ImmutableArray<string> names =
        [
            .. goods.Entries.Select(entry =>
                findings.AsName(entry.Key, new("The name of a good", "De naam van een goed"), mayBeEmpty: false) ?? ""
            ),
        ];
        if (!areMany || parties.Contains(""))
        {
            // Whose the numbers are cannot be told; whether they are numbers can.
            foreach (NodeEntry entry in goods.Entries)
            {
                AreNumbers(entry);
            }

            return new Asked(null, parties) { Others = names, AreNamesKnown = AreKnown(parties, names) };
        }

        if (CountOfAll(goods) is { } count && count != parties.Length)
        {
            findings.Fault(
                map["parties"]!.Place,
                new(
                    $"'parties' lists {parties.Length} names, and every good has {count} numbers; there should be as many of both.",
                    $"'parties' noemt {parties.Length} namen, en elk goed heeft {count} getallen; het horen er evenveel te zijn."
                )
            );
            foreach (NodeEntry entry in goods.Entries)
            {
                AreNumbers(entry);
            }

            return new Asked(null, parties) { Others = names, AreNamesKnown = false };
        }

        ImmutableArray<ImmutableArray<Rational>?> rows = [.. goods.Entries.Select(entry => Row(entry, parties))];
        if (rows.Any(row => row is null))
        {
            return new Asked(null, parties) { Others = names, AreNamesKnown = AreKnown(parties, names) };
        }

        ImmutableArray<ImmutableArray<Rational>> values =
        [
            .. parties.Select((_, party) => rows.Select(row => row!.Value[party]).ToImmutableArray()),
        ];
        int[] idle =
        [
            .. Enumerable.Range(0, parties.Length).Where(party => values[party].All(value => value.Sign == 0)),
        ];
        foreach (int party in idle)
        {
            findings.Fault(
                goods.Place,
                new(
                    $"'{Excerpt.Of(parties[party])}' values nothing; give it at least one number above 0.",
                    $"'{Excerpt.Of(parties[party])}' waardeert niets; geef ten minste één getal boven 0."
                )
            );
        }

        if (idle.Length > 0)
        {
            return new Asked(null, parties) { Others = names, AreNamesKnown = AreKnown(parties, names) };
        }

        var read = new GoodsValues([.. values.Select(own => (IReadOnlyList<Rational>)own)]);
        return new Asked(new Question.OfGoods(names, read, areWhole), parties)
        {
            Others = names,
            AreNamesKnown = AreKnown(parties, names),
        };
    }

    private static bool AreKnown(ImmutableArray<string> parties, ImmutableArray<string> names) =>
        !parties.IsEmpty && !parties.Contains("") && !names.Contains("");

    private bool AreWhole(Node? node)
    {
        string? text = findings.AsText(node, Sentence.Key("split"));
        if (text is not (null or "any" or "none"))
        {
            findings.Fault(
                node!.Place,
                new(
                    $"'split' is '{Excerpt.Of(text)}', and should be any (goods can be shared) or none.",
                    $"'split' is '{Excerpt.Of(text)}', en hoort any te zijn (goederen kunnen worden gedeeld) of none."
                )
            );
        }

        return text == "none";
    }

    // How many numbers all goods have, where there are several that agree on it: then it is a party that is missing or too many.
    private static int? CountOfAll(Node.Map goods)
    {
        int[] counts =
        [
            .. goods.Entries.Select(entry => entry.Value is Node.List list ? list.Items.Length : -1).Distinct(),
        ];
        return counts is [> 0] && goods.Entries.Length > 1 ? counts[0] : null;
    }

    private void AreNumbers(NodeEntry entry)
    {
        Sentence what = Sentence.Key(Excerpt.Of(entry.Name));
        if (entry.Value is Node.Map byName)
        {
            foreach (NodeEntry each in byName.Entries)
            {
                findings.InRange(each.Value, Sentence.Key(Excerpt.Of(each.Name)), Rational.Zero, null);
            }
        }
        else if (findings.AsList(entry.Value, what) is { } list)
        {
            findings.Numbers(list, what, list.Items.Length, Rational.Zero);
        }
    }

    // A list in the order of the parties, or a number for each by name.
    private ImmutableArray<Rational>? Row(NodeEntry entry, ImmutableArray<string> parties)
    {
        Sentence what = Sentence.Key(Excerpt.Of(entry.Name));
        if (entry.Value is not Node.Map byName)
        {
            return findings.Numbers(entry.Value, what, parties.Length, Rational.Zero);
        }

        findings.Only(byName, what, [.. parties]);
        Rational?[] row = [.. parties.Select(party => findings.Number(byName, party, Rational.Zero))];
        return row.All(number => number is not null) ? [.. row.Select(number => number!.Value)] : null;
    }
}
