using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Markup;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Formats.Genius;

/// <summary>The issues of nested objectives: outer before inner, and on each level objectives before issues, as GENIUS numbers them.</summary>
internal sealed class GeniusIssues(Findings findings, FileReading? domain)
{
    private const int MostValues = 1_000_000;

    private readonly ImmutableArray<GeniusIssue>.Builder issues = ImmutableArray.CreateBuilder<GeniusIssue>();
    private readonly HashSet<string> names = [];

    public ImmutableArray<GeniusIssue> Read(MarkupElement objective)
    {
        ReadLevel(objective, "");
        return issues.ToImmutable();
    }

    private void ReadLevel(MarkupElement objective, string group)
    {
        foreach (MarkupElement inner in objective.All("objective"))
        {
            string name = inner["name"] ?? "";
            ReadLevel(inner, group.Length == 0 ? name : $"{group}/{name}");
        }

        var weights = new Dictionary<string, MarkupElement>();
        bool areWeightsKnown = true;
        foreach (MarkupElement weight in objective.All("weight"))
        {
            if (weight["index"] is null)
            {
                areWeightsKnown = false;
                findings.Fault(
                    weight.Place,
                    new(
                        "This <weight> does not say of which issue it is; add index=\"…\", the index of that issue.",
                        "Deze <weight> zegt niet van welk onderwerp zij is; voeg index=\"…\" toe, de index van dat onderwerp."
                    )
                );
                continue;
            }

            weights[weight["index"] ?? ""] = weight;
        }

        MarkupElement[] tags = [.. objective.All("issue")];
        WarnOfWeights(objective, weights, tags);
        var indices = new HashSet<string>(StringComparer.Ordinal);
        foreach (MarkupElement tag in tags)
        {
            string index = tag["index"] ?? "";
            if (index.Length > 0 && !indices.Add(index))
            {
                findings.Warn(
                    tag.Place,
                    new(
                        $"Index {Excerpt.Of(index)} is that of another issue, too, and one weight counts for both.",
                        $"Index {Excerpt.Of(index)} is ook die van een ander onderwerp, en één gewicht geldt voor beide."
                    )
                );
            }

            if (ReadIssue(tag, group) is { } issue)
            {
                Rational? weight =
                    weights.TryGetValue(index, out MarkupElement? found)
                        // What is no number is a fault, and no weight that is missing.
                        ? GeniusNumbers.Read(found, "value", findings) ?? Rational.Zero
                    : areWeightsKnown ? null
                    : Rational.Zero;
                Rational low = issue is Issue.Integer integer ? integer.Low : Rational.Zero;
                issues.Add(new GeniusIssue(tag, index, InDomain(tag, index, issue), weight, low));
            }
        }
    }

    // A weight for no issue of its level counts for nothing.
    private void WarnOfWeights(MarkupElement objective, Dictionary<string, MarkupElement> weights, MarkupElement[] tags)
    {
        string[] known = [.. tags.Concat(objective.All("objective")).Select(tag => tag["index"] ?? "")];
        foreach ((string index, MarkupElement weight) in weights.Where(each => !known.Contains(each.Key)))
        {
            findings.Warn(
                weight.Place,
                new(
                    $"There is no issue with index {Excerpt.Of(index)}, and this weight counts for nothing.",
                    $"Er is geen onderwerp met index {Excerpt.Of(index)}, en dit gewicht telt niet mee."
                )
            );
        }
    }

    private Issue InDomain(MarkupElement tag, string index, Issue issue)
    {
        if (domain?.Domain is not { } space || domain.Indices.IndexOf(index) is not (>= 0 and var place))
        {
            return issue;
        }

        Issue other = space.Issues[place];
        if (!IsSameRange(issue, other))
        {
            findings.Warn(
                tag.Place,
                new(
                    $"The domain has another range for issue '{Excerpt.Of(issue.Name)}' than the profile; the domain's counts, as in GENIUS.",
                    $"Het domein heeft een ander bereik voor onderwerp '{Excerpt.Of(issue.Name)}' dan het profiel; dat van het domein telt, zoals in GENIUS."
                )
            );
        }

        if (issue.Name != other.Name)
        {
            findings.Warn(
                tag.Place,
                new(
                    $"Issue {Excerpt.Of(index)} is '{Excerpt.Of(other.Name)}' in the domain and '{Excerpt.Of(issue.Name)}' in the profile; GENIUS goes by the index, so this is '{Excerpt.Of(other.Name)}'.",
                    $"Onderwerp {Excerpt.Of(index)} is '{Excerpt.Of(other.Name)}' in het domein en '{Excerpt.Of(issue.Name)}' in het profiel; GENIUS gaat op de index af, en dus is dit '{Excerpt.Of(other.Name)}'."
                )
            );
        }

        return (issue, other) switch
        {
            (Issue.Integer, Issue.Integer) or (Issue.Real, Issue.Real) => other,
            (Issue.Choice of, _) => new Issue.Choice(other.Name, of.Options) { Group = issue.Group },
            _ => issue,
        };
    }

    private static bool IsSameRange(Issue issue, Issue other) =>
        (issue, other) switch
        {
            (Issue.Integer of, Issue.Integer range) => (of.Low, of.High) == (range.Low, range.High),
            (Issue.Real of, Issue.Real range) => (of.Low, of.High) == (range.Low, range.High),
            _ => true,
        };

    private Issue? ReadIssue(MarkupElement tag, string group)
    {
        string name = tag["name"] ?? "";
        if (name.Length == 0)
        {
            findings.Warn(
                tag.Place,
                new("This issue has no name; add name=\"…\".", "Dit onderwerp heeft geen naam; voeg name=\"…\" toe.")
            );
        }

        if (!names.Add(name))
        {
            findings.Fault(
                tag.Place,
                new(
                    $"There are two issues named '{Excerpt.Of(name)}'; names tell issues apart.",
                    $"Er zijn twee onderwerpen met de naam '{Excerpt.Of(name)}'; namen houden onderwerpen uit elkaar."
                )
            );
            return null;
        }

        string type = (tag["type"] ?? tag["vtype"] ?? "discrete").ToUpperInvariant();
        Issue? issue = type switch
        {
            "INTEGER" => Integer(tag, name),
            "REAL" => Real(tag, name),
            _ => Discrete(tag, name, type),
        };
        return issue is null ? null : issue with { Group = group };
    }

    private Issue.Choice? Discrete(MarkupElement tag, string name, string type)
    {
        ImmutableArray<Option>.Builder options = ImmutableArray.CreateBuilder<Option>();
        var seen = new HashSet<string>();
        foreach (MarkupElement item in tag.All("item"))
        {
            string value = item["value"] ?? "";
            if (!seen.Add(value))
            {
                findings.Warn(
                    item.Place,
                    new(
                        $"Issue '{Excerpt.Of(name)}' lists the value '{Excerpt.Of(value)}' twice.",
                        $"Onderwerp '{Excerpt.Of(name)}' noemt de waarde '{Excerpt.Of(value)}' twee keer."
                    )
                );
            }

            options.Add(new Option(value) { About = item["description"] ?? "" });
        }

        if (options.Count == 0)
        {
            Sentence kind =
                type == "DISCRETE"
                    ? default(Sentence)
                    : new(
                        $" is of type '{Excerpt.Of(type.ToLowerInvariant())}', which GENIUS takes for discrete, and",
                        $" is van type '{Excerpt.Of(type.ToLowerInvariant())}', dat GENIUS voor discreet neemt, en"
                    );
            findings.Fault(
                tag.Place,
                new(
                    $"Issue '{Excerpt.Of(name)}'{kind} has no <item>; a discrete issue needs at least one.",
                    $"Onderwerp '{Excerpt.Of(name)}'{kind} heeft geen <item>; een discreet onderwerp vraagt er ten minste een."
                )
            );
            return null;
        }

        return new Issue.Choice(name, options.ToImmutable());
    }

    // Both bounds are missing with the tag that holds them.
    private bool HasRange(MarkupElement tag, string name)
    {
        if (tag.First("range") is not null || tag["lowerbound"] is not null || tag["upperbound"] is not null)
        {
            return true;
        }

        findings.Fault(
            tag.Place,
            new(
                $"Issue '{Excerpt.Of(name)}' has no <range>; add <range lowerbound=\"…\" upperbound=\"…\"/>.",
                $"Onderwerp '{Excerpt.Of(name)}' heeft geen <range>; voeg <range lowerbound=\"…\" upperbound=\"…\"/> toe."
            )
        );
        return false;
    }

    private Issue.Integer? Integer(MarkupElement tag, string name)
    {
        if (!HasRange(tag, name))
        {
            return null;
        }

        MarkupElement bounds = tag.First("range") is { } range && tag["lowerbound"] is null ? range : tag;
        Rational? low = GeniusNumbers.Read(bounds, "lowerbound", findings);
        Rational? high = GeniusNumbers.Read(bounds, "upperbound", findings);
        if (low is not { } from || high is not { } to)
        {
            return null;
        }

        if (
            !from.IsWhole
            || !to.IsWhole
            || from > to
            || to - from >= MostValues
            || Rational.Abs(from) > long.MaxValue / 4
        )
        {
            findings.Fault(
                tag.Place,
                new(
                    $"Issue '{Excerpt.Of(name)}' goes from {Excerpt.Of(from.ToString())} to {Excerpt.Of(to.ToString())}; whole numbers in order, at most {MostValues} of them, are needed.",
                    $"Onderwerp '{Excerpt.Of(name)}' loopt van {Excerpt.Of(from.ToString())} tot en met {Excerpt.Of(to.ToString())}; nodig zijn gehele getallen op volgorde, hoogstens {MostValues}."
                )
            );
            return null;
        }

        return new Issue.Integer(name, (long)from.Numerator, (long)to.Numerator);
    }

    private Issue.Real? Real(MarkupElement tag, string name)
    {
        if (!HasRange(tag, name))
        {
            return null;
        }

        MarkupElement bounds = tag.First("range") ?? tag;
        Rational? low = GeniusNumbers.Read(bounds, "lowerbound", findings);
        Rational? high = GeniusNumbers.Read(bounds, "upperbound", findings);
        if (low is not { } from || high is not { } to)
        {
            return null;
        }

        if (from > to)
        {
            findings.Fault(
                tag.Place,
                new(
                    $"Issue '{Excerpt.Of(name)}' goes from {from} down to {to}; swap the bounds.",
                    $"Onderwerp '{Excerpt.Of(name)}' loopt van {from} omlaag naar {to}; verwissel de grenzen."
                )
            );
            return null;
        }

        return new Issue.Real(name, from, to);
    }
}
