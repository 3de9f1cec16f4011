using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Bargaining;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>Reads <c>conflict</c>, <c>commitment</c>, <c>trust</c> and <c>stages</c>.</summary>
internal sealed class TrustReader(Findings findings)
{
    public Asked Read(Node.Map map, string kind, ImmutableArray<string> parties)
    {
        if (findings.AsMap(map[kind], Sentence.Key(kind)) is not { } own)
        {
            return new Asked(null, parties);
        }

        return new Asked(
            kind switch
            {
                "conflict" => Conflict(own),
                "commitment" => Commitment(own),
                "trust" => Trust(own),
                _ => Stages(own),
            },
            findings.PairOf(map, parties, "A", "B")
        );
    }

    private Question.OfConflict? Conflict(Node.Map map)
    {
        findings.Only(map, Sentence.Key("conflict"), "chance", "cost", "otherCost", "highestCost");
        Rational? chance = findings.Number(map, "chance", Rational.Zero, Rational.One);
        Rational? cost = findings.Number(map, "cost", Rational.Zero);
        Rational? other = findings.Optional(map, "otherCost", Rational.Zero);
        Rational? highest = findings.Optional(map, "highestCost", Rational.Zero, isOpen: true);
        if (map["otherCost"] is null == map["highestCost"] is null)
        {
            findings.Lacks(
                map,
                map.Place,
                new(
                    "'conflict' has either 'otherCost', or 'highestCost' where what fighting costs the other is not known.",
                    "'conflict' heeft 'otherCost', of 'highestCost' waar niet bekend is wat vechten de ander kost."
                )
            );
        }

        return chance is { } p && cost is { } own && !findings.HasFaults
            ? new Question.OfConflict(new CostlyConflict(p, own), other, highest)
            : null;
    }

    private Question.OfCommitment? Commitment(Node.Map map)
    {
        findings.Only(map, Sentence.Key("commitment"), "now", "later", "discount", "cost");
        Rational? now = findings.Number(map, "now", Rational.Zero, Rational.One);
        Rational? later = findings.Number(map, "later", Rational.Zero, Rational.One);
        Rational? discount = findings.Number(map, "discount", Rational.Zero, Rational.One);
        Rational? cost = findings.Number(map, "cost", Rational.Zero);
        return now is { } p1 && later is { } p2 && discount is { } d && cost is { } c
            ? new Question.OfCommitment(new CommitmentProblem(p1, p2, d, c))
            : null;
    }

    private Question.OfTrust? Trust(Node.Map map)
    {
        findings.Only(
            map,
            Sentence.Key("trust"),
            "reward",
            "temptation",
            "sucker",
            "punishment",
            "detection",
            "limited"
        );
        Rational? reward = findings.Number(map, "reward");
        Rational? temptation = findings.Number(map, "temptation");
        Rational? sucker = findings.Number(map, "sucker");
        Rational? punishment = findings.Number(map, "punishment");
        Rational? detection = findings.Optional(map, "detection", Rational.Zero, Rational.One);
        Rational? limited = findings.Optional(map, "limited");
        if (map["detection"] is null != map["limited"] is null)
        {
            findings.Lacks(
                map,
                map.Place,
                new(
                    "'detection' (the chance to catch) and 'limited' (what is left then) go together.",
                    "'detection' (de kans op betrapping) en 'limited' (wat er dan overblijft) horen bij elkaar."
                )
            );
        }

        if (reward is not { } r || temptation is not { } t || sucker is not { } s || punishment is not { } p)
        {
            return null;
        }

        var game = new TrustGame(r, t, s, p);
        if (game.IsChicken)
        {
            findings.Fault(
                map.Place,
                new(
                    "'trust' needs cheating that tempts no more than cooperating ('temptation' at most 'reward'), or being cheated to be worth at most what neither cooperating is ('sucker' at most 'punishment'): here each does best by doing the opposite of the other (a game of chicken), which no trust settles; ask for its equilibria as a game.",
                    "'trust' vraagt dat bedriegen niet meer verleidt dan meewerken ('temptation' hoogstens 'reward'), of dat bedrogen worden hoogstens zoveel waard is als wanneer geen van beide meewerkt ('sucker' hoogstens 'punishment'): hier doet elk het best door het tegendeel van de ander te doen (een spel van wie het eerst uitwijkt), en dat regelt geen vertrouwen; vraag naar de evenwichten ervan als spel."
                )
            );
        }

        return findings.HasFaults
            ? null
            : new Question.OfTrust(game, detection is { } chance ? game.WithInspection(chance, limited!.Value) : null);
    }

    private Question.OfStages? Stages(Node.Map map)
    {
        findings.Only(map, Sentence.Key("stages"), "cost", "future", "discount");
        Rational? cost = findings.Number(map, "cost", Rational.Zero, isOpen: true);
        Rational? future = findings.Number(map, "future", Rational.Zero);
        Rational? discount = findings.Number(map, "discount", Rational.Zero, Rational.One);
        return cost is { } c && future is { } v && discount is { } d
            ? new Question.OfStages(new StagedConcession(c, v, d))
            : null;
    }
}
