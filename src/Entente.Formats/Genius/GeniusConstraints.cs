using System.Collections.Immutable;
using Entente.Formats.Markup;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Genius;

/// <summary>Constraint utility spaces: the mean of ranks over largest ranks, where constraints set the part of an issue or the whole to 0.</summary>
internal sealed class GeniusConstraints(Findings findings, ImmutableArray<GeniusIssue> issues)
{
    private readonly GeniusConditions conditions = new(findings, issues);

    public PreferenceModel? Read(MarkupElement space)
    {
        MarkupElement? rules = space.Everything().FirstOrDefault(each => each.Name == "rules");
        if (rules?.First("ranks") is not { } ranks || rules.First("constraints") is not { } constraints)
        {
            findings.Fault(
                space.Place,
                new(
                    "A constraint utility space needs <rules> with <ranks> and <constraints>.",
                    "Een constraint utility space vraagt <rules> met <ranks> en <constraints>."
                )
            );
            return null;
        }

        ILookup<int, Term> zeroed = ReadConstraints(constraints);
        ImmutableArray<Term>.Builder parts = ImmutableArray.CreateBuilder<Term>();
        foreach (MarkupElement tag in ranks.All("issue"))
        {
            int issue = conditions.Find(tag, "index");
            if (issue >= 0 && Ranks(tag, issue) is { } value)
            {
                parts.Add(Smallest(new Term.OfIssue(issue, value), zeroed[issue]));
            }
        }

        if (parts.Count == 0 && !findings.HasFaults)
        {
            findings.Fault(
                ranks.Place,
                new(
                    "There is no ranked <issue>; a constraint utility space needs at least one.",
                    "Er is geen <issue> met een rang; een constraint utility space vraagt er ten minste een."
                )
            );
        }

        if (findings.HasFaults)
        {
            return null;
        }

        Rational share = Rational.One / parts.Count;
        Term mean = new Term.Combined(Aggregation.Sum, [.. parts.Select(part => part with { Weight = share })]);
        Term whole = Smallest(mean, zeroed[GeniusConditions.Whole]);
        return new PreferenceModel.Scores(
            whole == mean ? [.. parts.Select(part => part with { Weight = share })] : [whole]
        );
    }

    private static Term Smallest(Term term, IEnumerable<Term> zeros)
    {
        ImmutableArray<Term> terms = [term, .. zeros];
        return terms.Length == 1 ? term : new Term.Combined(Aggregation.Min, terms);
    }

    private ILookup<int, Term> ReadConstraints(MarkupElement constraints)
    {
        var read = new List<(int Issue, Term Zero)>();
        foreach (MarkupElement tag in constraints.All("constraint"))
        {
            if (tag["type"] is not { } type)
            {
                findings.Fault(
                    tag.Place,
                    new(
                        "A <constraint> has no attribute 'type', so GENIUS cannot read it; add one.",
                        "Een <constraint> heeft geen attribuut 'type', zodat GENIUS hem niet kan lezen; voeg het toe."
                    )
                );
            }
            else if (conditions.Read(tag, type) is { } condition && Zero(tag, condition) is { } zero)
            {
                read.Add((condition.Target, zero));
            }
        }

        return read.ToLookup(each => each.Issue, each => each.Zero);
    }

    // 0 where the condition holds and 1 elsewhere, as a table over the issues that it looks at.
    private Term.OfGroup? Zero(MarkupElement tag, GeniusCondition condition)
    {
        const int MostCombinations = 100_000;
        ImmutableArray<ImmutableArray<string>> texts =
        [
            .. condition.Issues.Select(issue => Texts(issues[issue].Issue)),
        ];
        long combinations = texts.Aggregate(
            1L,
            (product, each) => Math.Min(product * each.Length, long.MaxValue / 100_000)
        );
        if (texts.Any(each => each.IsEmpty) || combinations > MostCombinations)
        {
            findings.Fault(
                tag.Place,
                new(
                    $"The constraint ties more than {MostCombinations} combinations together, or issues that are not discrete.",
                    $"De beperking verbindt meer dan {MostCombinations} combinaties, of onderwerpen die niet discreet zijn."
                )
            );
            return null;
        }

        ImmutableArray<ScoredCombination>.Builder entries = ImmutableArray.CreateBuilder<ScoredCombination>();
        var values = new int[texts.Length];
        for (long number = 0; number < combinations; number++)
        {
            long rest = number;
            for (int i = texts.Length - 1; i >= 0; i--)
            {
                values[i] = (int)(rest % texts[i].Length);
                rest /= texts[i].Length;
            }

            if (condition.Holds(i => texts[i][values[i]]))
            {
                entries.Add(new ScoredCombination([.. values], Rational.Zero));
            }
        }

        return entries.Count == 0 ? null : new Term.OfGroup(condition.Issues, entries.ToImmutable(), Rational.One);
    }

    private static ImmutableArray<string> Texts(Issue issue) =>
        issue is Issue.Choice choice ? [.. choice.Options.Select(option => option.Name)] : [];

    private ValueFunction.Table? Ranks(MarkupElement tag, int issue)
    {
        if (issues[issue].Issue is not Issue.Choice choice)
        {
            findings.Fault(
                tag.Place,
                new(
                    $"Ranks are for discrete issues, and '{Excerpt.Of(issues[issue].Issue.Name)}' is none.",
                    $"Rangen zijn voor discrete onderwerpen, en '{Excerpt.Of(issues[issue].Issue.Name)}' is dat niet."
                )
            );
            return null;
        }

        var ranks = new Dictionary<string, Rational>(StringComparer.Ordinal);
        foreach (MarkupElement item in tag.All("item"))
        {
            if (GeniusNumbers.Read(item, "rank", findings) is { } rank)
            {
                ranks[item["value"] ?? ""] = rank;
            }
        }

        Rational largest = ranks.Values.Aggregate(Rational.Zero, Rational.Max);
        if (largest.Sign <= 0)
        {
            findings.Fault(
                tag.Place,
                new(
                    $"No value of issue '{Excerpt.Of(choice.Name)}' has a rank above 0.",
                    $"Geen waarde van onderwerp '{Excerpt.Of(choice.Name)}' heeft een rang boven 0."
                )
            );
            return null;
        }

        foreach (Option option in choice.Options.Where(option => !ranks.ContainsKey(option.Name)))
        {
            findings.Fault(
                tag.Place,
                new(
                    $"Value '{Excerpt.Of(option.Name)}' of issue '{Excerpt.Of(choice.Name)}' has no rank; add an <item>.",
                    $"Waarde '{Excerpt.Of(option.Name)}' van onderwerp '{Excerpt.Of(choice.Name)}' heeft geen rang; voeg een <item> toe."
                )
            );
        }

        return findings.HasFaults
            ? null
            : new ValueFunction.Table([.. choice.Options.Select(option => (Estimate)(ranks[option.Name] / largest))]);
    }
}
