using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Explaining.Checking;

/// <summary>Checks that nothing is lost with the values that were left out: from the signs of scores, where the search goes through combinations.</summary>
/// <remarks>
/// A rectangle loses nothing by one value for another when both lie inside or both outside, or the change is towards the larger score; a term of one issue when its value is not worth less; a sum, least or
/// largest when none of its parts loses. What a table of several issues says is looked up for all of them. That is enough, and not always needed: what it does not show is open.
/// </remarks>
internal sealed class SuperfluousClaims(DealExplanation explanation, Claims claims)
{
    private readonly Scenario scenario = explanation.Scenario;

    public void Check()
    {
        for (int issue = 0; issue < explanation.Superfluous.Length; issue++)
        {
            foreach (int value in explanation.Superfluous[issue])
            {
                int[] left =
                [
                    .. Enumerable
                        .Range(0, (int)scenario.Space.Issues[issue].Size!.Value)
                        .Except(explanation.Superfluous[issue]),
                ];
                claims.That(
                    Array.Exists(left, other => IsAtLeast(issue, other, value)) ? true : null,
                    ClaimKind.ValueSuperfluous,
                    issue,
                    value
                );
            }
        }
    }

    private bool IsAtLeast(int issue, int one, int other) =>
        Said()
            .Where(condition => condition.Issue == issue)
            .All(condition => Holds(condition, one) == Holds(condition, other))
        && explanation
            .Focus.Where(condition => condition.Issue == issue)
            .All(condition => Holds(condition, one) || !Holds(condition, other))
        && scenario.Parties.All(party =>
            party.Preferences is PreferenceModel.Scores scores
            && scores.Terms.All(term => LosesNothing(term, scores.Scale.Sign, issue, one, other))
        );

    // All that is said of values but that some are left out, which are the last rules.
    private IEnumerable<Condition> Said() =>
        scenario
            .Space.Rules.SkipLast(explanation.Superfluous.Count(each => !each.IsEmpty))
            .SelectMany(rule => rule.Forbids)
            .Concat(scenario.Parties.SelectMany(party => party.DealBreakers.SelectMany(each => each.Conditions)))
            .Concat(scenario.Parties.SelectMany(party => party.Positions.SelectMany(each => each.Demands)));

    private bool LosesNothing(Term term, int sign, int issue, int one, int other)
    {
        int towards = sign * term.Weight.Likely.Sign;
        switch (term)
        {
            case Term.Rectangle box:
                bool before = box.Bounds.Where(bound => bound.Issue == issue).All(bound => IsIn(bound, other));
                bool after = box.Bounds.Where(bound => bound.Issue == issue).All(bound => IsIn(bound, one));
                int inwards = towards * box.Score.Likely.Sign * (box.IsOutside ? -1 : 1);
                return before == after || (after ? inwards >= 0 : inwards <= 0);
            case Term.OfIssue of:
                return of.Issue != issue || towards * (Worth(of, one) - Worth(of, other)).Sign >= 0;
            case Term.Combined of:
                return of.Terms.All(part => LosesNothing(part, towards, issue, one, other));
            case Term.OfGroup of:
                int place = of.Issues.IndexOf(issue);
                return place < 0 || of.Entries.All(entry => Looked(of, entry, place, towards, one, other));
            default:
                return false;
        }
    }

    // Every row that names either value, beside the row that has the other in its place.
    private static bool Looked(Term.OfGroup of, ScoredCombination entry, int place, int towards, int one, int other)
    {
        if (entry.Values[place] != one && entry.Values[place] != other)
        {
            return true;
        }

        return towards * (Score(one) - Score(other)).Sign >= 0;

        Rational Score(int value)
        {
            ImmutableArray<int> values = entry.Values.SetItem(place, value);
            return (of.Entries.FirstOrDefault(each => each.Values.SequenceEqual(values))?.Score ?? of.Otherwise).Likely;
        }
    }

    private Rational Worth(Term.OfIssue of, int value)
    {
        var values = new int[scenario.Space.Issues.Length];
        values[of.Issue] = value;
        return new UtilityFunction(scenario.Space, new PreferenceModel.Scores([of with { Weight = 1 }])).Of(
            Outcome.At(values)
        );
    }

    private bool IsIn(Bound bound, int value)
    {
        Issue issue = scenario.Space.Issues[bound.Issue];
        Rational number = issue.IsNumeric ? issue.NumberOf(value) : value;
        return number >= bound.Low && number <= bound.High;
    }

    private bool Holds(Condition condition, int value) =>
        condition.Holds(scenario.Space.Issues[condition.Issue], IssueValue.At(value));
}
