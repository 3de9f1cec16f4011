using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Explaining;

/// <summary>What a scenario says about single numbers, and what each rests on.</summary>
/// <param name="scenario">The scenario, under one reading.</param>
public sealed class ScoreSheet(Scenario scenario)
{
    /// <summary>A party's fallback; null where its worth follows from an outcome.</summary>
    /// <param name="party">The number of the party.</param>
    public EntryRange? OfFallback(int party)
    {
        Fallback fallback = scenario.Parties[party].Fallback;
        return fallback.Worth is { } worth
            ? new EntryRange(worth.Low, worth.Likely, worth.High) { Evidence = worth.Evidence ?? fallback.Evidence }
            : null;
    }

    /// <summary>What a value of an issue is worth by itself, its score times the weights around it, each within its range; null when several terms, or one of several issues, speak of the issue, or no table of scores.</summary>
    /// <param name="party">The number of the party.</param>
    /// <param name="issue">The number of the issue.</param>
    /// <param name="value">The number of the value.</param>
    public EntryRange? OfScore(int party, int issue, int value)
    {
        if (
            SingleTerm(party, issue, each => each.Likely)
            is not { Term: Term.OfIssue { Value: ValueFunction.Table table } of } found
        )
        {
            return null;
        }

        Estimate score = table.Scores[value];
        Rational low = SingleTerm(party, issue, each => each.Low)!.Value.Weight;
        Rational high = SingleTerm(party, issue, each => each.High)!.Value.Weight;
        Rational[] ends = [low * score.Low, low * score.High, high * score.Low, high * score.High];
        return new EntryRange(ends.Min(), found.Weight * score.Likely, ends.Max())
        {
            IsWeighted = low != Rational.One || high != Rational.One,
            Evidence = score.Evidence ?? of.Evidence ?? scenario.Parties[party].Preferences?.Evidence,
        };
    }

    /// <summary>By value: what an issue contributes to a party; null when that hangs on other issues as well.</summary>
    internal Rational[]? Contributions(ScoredParty party, int issue)
    {
        Issue about = scenario.Space.Issues[issue];
        var worths = new Rational[(int)about.Size!.Value];
        foreach (WeightedTerm addend in party.Addends)
        {
            if (!TermIssues.Of(addend.Term).Contains(issue))
            {
                continue;
            }

            if (addend.Term is not Term.OfIssue of)
            {
                return null;
            }

            Rational[] added = ValueTable.Of(about, of.Value, addend.Weight, estimate => estimate.Likely);
            for (int value = 0; value < worths.Length; value++)
            {
                worths[value] += added[value];
            }
        }

        return party.Preferences is PreferenceModel.Listed ? null : worths;
    }

    /// <summary>Whether a value being worth more leaves a party's fallback as it is: the fallback is not itself an outcome with that value.</summary>
    internal bool IsApartFromFallback(int party, int issue, int value) =>
        scenario.Parties[party].Fallback is not { Worth: null, Outcome: { } outcome }
        || outcome.Values[issue] != IssueValue.At(value);

    private WeightedTerm? SingleTerm(int party, int issue, Func<Estimate, Rational> reading)
    {
        if (scenario.Parties[party].Preferences is not PreferenceModel.Scores scores)
        {
            return null;
        }

        WeightedTerm? found = null;
        foreach (WeightedTerm addend in TermIssues.Addends(scores.Terms, scores.Scale, reading))
        {
            if (TermIssues.Of(addend.Term).Contains(issue))
            {
                if (found is not null)
                {
                    return null;
                }

                found = addend;
            }
        }

        return found;
    }
}
