using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Theory;
using Entente.Numbers;
using Entente.Stakeholders;

namespace Entente.Formats.Stakeholders;

/// <summary>Reads a question about stakeholders out of a file's nodes.</summary>
internal sealed class StakeholderReader(Findings findings)
{
    private readonly NativeContext context = new(findings);

    public StakeholderQuestion? Read(Node.Map map)
    {
        if (!findings.IsFirstVersion(map, StakeholderFormat.Mark))
        {
            return null;
        }

        findings.Only(
            map,
            new("a question about stakeholders", "een vraag over belanghebbenden"),
            StakeholderFormat.Mark,
            "title",
            "about",
            "sources",
            "scale",
            "stakeholders",
            "model",
            "outcome"
        );
        ImmutableArray<Source> sources = new SourceReader(context).Read(map["sources"]);
        Node.Map? scale = findings.AsMap(map["scale"], Sentence.Key("scale"));
        if (scale is not null)
        {
            findings.Only(scale, new("a scale", "een schaal"), "low", "high", "unit", "marks");
        }

        Rational? low = scale is null ? Rational.Zero : findings.Number(scale, "low");
        Rational? high = scale is null ? new Rational(100) : findings.Number(scale, "high");
        if (low >= high)
        {
            findings.Fault(
                scale!.Place,
                new(
                    "The scale has no length: 'low' should be below 'high'.",
                    "De schaal heeft geen lengte: 'low' hoort onder 'high' te liggen."
                )
            );
            (low, high) = (null, null);
        }

        LocalizedText unit = LocalizedText.Empty;
        ImmutableArray<ScaleMark> marks = [];
        if (scale is not null)
        {
            unit = findings.AsLocalized(scale["unit"], new("The unit", "De eenheid"));
            marks = Marks(scale["marks"], low, high);
        }

        ImmutableArray<Stakeholder> stakeholders = new StakeholderListReader(findings, context, low, high).Read(
            findings.Entry(map, "stakeholders")
        );
        ExpectedUtilityOptions model = findings.AsMap(map["model"], Sentence.Key("model")) is { } own
            ? Model(own)
            : ExpectedUtilityOptions.Default;
        Node.Map? outcome = findings.AsMap(map["outcome"], Sentence.Key("outcome"));
        if (outcome is not null)
        {
            findings.Only(outcome, new("an outcome", "een uitkomst"), ["at", .. EvidenceReader.Keys]);
        }

        Rational? at = outcome is null ? null : findings.Number(outcome, "at", low, high);
        Evidence? evidence = outcome is null ? null : new EvidenceReader(context).In(outcome);
        LocalizedText title = findings.AsLocalized(map["title"], new("The title", "De titel"));
        LocalizedText about = findings.AsLocalized(map["about"], Sentence.Key("about"));
        return findings.HasFaults || low is not { } from || high is not { } to
            ? null
            : new StakeholderQuestion(from, to, stakeholders)
            {
                Title = title,
                About = about,
                Unit = unit,
                Marks = marks,
                Sources = sources,
                Model = model,
                Outcome = at,
                OutcomeEvidence = evidence,
            };
    }

    private ImmutableArray<ScaleMark> Marks(Node? node, Rational? low, Rational? high)
    {
        var marks = ImmutableArray.CreateBuilder<ScaleMark>();
        foreach (Node item in findings.AsList(node, Sentence.Key("marks"))?.Items ?? [])
        {
            if (findings.AsMap(item, new("A mark", "Een merkpunt")) is not { } own)
            {
                continue;
            }

            findings.Only(own, new("a mark", "een merkpunt"), "at", "title");
            Rational? at = findings.Number(own, "at", low, high);
            LocalizedText title = findings.AsLocalized(
                findings.Entry(own, "title"),
                new("The title of a mark", "De titel van een merkpunt")
            );
            if (at is { } place && marks.Any(mark => mark.At == place))
            {
                findings.Fault(
                    own["at"]!.Place,
                    new(
                        $"There is a mark at {ShortNumber.Of(place)} already; keep one of the two.",
                        $"Er is al een merkpunt bij {ShortNumber.Of(place)}; houd een van de twee."
                    )
                );
            }

            if (at is { } known)
            {
                marks.Add(new ScaleMark(known, title));
            }
        }

        return [.. marks.OrderBy(mark => mark.At)];
    }

    private ExpectedUtilityOptions Model(Node.Map map)
    {
        findings.Only(map, new("a model", "een model"), "rounds", "victory", "compromise", "statusQuo", "improvement");
        Rational? rounds = findings.Optional(
            map,
            "rounds",
            Rational.Zero,
            new Rational(ExpectedUtilityOptions.MostRounds),
            isWhole: true
        );
        if (rounds is { IsWhole: false })
        {
            findings.Fault(
                map["rounds"]!.Place,
                new("'rounds' should be a whole number.", "'rounds' hoort een geheel getal te zijn.")
            );
        }

        ExpectedUtilityOptions byDefault = ExpectedUtilityOptions.Default;
        return new ExpectedUtilityOptions
        {
            Rounds = rounds is { IsWhole: true } whole ? (int)whole.Numerator : byDefault.Rounds,
            Victory =
                Word(map["victory"], Sentence.Key("victory"), "allPairs", "thisPair") == "thisPair"
                    ? VictoryShare.ThisPair
                    : VictoryShare.AllPairs,
            Compromise =
                Word(map["compromise"], Sentence.Key("compromise"), "lowestMean", "smallestMove") == "smallestMove"
                    ? CompromiseChoice.SmallestMove
                    : CompromiseChoice.LowestMean,
            StatusQuo =
                findings.Optional(map, "statusQuo", Rational.Zero, Rational.One)?.ToDouble() ?? byDefault.StatusQuo,
            Improvement =
                findings.Optional(map, "improvement", Rational.Zero, Rational.One)?.ToDouble() ?? byDefault.Improvement,
        };
    }

    private string? Word(Node? node, Sentence what, string first, string second)
    {
        string? word = findings.AsText(node, what);
        if (word is null || word == first || word == second)
        {
            return word;
        }

        findings.Fault(
            node!.Place,
            new(
                $"{what} is '{Excerpt.Of(word)}', and should be '{first}' or '{second}'.",
                $"{what} is '{Excerpt.Of(word)}', en hoort '{first}' of '{second}' te zijn."
            )
        );
        return null;
    }
}
