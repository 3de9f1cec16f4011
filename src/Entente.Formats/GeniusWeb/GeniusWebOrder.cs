using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.GeniusWeb;

/// <summary>Reads partial orders: bids, and pairs of their numbers of which the first is better.</summary>
internal static class GeniusWebOrder
{
    public static PreferenceModel? Read(Node.Map body, OutcomeSpace space, Findings findings)
    {
        if (
            findings.AsList(findings.Entry(body, "bids"), Sentence.Key("bids")) is not { } bids
            || findings.AsList(findings.Entry(body, "better"), Sentence.Key("better")) is not { } better
        )
        {
            return null;
        }

        var numbers = new Dictionary<Outcome, int>();
        ImmutableArray<Outcome>.Builder outcomes = ImmutableArray.CreateBuilder<Outcome>(bids.Items.Length);
        var places = new int[bids.Items.Length];
        for (int i = 0; i < bids.Items.Length; i++)
        {
            if (GeniusWebBids.ReadWhole(bids.Items[i], space, findings) is not { } outcome)
            {
                continue;
            }

            if (numbers.TryAdd(outcome, outcomes.Count))
            {
                outcomes.Add(outcome);
            }

            places[i] = numbers[outcome];
        }

        ImmutableArray<BetterPair>.Builder pairs = ImmutableArray.CreateBuilder<BetterPair>(better.Items.Length);
        foreach (Node item in better.Items)
        {
            if (ReadPair(item, places, findings) is { } pair)
            {
                pairs.Add(pair);
            }
        }

        if (findings.HasFaults)
        {
            return null;
        }

        if (HasCycle(outcomes.Count, pairs))
        {
            findings.Fault(
                better.Place,
                new(
                    "The pairs go round in a circle: some bid is better than itself.",
                    "De paren lopen in een kring: een bod is beter dan zichzelf."
                )
            );
            return null;
        }

        return new PreferenceModel.PartialOrder(outcomes.DrainToImmutable(), pairs.DrainToImmutable());
    }

    private static BetterPair? ReadPair(Node item, int[] places, Findings findings)
    {
        if (
            item is Node.List { Items: [Node.Scalar first, Node.Scalar second] }
            && int.TryParse(first.Text, out int better)
            && int.TryParse(second.Text, out int worse)
            && (uint)better < (uint)places.Length
            && (uint)worse < (uint)places.Length
        )
        {
            return new BetterPair(places[better], places[worse]);
        }

        findings.Fault(
            item.Place,
            new(
                $"This should be a pair of numbers of bids, from 0 to {places.Length - 1}: [better, worse].",
                $"Dit hoort een paar nummers van biedingen te zijn, van 0 tot en met {places.Length - 1}: [beter, slechter]."
            )
        );
        return null;
    }

    // Takes away bids that no remaining bid is better than; what cannot be taken away lies on a circle or below one.
    private static bool HasCycle(int count, IReadOnlyList<BetterPair> pairs)
    {
        var above = new int[count];
        var below = new List<int>[count];
        foreach (BetterPair pair in pairs)
        {
            above[pair.Worse]++;
            (below[pair.Better] ??= []).Add(pair.Worse);
        }

        var free = new Stack<int>(Enumerable.Range(0, count).Where(bid => above[bid] == 0));
        int taken = 0;
        for (; free.TryPop(out int bid); taken++)
        {
            foreach (int worse in below[bid] ?? [])
            {
                if (--above[worse] == 0)
                {
                    free.Push(worse);
                }
            }
        }

        return taken < count;
    }
}
