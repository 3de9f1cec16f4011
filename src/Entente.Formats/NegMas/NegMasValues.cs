using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.NegMas;

/// <summary>Reads value functions of one issue: tables, and formulas on numbers that have exact values.</summary>
internal sealed class NegMasValues(Findings findings)
{
    /// <summary>The most values for which formulas are worked out in one file.</summary>
    private const int MostTabled = 1_000_000;

    private const int HighestDegree = 16;

    private static readonly string[] Types =
    [
        "TableFun",
        "IdentityFun",
        "LinearFun",
        "AffineFun",
        "ConstFun",
        "QuadraticFun",
        "PolynomialFun",
        "LambdaFun",
    ];

    private int tabled;

    /// <summary>The entries that a list gives in the order of the issues, or a map by their names; empty for neither.</summary>
    public static ImmutableArray<Node?> PerIssue(Node? node, OutcomeSpace space) =>
        node switch
        {
            Node.List list => [.. list.Items],
            Node.Map map when NegMasType.Of(map).Length == 0 => [.. space.Issues.Select(issue => map[issue.Name])],
            _ => [],
        };

    /// <summary>What the values of an issue can be worth at most and at least, among others.</summary>
    public static IEnumerable<Rational> Extremes(ValueFunction function, Issue issue) =>
        function switch
        {
            ValueFunction.Table table => table.Scores.Select(score => score.Likely),
            _ => ValueCurve.Of(function, issue, estimate => estimate.Likely).Points.Select(point => point.Value),
        };

    /// <summary>Every number is worth itself.</summary>
    public ValueFunction? Identity(Issue issue, Place place) => Straight(issue, place, "IdentityFun", number => number);

    public ValueFunction? Read(Node node, Issue issue)
    {
        string shown = Excerpt.Of(issue.Name);
        if (node is Node.List list)
        {
            return ReadInOrder(list, issue);
        }

        if (
            findings.AsMap(
                node,
                new($"The value function of issue '{shown}'", $"De waardefunctie van onderwerp '{shown}'")
            )
            is not { } map
        )
        {
            return null;
        }

        map.What = new($"the value function of issue '{shown}'", $"de waardefunctie van onderwerp '{shown}'");
        string type = NegMasType.Of(map);
        switch (type)
        {
            case "" or "TableFun":
                return
                    findings.AsMap(type.Length == 0 ? map : findings.Entry(map, "mapping"), Sentence.Key("mapping"))
                        is { } mapping
                    ? ReadTable(mapping, issue)
                    : null;
            case "IdentityFun":
                return Identity(issue, map.Place);
            case "LinearFun":
                Rational slope = Number(map, "slope");
                return Straight(issue, map.Place, type, number => slope * number);
            case "AffineFun":
                Rational rise = Number(map, "slope");
                Rational offset = Number(map, "bias", Rational.Zero);
                return Straight(issue, map.Place, type, number => (rise * number) + offset);
            case "ConstFun":
                return new ValueFunction.Constant(Number(map, "bias"));
            case "QuadraticFun" or "PolynomialFun":
                return Polynomial(map, issue, type);
            case "LambdaFun":
                Sentence why = Pickled(map["f"])
                    ? new(
                        "a Python function in pickled form ('!!binary')",
                        "een Python-functie in verpakte vorm ('!!binary')"
                    )
                    : new("a Python function", "een Python-functie");
                findings.Fault(
                    map.Place,
                    new(
                        $"The value function of issue '{shown}' is {why}, which is never unpickled or run; save the table of its values (TableFun) instead.",
                        $"De waardefunctie van onderwerp '{shown}' is {why}, die nooit wordt uitgepakt of uitgevoerd; bewaar in plaats daarvan de tabel van haar waarden (TableFun)."
                    )
                );
                return null;
            case var _ when Types.FirstOrDefault(known => NearestName.IsSlip(type, known)) is { } meant:
                findings.Fault(
                    (map["type"] ?? map).Place,
                    new(
                        $"There is no type of value function '{Excerpt.Of(type)}'{Hint.DidYouMean(meant)}",
                        $"Er is geen soort waardefunctie '{Excerpt.Of(type)}'{Hint.DidYouMean(meant)}"
                    )
                );
                return null;
            default:
                findings.Fault(
                    map.Place,
                    new(
                        $"The value function of issue '{shown}' is of type '{Excerpt.Of(type)}', whose values are not known exactly; save the table of its values (TableFun) instead.",
                        $"De waardefunctie van onderwerp '{shown}' is van type '{Excerpt.Of(type)}', waarvan de waarden niet exact bekend zijn; bewaar in plaats daarvan de tabel van haar waarden (TableFun)."
                    )
                );
                return null;
        }
    }

    private static bool Pickled(Node? function) => function is { Tag: "tag:yaml.org,2002:binary" };

    private Rational Number(Node.Map map, string key, Rational? otherwise = null)
    {
        Node? node = otherwise is null ? findings.Entry(map, key) : map[key];
        return findings.AsNumber(node, Sentence.Key(key)) ?? otherwise ?? Rational.Zero;
    }

    private ValueFunction.Table? ReadInOrder(Node.List list, Issue issue)
    {
        if (list.Items.Length != issue.Size)
        {
            findings.Fault(
                list.Place,
                new(
                    $"Here are {list.Items.Length} scores for the {Count(issue)} of issue '{Excerpt.Of(issue.Name)}'.",
                    $"Hier staan {list.Items.Length} scores voor de {Count(issue)} van onderwerp '{Excerpt.Of(issue.Name)}'."
                )
            );
            return null;
        }

        return new ValueFunction.Table([
            .. list.Items.Select(item =>
                (Estimate)(findings.AsNumber(item, new("A score", "Een score")) ?? Rational.Zero)
            ),
        ]);
    }

    private static Sentence Count(Issue issue) =>
        issue.Size is { } size
            ? new($"{size} values", $"{size} waarden")
            : new("continuum of values", "doorlopende waarden");

    private ValueFunction.Table? ReadTable(Node.Map mapping, Issue issue)
    {
        string shown = Excerpt.Of(issue.Name);
        if (issue.Size is not { } size)
        {
            findings.Fault(
                mapping.Place,
                new(
                    $"Issue '{shown}' has a continuum of values, of which a table can score a few only.",
                    $"Onderwerp '{shown}' heeft doorlopende waarden, waarvan een tabel er maar enkele een score kan geven."
                )
            );
            return null;
        }

        if (size > mapping.Entries.Length)
        {
            findings.Fault(
                mapping.Place,
                new(
                    $"The table of issue '{shown}' has {mapping.Entries.Length} scores, and the issue {size} values: {Unscored(mapping, issue)} has none.",
                    $"De tabel van onderwerp '{shown}' heeft {mapping.Entries.Length} scores, en het onderwerp {size} waarden: {Unscored(mapping, issue)} heeft er geen."
                )
            );
            return null;
        }

        var scores = new Estimate?[(int)size];
        foreach (NodeEntry entry in mapping.Entries)
        {
            if (issue.TryFind(entry.Name, out IssueValue value) && scores[value.Index] is null)
            {
                scores[value.Index] =
                    findings.AsNumber(
                        entry.Value,
                        new($"The score of '{Excerpt.Of(entry.Name)}'", $"De score van '{Excerpt.Of(entry.Name)}'")
                    ) ?? Rational.Zero;
            }
            else
            {
                findings.Warn(
                    entry.Key.Place,
                    new(
                        $"There is a score for '{Excerpt.Of(entry.Name)}', which is no value of issue '{shown}'.",
                        $"Er is een score voor '{Excerpt.Of(entry.Name)}', dat geen waarde van onderwerp '{shown}' is."
                    )
                );
            }
        }

        int missing = Array.IndexOf(scores, null);
        if (missing >= 0)
        {
            findings.Fault(
                mapping.Place,
                new(
                    $"Value '{Excerpt.Of(issue.NameOf(missing))}' of issue '{shown}' has no score; add one to the table.",
                    $"Waarde '{Excerpt.Of(issue.NameOf(missing))}' van onderwerp '{shown}' heeft geen score; voeg er een aan de tabel toe."
                )
            );
            return null;
        }

        return new ValueFunction.Table([.. scores.Select(score => score!.Value)]);
    }

    // There are fewer entries than values, so one of the first values is without.
    private static string Unscored(Node.Map mapping, Issue issue)
    {
        int first = 0;
        while (first < mapping.Entries.Length && mapping.Has(issue.NameOf(first)))
        {
            first++;
        }

        return $"'{Excerpt.Of(issue.NameOf(first))}'";
    }

    private ValueFunction? Straight(Issue issue, Place place, string type, Func<Rational, Rational> worth) =>
        issue switch
        {
            Issue.Integer of => new ValueFunction.Linear(worth(of.Low), worth(of.High)),
            Issue.Real of => new ValueFunction.Linear(worth(of.Low), worth(of.High)),
            _ => Tabled(issue, place, type, worth),
        };

    private ValueFunction.Table? Polynomial(Node.Map map, Issue issue, string type)
    {
        var coefficients = new List<Rational> { Number(map, "bias", Rational.Zero) };
        if (type == "QuadraticFun")
        {
            coefficients.Add(Number(map, "a1"));
            coefficients.Add(Number(map, "a2"));
        }
        else if (findings.AsList(findings.Entry(map, "coefficients"), Sentence.Key("coefficients")) is { } list)
        {
            coefficients.AddRange(
                list.Items.Select(item =>
                    findings.AsNumber(item, new("A coefficient", "Een coëfficiënt")) ?? Rational.Zero
                )
            );
        }

        if (coefficients.Count > HighestDegree + 1)
        {
            findings.Fault(
                map.Place,
                new(
                    $"A polynomial of degree {coefficients.Count - 1} is not read; the highest degree is {HighestDegree}.",
                    $"Een polynoom van graad {coefficients.Count - 1} wordt niet gelezen; de hoogste graad is {HighestDegree}."
                )
            );
            return null;
        }

        coefficients.Reverse();
        return Tabled(
            issue,
            map.Place,
            type,
            number => coefficients.Aggregate(Rational.Zero, (sum, coefficient) => (sum * number) + coefficient)
        );
    }

    private ValueFunction.Table? Tabled(Issue issue, Place place, string type, Func<Rational, Rational> worth)
    {
        string shown = Excerpt.Of(issue.Name);
        if (issue.Size is not { } size)
        {
            findings.Fault(
                place,
                new(
                    $"'{type}' on the continuum of issue '{shown}' is not made of straight pieces and cannot be held exactly.",
                    $"'{type}' op de doorlopende waarden van onderwerp '{shown}' bestaat niet uit rechte stukken en kan niet exact worden weergegeven."
                )
            );
            return null;
        }

        if (size > MostTabled - tabled)
        {
            findings.Fault(
                place,
                new(
                    $"'{type}' would have to be worked out for the {size} values of issue '{shown}'; at most {MostTabled:N0} are.",
                    $"'{type}' zou voor de {size} waarden van onderwerp '{shown}' moeten worden uitgerekend; dat gebeurt voor hoogstens {MostTabled:N0}."
                )
            );
            return null;
        }

        tabled += (int)size;
        var scores = ImmutableArray.CreateBuilder<Estimate>((int)size);
        for (int i = 0; i < size; i++)
        {
            Rational number = default;
            if (!issue.IsNumeric && !Rational.TryParse(issue.NameOf(i), out number))
            {
                findings.Fault(
                    place,
                    new(
                        $"'{type}' takes numbers, and '{Excerpt.Of(issue.NameOf(i))}' of issue '{shown}' is none.",
                        $"'{type}' krijgt getallen, en '{Excerpt.Of(issue.NameOf(i))}' van onderwerp '{shown}' is dat niet."
                    )
                );
                return null;
            }

            scores.Add(worth(issue.IsNumeric ? issue.NumberOf(i) : number));
        }

        return new ValueFunction.Table(scores.MoveToImmutable());
    }
}
