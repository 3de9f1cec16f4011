using System.Collections.Immutable;
using System.Globalization;
using Entente.Formats.Markup;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.Genius;

/// <summary>Reads what constraints of GENIUS ask; types that GENIUS does not know are left out, as it leaves them out.</summary>
internal sealed class GeniusConditions(Findings findings, ImmutableArray<GeniusIssue> issues)
{
    /// <summary>The target of a constraint that sets the whole utility to 0.</summary>
    public const int Whole = -1;

    private const string Positive = "numeric=positive";
    private const string Negative = "numeric=negative";

    /// <summary>Reads a constraint; null when it is faulty or of no known type.</summary>
    public GeniusCondition? Read(MarkupElement tag, string type)
    {
        GeniusCondition? condition = type switch
        {
            "inclusiveZeroOutcomeConstraint" => Inclusive(tag),
            "conditionalZeroOutcomeConstraint" => Conditional(tag),
            "zeroConstraint" => Combination(tag, misses: null),
            "conditionalZeroConstraint" => Combination(tag, tag["value"] ?? ""),
            "sumZeroConstraint" => Sum(tag, [tag["value"] ?? ""], isContained: true),
            "sumZeroNotConstraint" => Sum(tag, [tag["value"] ?? ""], isContained: false),
            "sumZeroConstraintList" => Sum(
                tag,
                [.. tag.All("condition").Select(each => each["value"] ?? "")],
                isContained: true
            ),
            _ => Unknown(tag, type),
        };
        return findings.HasFaults ? null : condition;
    }

    /// <summary>The number of the issue that an attribute points to; a fault and −1 when there is none.</summary>
    public int Find(MarkupElement tag, string attribute)
    {
        if (tag[attribute] is not { } index)
        {
            findings.Fault(
                tag.Place,
                new(
                    $"The tag <{tag.Name}> has no attribute '{attribute}', which names an issue; add one.",
                    $"De tag <{tag.Name}> heeft geen attribuut '{attribute}', dat een onderwerp noemt; voeg het toe."
                )
            );
            return -1;
        }

        for (int i = 0; i < issues.Length; i++)
        {
            if (issues[i].Index == index)
            {
                return i;
            }
        }

        findings.Fault(
            tag.Place,
            new(
                $"There is no issue with index '{Excerpt.Of(index)}'.",
                $"Er is geen onderwerp met index '{Excerpt.Of(index)}'."
            )
        );
        return -1;
    }

    private GeniusCondition? Unknown(MarkupElement tag, string type)
    {
        findings.Warn(
            tag.Place,
            new(
                $"GENIUS knows no constraint of type '{Excerpt.Of(type)}' and leaves it out.",
                $"GENIUS kent geen beperking van type '{Excerpt.Of(type)}' en laat die weg."
            )
        );
        return null;
    }

    private GeniusCondition Inclusive(MarkupElement tag)
    {
        (ImmutableArray<int> looked, ImmutableArray<string> asked) = Asked(tag, "checkassignment", "condition");
        CheckNumbers(tag, looked.Where((_, i) => asked[i].Contains("numeric", StringComparison.Ordinal)));
        return new GeniusCondition(
            Whole,
            looked,
            text => Enumerable.Range(0, looked.Length).All(i => IsIncluded(text(i), asked[i]))
        );
    }

    private static bool IsIncluded(string value, string asked)
    {
        if (!asked.Contains("numeric", StringComparison.Ordinal))
        {
            return value.Contains(asked, StringComparison.Ordinal);
        }

        int number = Number(value);
        return !(asked.Contains("positive", StringComparison.Ordinal) && number < 0)
            && !(asked.Contains("negative", StringComparison.Ordinal) && number > 0);
    }

    private GeniusCondition? Conditional(MarkupElement tag)
    {
        (ImmutableArray<int> looked, ImmutableArray<string> asked) = Asked(tag, "checkassignment", "condition");
        if (looked.Length != 2)
        {
            findings.Fault(
                tag.Place,
                new(
                    "A conditionalZeroOutcomeConstraint needs exactly two <checkassignment>.",
                    "Een conditionalZeroOutcomeConstraint vraagt precies twee <checkassignment>."
                )
            );
            return null;
        }

        int first = Rank(looked[0]) <= Rank(looked[1]) ? 0 : 1;
        if (asked[first] is not (Positive or Negative))
        {
            return null;
        }

        CheckNumbers(tag, [looked[first]]);
        int sign = asked[first] == Positive ? 1 : -1;
        return new GeniusCondition(
            Whole,
            looked,
            text =>
                Math.Sign(Number(text(first))) == sign
                && !text(1 - first).Contains(asked[1 - first], StringComparison.Ordinal)
        );
    }

    // Every value stands as asked and, when something must not be missed, the target's value does not contain it.
    private GeniusCondition Combination(MarkupElement tag, string? misses)
    {
        (ImmutableArray<int> looked, ImmutableArray<string> asked) = Asked(tag, "valueassignment", "value");
        int target = Find(tag, "index");
        int place = looked.IndexOf(target);
        ImmutableArray<int> all = place < 0 && misses is not null ? looked.Add(target) : looked;
        int targetPlace = place < 0 ? looked.Length : place;
        return new GeniusCondition(
            target,
            all,
            text =>
                Enumerable.Range(0, looked.Length).All(i => text(i) == asked[i])
                && (misses is null || !text(targetPlace).Contains(misses, StringComparison.Ordinal))
        );
    }

    private GeniusCondition? Sum(MarkupElement tag, ImmutableArray<string> values, bool isContained)
    {
        int target = Find(tag, "index");
        ImmutableArray<int> summed = [.. tag.All("item").Select(item => Find(item, "index"))];
        Numbers.Rational? low = GeniusNumbers.Read(tag, "min", findings);
        Numbers.Rational? high = GeniusNumbers.Read(tag, "max", findings);
        if (findings.HasFaults || low is not { } from || high is not { } to)
        {
            return null;
        }

        CheckNumbers(tag, summed);
        ImmutableArray<int> looked = [.. summed.Append(target).Distinct()];
        int targetPlace = looked.IndexOf(target);
        ImmutableArray<int> places = [.. summed.Select(issue => looked.IndexOf(issue))];
        return new GeniusCondition(
            target,
            looked,
            text =>
            {
                long total = places.Sum(i => (long)Number(text(i)));
                return total >= from
                    && total <= to
                    && values.Any(value => text(targetPlace).Contains(value, StringComparison.Ordinal)) == isContained;
            }
        );
    }

    // GENIUS keeps one condition per issue: of two, the later.
    private (ImmutableArray<int> Issues, ImmutableArray<string> Values) Asked(
        MarkupElement tag,
        string name,
        string attribute
    )
    {
        var asked = new Dictionary<int, string>();
        foreach (MarkupElement each in tag.All(name))
        {
            asked[Find(each, "index")] = each[attribute] ?? "";
        }

        ImmutableArray<int> looked = [.. asked.Keys.Order()];
        return (looked, [.. looked.Select(issue => asked[issue])]);
    }

    private void CheckNumbers(MarkupElement tag, IEnumerable<int> looked)
    {
        foreach (int issue in looked.Where(issue => issue >= 0))
        {
            if (
                issues[issue].Issue is not Issue.Choice choice
                || choice.Options.Any(option => !TryNumber(option.Name, out _))
            )
            {
                findings.Fault(
                    tag.Place,
                    new(
                        $"The constraint takes the values of issue '{Excerpt.Of(issues[issue].Issue.Name)}' for whole numbers, and not all of them are.",
                        $"De beperking neemt de waarden van onderwerp '{Excerpt.Of(issues[issue].Issue.Name)}' voor gehele getallen, en dat zijn ze niet alle."
                    )
                );
            }
        }
    }

    private int Rank(int issue) =>
        issue >= 0
        && int.TryParse(issues[issue].Index, NumberStyles.Integer, CultureInfo.InvariantCulture, out int index)
            ? index
            : int.MaxValue;

    private static int Number(string text) => TryNumber(text, out int number) ? number : 0;

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
