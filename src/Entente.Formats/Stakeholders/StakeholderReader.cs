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
            "a question about stakeholders",
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
        Node.Map? scale = findings.AsMap(map["scale"], "'scale'");
        Rational? low = scale is null ? Rational.Zero : findings.Number(scale, "low");
        Rational? high = scale is null ? new Rational(100) : findings.Number(scale, "high");
        if (low >= high)
        {
            findings.Fault(scale!.Place, "The scale has no length: 'low' should be below 'high'.");
            (low, high) = (null, null);
        }

        LocalizedText unit = LocalizedText.Empty;
        ImmutableArray<ScaleMark> marks = [];
        if (scale is not null)
        {
            findings.Only(scale, "a scale", "low", "high", "unit", "marks");
            unit = findings.AsLocalized(scale["unit"], "The unit");
            marks = Marks(scale["marks"], low, high);
        }

        ImmutableArray<Stakeholder> stakeholders = new StakeholderListReader(findings, context, low, high).Read(
            findings.Entry(map, "stakeholders")
        );
        ExpectedUtilityOptions model = findings.AsMap(map["model"], "'model'") is { } own
            ? Model(own)
            : ExpectedUtilityOptions.Default;
        Node.Map? outcome = findings.AsMap(map["outcome"], "'outcome'");
        if (outcome is not null)
        {
            findings.Only(outcome, "an outcome", ["at", .. EvidenceReader.Keys]);
        }

        Rational? at = outcome is null ? null : findings.Number(outcome, "at", low, high);
        Evidence? evidence = outcome is null ? null : new EvidenceReader(context).In(outcome);
        LocalizedText title = findings.AsLocalized(map["title"], "The title");
        LocalizedText about = findings.AsLocalized(map["about"], "'about'");
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
        foreach (Node item in findings.AsList(node, "'marks'")?.Items ?? [])
        {
            if (findings.AsMap(item, "A mark") is not { } own)
            {
                continue;
            }

            findings.Only(own, "a mark", "at", "title");
            Rational? at = findings.Number(own, "at", low, high);
            LocalizedText title = findings.AsLocalized(findings.Entry(own, "title"), "The title of a mark");
            marks.Add(new ScaleMark(at ?? Rational.Zero, title));
        }

        return [.. marks.OrderBy(mark => mark.At)];
    }

    private ExpectedUtilityOptions Model(Node.Map map)
    {
        findings.Only(map, "a model", "rounds", "victory", "compromise", "statusQuo", "improvement");
        Rational? rounds = findings.Optional(
            map,
            "rounds",
            Rational.Zero,
            new Rational(ExpectedUtilityOptions.MostRounds)
        );
        if (rounds is { IsWhole: false })
        {
            findings.Fault(map["rounds"]!.Place, "'rounds' should be a whole number.");
        }

        ExpectedUtilityOptions byDefault = ExpectedUtilityOptions.Default;
        return new ExpectedUtilityOptions
        {
            Rounds = rounds is { IsWhole: true } whole ? (int)whole.Numerator : byDefault.Rounds,
            Victory =
                Word(map["victory"], "'victory'", "allPairs", "thisPair") == "thisPair"
                    ? VictoryShare.ThisPair
                    : VictoryShare.AllPairs,
            Compromise =
                Word(map["compromise"], "'compromise'", "lowestMean", "smallestMove") == "smallestMove"
                    ? CompromiseChoice.SmallestMove
                    : CompromiseChoice.LowestMean,
            StatusQuo =
                findings.Optional(map, "statusQuo", Rational.Zero, Rational.One)?.ToDouble() ?? byDefault.StatusQuo,
            Improvement =
                findings.Optional(map, "improvement", Rational.Zero, Rational.One)?.ToDouble() ?? byDefault.Improvement,
        };
    }

    private string? Word(Node? node, string what, string first, string second)
    {
        string? word = findings.AsText(node, what);
        if (word is null || word == first || word == second)
        {
            return word;
        }

        findings.Fault(node!.Place, $"{what} is '{Excerpt.Of(word)}', and should be '{first}' or '{second}'.");
        return null;
    }
}
