using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Formats.NegMas;

/// <summary>Reads outcome spaces: <c>{type: …OutcomeSpace, issues: [{type: …Issue, name: …, values: …}]}</c>.</summary>
internal static class NegMasSpace
{
    public static OutcomeSpace? Read(Node.Map map, Findings findings)
    {
        string type = NegMasType.Of(map);
        if (type is not ("" or "DiscreteCartesianOutcomeSpace" or "CartesianOutcomeSpace"))
        {
            findings.Fault(
                map.Place,
                new(
                    $"An outcome space of type '{Excerpt.Of(type)}' cannot be read; known are CartesianOutcomeSpace and DiscreteCartesianOutcomeSpace.",
                    $"Een uitkomstenruimte van type '{Excerpt.Of(type)}' kan niet worden gelezen; bekend zijn CartesianOutcomeSpace en DiscreteCartesianOutcomeSpace."
                )
            );
            return null;
        }

        if (findings.AsList(findings.Entry(map, "issues"), Sentence.Key("issues")) is not { } issues)
        {
            return null;
        }

        if (issues.Items.IsEmpty)
        {
            findings.Fault(
                issues.Place,
                new("The outcome space has no issues.", "De uitkomstenruimte heeft geen onderwerpen.")
            );
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<Issue>.Builder read = ImmutableArray.CreateBuilder<Issue>(issues.Items.Length);
        foreach (Node item in issues.Items)
        {
            if (
                findings.AsMap(item, new("An issue", "Een onderwerp")) is not { } body
                || ReadIssue(body, findings) is not { } issue
            )
            {
                continue;
            }

            read.Add(issue);
            if (!names.Add(issue.Name))
            {
                findings.Fault(
                    item.Place,
                    new(
                        $"There are two issues of the name '{Excerpt.Of(issue.Name)}'.",
                        $"Er zijn twee onderwerpen met de naam '{Excerpt.Of(issue.Name)}'."
                    )
                );
            }
        }

        return read.Count == issues.Items.Length ? new OutcomeSpace(read.MoveToImmutable()) : null;
    }

    private static Issue? ReadIssue(Node.Map body, Findings findings)
    {
        if (
            findings.AsText(findings.Entry(body, "name"), new("The name of an issue", "De naam van een onderwerp"))
            is not { } name
        )
        {
            return null;
        }

        string type = NegMasType.Of(body);
        Node? values = findings.Entry(body, "values");
        switch (type)
        {
            case "ContiguousIssue":
                return ReadRange(name, values, body["step"], isWhole: true, findings);
            case "ContinuousIssue":
                return ReadRange(name, values, null, isWhole: false, findings);
            case ""
            or "CategoricalIssue"
            or "DiscreteCardinalIssue"
            or "DiscreteOrdinalIssue"
            or "CardinalIssue"
            or "OrdinalIssue":
                return ReadValues(name, type, values, findings);
            default:
                findings.Fault(
                    body.Place,
                    new(
                        $"Issue '{Excerpt.Of(name)}' is of type '{Excerpt.Of(type)}', whose values a file cannot hold as a list or a range.",
                        $"Onderwerp '{Excerpt.Of(name)}' is van type '{Excerpt.Of(type)}', waarvan een bestand de waarden niet als lijst of bereik kan bevatten."
                    )
                );
                return null;
        }
    }

    private static Issue? ReadRange(string name, Node? values, Node? step, bool isWhole, Findings findings)
    {
        string shown = Excerpt.Of(name);
        Rational? low = Rational.Zero;
        Rational? high = null;
        Rational? by = findings.AsNumber(step, new($"The step of issue '{shown}'", $"De stap van onderwerp '{shown}'"));
        switch (values)
        {
            case Node.List { Items: [Node first, Node last] }:
                low = findings.AsNumber(
                    first,
                    new($"The smallest value of issue '{shown}'", $"De kleinste waarde van onderwerp '{shown}'")
                );
                high = findings.AsNumber(
                    last,
                    new($"The largest value of issue '{shown}'", $"De grootste waarde van onderwerp '{shown}'")
                );
                break;
            case Node.List { Items: [Node first, Node last, Node every] } when isWhole:
                low = findings.AsNumber(
                    first,
                    new($"The smallest value of issue '{shown}'", $"De kleinste waarde van onderwerp '{shown}'")
                );
                high = findings.AsNumber(
                    last,
                    new($"The largest value of issue '{shown}'", $"De grootste waarde van onderwerp '{shown}'")
                );
                by = findings.AsNumber(every, new($"The step of issue '{shown}'", $"De stap van onderwerp '{shown}'"));
                break;
            case Node.Scalar count when isWhole:
                high =
                    findings.AsNumber(
                        count,
                        new($"The number of values of issue '{shown}'", $"Het aantal waarden van onderwerp '{shown}'")
                    ) - 1;
                break;
            case not null:
                findings.Fault(
                    values.Place,
                    new(
                        $"The values of issue '{shown}' should be a range: [smallest, largest].",
                        $"De waarden van onderwerp '{shown}' horen een bereik te zijn: [kleinste, grootste]."
                    )
                );
                break;
            default:
                break;
        }

        if (low is not { } from || high is not { } to)
        {
            return null;
        }

        Rational every1 = by ?? 1;
        bool isRange = isWhole
            ? from.IsWhole
                && to.IsWhole
                && every1.IsWhole
                && every1.Sign > 0
                && from <= to
                && Fits(from)
                && Fits(to)
                && Fits(every1)
            : from < to;
        if (!isRange)
        {
            findings.Fault(
                values!.Place,
                isWhole
                    ? new(
                        $"The values of issue '{shown}' go from {Shown(from)} to {Shown(to)}, which is no range of whole numbers.",
                        $"De waarden van onderwerp '{shown}' lopen van {Shown(from)} tot en met {Shown(to)}, en dat is geen bereik van gehele getallen."
                    )
                    : new(
                        $"The values of issue '{shown}' go from {Shown(from)} to {Shown(to)}, which is no range of numbers.",
                        $"De waarden van onderwerp '{shown}' lopen van {Shown(from)} tot en met {Shown(to)}, en dat is geen bereik van getallen."
                    )
            );
            return null;
        }

        if (!isWhole)
        {
            return new Issue.Real(name, from, to);
        }

        long lowest = (long)from.Numerator;
        long stride = (long)every1.Numerator;
        long steps = ((long)to.Numerator - lowest) / stride;
        return new Issue.Integer(name, lowest, lowest + (steps * stride), stride);
    }

    // Whole numbers of this size leave room for the arithmetic on ranges in 64 bits.
    private static bool Fits(Rational number) => Rational.Abs(number) < (Rational)(1L << 60);

    private static string Shown(Rational number) => Excerpt.Of(number.ToString());

    private static Issue? ReadValues(string name, string type, Node? values, Findings findings)
    {
        string shown = Excerpt.Of(name);
        if (
            findings.AsList(values, new($"The values of issue '{shown}'", $"De waarden van onderwerp '{shown}'"))
            is not { } list
        )
        {
            return null;
        }

        if (list.Items.IsEmpty)
        {
            findings.Fault(
                list.Place,
                new($"Issue '{shown}' has no values.", $"Onderwerp '{shown}' heeft geen waarden.")
            );
            return null;
        }

        if (type is "DiscreteCardinalIssue" or "CardinalIssue" && AsSteps(name, list) is { } integer)
        {
            return integer;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<Option>.Builder options = ImmutableArray.CreateBuilder<Option>(list.Items.Length);
        foreach (Node item in list.Items)
        {
            if (
                findings.AsText(item, new($"A value of issue '{shown}'", $"Een waarde van onderwerp '{shown}'"))
                is not { } value
            )
            {
                continue;
            }

            if (!names.Add(value))
            {
                findings.Fault(
                    item.Place,
                    new(
                        $"Issue '{shown}' has the value '{Excerpt.Of(value)}' twice.",
                        $"Onderwerp '{shown}' heeft de waarde '{Excerpt.Of(value)}' twee keer."
                    )
                );
            }

            options.Add(new Option(value));
        }

        return new Issue.Choice(name, options.DrainToImmutable());
    }

    // Whole numbers at equal distances are a whole-number issue; any others are named by their text.
    private static Issue.Integer? AsSteps(string name, Node.List list)
    {
        var numbers = new long[list.Items.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (
                list.Items[i] is not Node.Scalar item
                || !item.TryNumber(out Rational number)
                || !number.IsWhole
                || !Fits(number)
            )
            {
                return null;
            }

            numbers[i] = (long)number.Numerator;
        }

        long step = numbers.Length > 1 ? numbers[1] - numbers[0] : 1;
        for (int i = 1; i < numbers.Length; i++)
        {
            if (numbers[i] - numbers[i - 1] != step)
            {
                return null;
            }
        }

        return step > 0 ? new Issue.Integer(name, numbers[0], numbers[^1], step) : null;
    }
}
