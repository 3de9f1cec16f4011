using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Scenarios;

/// <summary>What a party wants when something is added to what can be agreed: its scale stays, and what it had without agreement is worth what it was worth.</summary>
/// <remarks>
/// An added issue adds to the worth of every outcome: <c>u'(outcome, value) = u(outcome) + worth(value)</c>. An added option is held against one that was there: an outcome with
/// it is worth as much as the same outcome with the other one, and so much more or less. Both say what an outcome is worth whatever form the preferences have, sums or not. A
/// cap holds for what it held for, not for what was added.
/// </remarks>
public static class PartyGrowth
{
    /// <summary>The party when an issue comes behind the others.</summary>
    /// <param name="party">The party.</param>
    /// <param name="before">What could be agreed before.</param>
    /// <param name="added">The issue.</param>
    /// <param name="worth">What each of its values adds to the worth of an outcome, on the party's own scale.</param>
    /// <returns>The party; null when its preferences are an order without scores, or a list of outcomes and the issue a continuum.</returns>
    public static Party? WithIssue(Party party, OutcomeSpace before, Issue added, ValueFunction worth)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(added);
        ArgumentNullException.ThrowIfNull(worth);
        int number = before.Issues.Length;
        PreferenceModel? wishes = party.Preferences switch
        {
            null => null,
            PreferenceModel.Listed { Otherwise: null } listed when added.Size is { } size => listed with
            {
                Outcomes =
                [
                    .. listed.Outcomes.SelectMany(each =>
                        Enumerable.Range(0, (int)size).Select(value => Joined(each, added, worth, value))
                    ),
                ],
            },
            PreferenceModel.Listed { Otherwise: { } } listed when !before.IsContinuous => Plus(
                AsScores(listed, before),
                new Term.OfIssue(number, worth)
            ),
            PreferenceModel.Scores scores => Plus(Uncapped(scores), new Term.OfIssue(number, worth)),
            _ => null,
        };
        if (wishes is null && party.Preferences is not null)
        {
            return null;
        }

        // A fallback that is told by an outcome says nothing of the issue: what it was worth is kept.
        Fallback fallback = party.Fallback;
        return party with
        {
            Preferences = wishes,
            Fallback = fallback.Outcome is not { } outcome
                ? fallback
                : fallback with
                {
                    Outcome = null,
                    Worth =
                        fallback.Worth
                        ?? (party.Preferences is { } known ? new UtilityFunction(before, known).Of(outcome) : null),
                },
        };
    }

    /// <summary>The party when an option comes behind the others of an issue.</summary>
    /// <param name="party">The party.</param>
    /// <param name="before">What could be agreed before.</param>
    /// <param name="issue">The number of the issue, one of named options.</param>
    /// <param name="like">The number of the option that it is held against.</param>
    /// <param name="more">How much more an outcome is worth with it than with the other one, on the party's own scale; below 0 for less.</param>
    /// <returns>The party, for which deal-breakers treat the option as the one that it is like; null when its preferences are an order without scores.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such issue or option.</exception>
    public static Party? WithOption(Party party, OutcomeSpace before, int issue, int like, Rational more)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentOutOfRangeException.ThrowIfNegative(issue);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(issue, before.Issues.Length);
        if (before.Issues[issue] is not Issue.Choice choice || like < 0 || like >= choice.Options.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(like), like, "The issue has no option with this number.");
        }

        var growth = new TermGrowth(choice, issue, like);
        PreferenceModel? wishes = party.Preferences switch
        {
            null => null,
            PreferenceModel.Listed { Otherwise: null } listed => listed with
            {
                Outcomes =
                [
                    .. listed.Outcomes,
                    .. listed
                        .Outcomes.Where(each => each.Outcome.Values[issue] == IssueValue.At(like))
                        .Select(each => new ScoredOutcome(
                            new Outcome(each.Outcome.Values.SetItem(issue, IssueValue.At(choice.Options.Length))),
                            More(each.Score, more)
                        )),
                ],
            },
            PreferenceModel.Listed listed when !before.IsContinuous => growth.Of(AsScores(listed, before), more),
            PreferenceModel.Scores scores => growth.Of(more.Sign == 0 ? scores : Uncapped(scores), more),
            _ => null,
        };
        return wishes is null && party.Preferences is not null
            ? null
            : party with
            {
                Preferences = wishes,
                DealBreakers = [.. party.DealBreakers.Select(growth.Of)],
            };
    }

    private static ScoredOutcome Joined(ScoredOutcome each, Issue added, ValueFunction worth, int value) =>
        new(
            new Outcome(each.Outcome.Values.Add(IssueValue.At(value))),
            More(
                each.Score,
                new UtilityFunction(
                    new OutcomeSpace([added]),
                    new PreferenceModel.Scores([new Term.OfIssue(0, worth)])
                ).Of(Outcome.At(value))
            )
        );

    private static Estimate More(Estimate score, Rational more) =>
        new Estimate(score.Low + more, score.Likely + more, score.High + more).With(score.Evidence);

    private static PreferenceModel.Scores AsScores(PreferenceModel.Listed listed, OutcomeSpace space) =>
        new([
            new Term.OfGroup(
                [.. Enumerable.Range(0, space.Issues.Length)],
                [
                    .. listed.Outcomes.Select(each => new ScoredCombination(
                        [.. each.Outcome.Values.Select(value => value.Index)],
                        each.Score
                    )),
                ],
                listed.Otherwise!.Value
            ),
        ])
        {
            Unit = listed.Unit,
            Evidence = listed.Evidence,
        };

    private static PreferenceModel.Scores Plus(PreferenceModel.Scores scores, Term term) =>
        scores with
        {
            Terms = scores.Terms.Add(term with { Weight = Rational.One / scores.Scale }),
        };

    // The cap becomes a part of the sum, so that what is added goes on top of it.
    private static PreferenceModel.Scores Uncapped(PreferenceModel.Scores scores)
    {
        if (scores.Cap is not { } cap || (UtilitySpan.Of(scores with { Cap = null }) is { } span && span.High <= cap))
        {
            return scores with { Cap = null };
        }

        Term whole = new Term.Combined(
            Aggregation.Sum,
            scores.Constant.Sign == 0 ? scores.Terms : scores.Terms.Add(new Term.Rectangle([], scores.Constant))
        );
        return scores with
        {
            Terms = [new Term.Combined(Aggregation.Min, [whole, new Term.Rectangle([], cap / scores.Scale)])],
            Constant = Rational.Zero,
            Cap = null,
        };
    }
}
