using System.Collections.Immutable;
using Entente.Formats.Markup;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Genius;

/// <summary>What the values of an issue are worth: evaluations over the largest, or a line, constant or triangle held between 0 and 1.</summary>
internal sealed class GeniusEvaluators(Findings findings)
{
    // GENIUS takes a largest evaluation below this for zero, and then every value is worth 0.
    private static readonly Rational Smallest = Rational.Of(1, 100_000);

    public ValueFunction? Read(GeniusIssue issue) =>
        issue.Issue is Issue.Choice choice ? Table(issue.Tag, choice) : Curve(issue);

    private ValueFunction.Table? Table(MarkupElement tag, Issue.Choice issue)
    {
        var evaluations = new Dictionary<string, Rational>();
        int faults = 0;
        foreach (MarkupElement item in tag.All("item"))
        {
            MarkupAttribute? evaluation = item.Find("evaluation");
            if (evaluation is null || evaluation.Value == "null")
            {
                findings.Warn(
                    item.Place,
                    new(
                        $"Value '{Excerpt.Of(item["value"] ?? "")}' of issue '{Excerpt.Of(issue.Name)}' has no evaluation and counts as 0.",
                        $"Waarde '{Excerpt.Of(item["value"] ?? "")}' van onderwerp '{Excerpt.Of(issue.Name)}' heeft geen evaluation en telt als 0."
                    )
                );
                continue;
            }

            if (GeniusNumbers.Read(item, "evaluation", findings) is { } number)
            {
                evaluations[item["value"] ?? ""] = number;
                WarnOfNegative(evaluation.Place, number, item["value"] ?? "", issue);
            }
            else
            {
                faults++;
            }
        }

        if (faults > 0)
        {
            return null;
        }

        Rational largest = evaluations.Values.Aggregate(Rational.Zero, Rational.Max);
        return new ValueFunction.Table([
            .. issue.Options.Select(option =>
                largest < Smallest || !evaluations.TryGetValue(option.Name, out Rational evaluation)
                    ? (Estimate)Rational.Zero
                    : evaluation / largest
            ),
        ]);
    }

    private void WarnOfNegative(Place place, Rational evaluation, string value, Issue issue)
    {
        if (evaluation.Sign < 0)
        {
            findings.Warn(
                place,
                new(
                    $"Value '{Excerpt.Of(value)}' of issue '{Excerpt.Of(issue.Name)}' is evaluated at {evaluation}, and GENIUS wants at least 0; it is taken as it is: write 0 or more unless it is meant.",
                    $"Waarde '{Excerpt.Of(value)}' van onderwerp '{Excerpt.Of(issue.Name)}' heeft evaluatie {evaluation}, en GENIUS vraagt ten minste 0; ze is genomen zoals ze er staat: schrijf 0 of meer tenzij het zo bedoeld is."
                )
            );
        }
    }

    private ValueFunction? Curve(GeniusIssue issue)
    {
        MarkupElement? evaluator = issue.Tag.First("evaluator");
        if (evaluator is null)
        {
            findings.Fault(
                issue.Tag.Place,
                new(
                    $"Issue '{Excerpt.Of(issue.Issue.Name)}' has no <evaluator>; a numeric issue needs one.",
                    $"Onderwerp '{Excerpt.Of(issue.Issue.Name)}' heeft geen <evaluator>; een onderwerp met getallen vraagt er een."
                )
            );
            return null;
        }

        string kind = (evaluator["ftype"] ?? "linear").ToLowerInvariant();
        return (kind, issue.Issue) switch
        {
            ("linear", Issue.Integer integer) => Linear(
                evaluator,
                integer.Low,
                integer.High,
                evaluator["slope"] is null && evaluator["parameter1"] is not null ? "parameter1" : "slope",
                evaluator["offset"] is null && evaluator["parameter0"] is not null ? "parameter0" : "offset",
                issue.Low
            ),
            ("linear", Issue.Real real) => Linear(
                evaluator,
                real.Low,
                real.High,
                "parameter1",
                "parameter0",
                Rational.Zero
            ),
            ("constant", _) => GeniusNumbers.Read(evaluator, "parameter0", findings) is { } constant
                ? new ValueFunction.Constant(constant)
                : null,
            ("triangular", _) => Triangle(evaluator),
            _ => Unknown(evaluator, kind),
        };
    }

    private ValueFunction? Unknown(MarkupElement evaluator, string kind)
    {
        findings.Fault(
            evaluator.Place,
            new(
                $"An evaluator of type '{Excerpt.Of(kind)}' is unknown; GENIUS has linear, constant and triangular.",
                $"Een evaluator van type '{Excerpt.Of(kind)}' is onbekend; GENIUS heeft linear, constant en triangular."
            )
        );
        return null;
    }

    // slope (x - origin) + offset, held between 0 and 1: straight pieces that turn where the line crosses 0 or 1.
    private ValueFunction.PiecewiseLinear? Linear(
        MarkupElement evaluator,
        Rational low,
        Rational high,
        string slopeName,
        string offsetName,
        Rational origin
    )
    {
        Rational? slope = GeniusNumbers.Read(evaluator, slopeName, findings);
        Rational? offset = GeniusNumbers.Read(evaluator, offsetName, findings);
        if (slope is not { } rise || offset is not { } start)
        {
            return null;
        }

        List<Rational> turns = [low, high];
        if (rise.Sign != 0)
        {
            turns.Add(origin - (start / rise));
            turns.Add(origin + ((Rational.One - start) / rise));
        }

        return new ValueFunction.PiecewiseLinear([
            .. turns
                .Where(x => x >= low && x <= high)
                .Distinct()
                .Order()
                .Select(x => new ScoredNumber(x, Clamp(start + (rise * (x - origin))))),
        ]);
    }

    private ValueFunction.PiecewiseLinear? Triangle(MarkupElement evaluator)
    {
        Rational? low = GeniusNumbers.Read(evaluator, "parameter0", findings);
        Rational? high = GeniusNumbers.Read(evaluator, "parameter1", findings);
        Rational? top = GeniusNumbers.Read(evaluator, "parameter2", findings);
        if (low is not { } from || high is not { } to || top is not { } peak)
        {
            return null;
        }

        if (from > peak || peak > to || from == to)
        {
            findings.Fault(
                evaluator.Place,
                new(
                    $"A triangle needs its top between its ends; here the ends are {from} and {to}, the top {peak}.",
                    $"Een driehoek heeft de top tussen de uiteinden; hier zijn de uiteinden {from} en {to}, en de top {peak}."
                )
            );
            return null;
        }

        ImmutableArray<ScoredNumber>.Builder points = ImmutableArray.CreateBuilder<ScoredNumber>();
        if (from < peak)
        {
            points.Add(new ScoredNumber(from, 0));
        }

        points.Add(new ScoredNumber(peak, 1));
        if (peak < to)
        {
            points.Add(new ScoredNumber(to, 0));
        }

        return new ValueFunction.PiecewiseLinear(points.ToImmutable());
    }

    private static Rational Clamp(Rational value) => Rational.Max(Rational.Zero, Rational.Min(Rational.One, value));
}
