using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Recognition;

/// <summary>Says a profile's preferences again about a domain with the same issues and values in another order.</summary>
internal sealed class ProfileAlignment
{
    private readonly OutcomeSpace from;
    private readonly int[] issueTo;
    private readonly int[]?[] valueTo;

    private ProfileAlignment(OutcomeSpace from, OutcomeSpace to)
    {
        this.from = from;
        issueTo = [.. from.Issues.Select(issue => to.IndexOf(issue.Name))];
        valueTo = [.. from.Issues.Select((issue, i) => ValuesTo(issue, to.Issues[issueTo[i]]))];
    }

    /// <summary>The profile about <paramref name="space"/>, which has the same <see cref="SpaceKey"/> as its own.</summary>
    /// <returns>Null when a rectangle of numbered options cannot be said about the other order.</returns>
    public static Profile? Align(Profile profile, OutcomeSpace space)
    {
        var alignment = new ProfileAlignment(profile.Space, space);
        if (alignment.IsIdentity)
        {
            return profile with { Space = space };
        }

        if (profile.Preferences is PreferenceModel.Scores scores && alignment.Splits(scores.Terms))
        {
            return null;
        }

        return profile with
        {
            Space = space,
            Preferences = alignment.Of(profile.Preferences),
            Fallback = profile.Fallback is { Outcome: { } outcome }
                ? profile.Fallback with
                {
                    Outcome = alignment.Of(outcome),
                }
                : profile.Fallback,
        };
    }

    private bool IsIdentity =>
        issueTo.Select((issue, i) => issue == i).All(same => same) && valueTo.All(each => each is null);

    private static int[]? ValuesTo(Issue from, Issue to)
    {
        if (from is not Issue.Choice choice)
        {
            return null;
        }

        int[] values =
        [
            .. choice.Options.Select(option => to.TryFind(option.Name, out IssueValue value) ? value.Index : -1),
        ];
        return values.Select((value, i) => value == i).All(same => same) ? null : values;
    }

    private bool Splits(ImmutableArray<Term> terms) =>
        terms.Any(term =>
            term switch
            {
                Term.Rectangle of => of.Bounds.Any(bound => valueTo[bound.Issue] is not null),
                Term.Combined of => Splits(of.Terms),
                _ => false,
            }
        );

    private PreferenceModel Of(PreferenceModel preferences) =>
        preferences switch
        {
            PreferenceModel.Scores of => of with { Terms = [.. of.Terms.Select(Of)] },
            PreferenceModel.Listed of => of with
            {
                Outcomes = [.. of.Outcomes.Select(each => each with { Outcome = Of(each.Outcome) })],
            },
            PreferenceModel.Ranking of => of with
            {
                Tiers = [.. of.Tiers.Select(tier => tier.Select(Of).ToImmutableArray())],
            },
            PreferenceModel.PartialOrder of => of with { Outcomes = [.. of.Outcomes.Select(Of)] },
            _ => throw new InvalidOperationException($"There are no preferences {preferences.GetType().Name}."),
        };

    private Outcome Of(Outcome outcome)
    {
        var values = new IssueValue[outcome.Values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[issueTo[i]] = valueTo[i] is { } moved
                ? IssueValue.At(moved[outcome.Values[i].Index])
                : outcome.Values[i];
        }

        return new Outcome([.. values]);
    }

    private Term Of(Term term) =>
        term switch
        {
            Term.OfIssue of => of with { Issue = issueTo[of.Issue], Value = Of(of.Value, of.Issue) },
            Term.OfGroup of => of with
            {
                Issues = [.. of.Issues.Select(issue => issueTo[issue])],
                Entries =
                [
                    .. of.Entries.Select(entry =>
                        entry with
                        {
                            Values =
                            [
                                .. entry.Values.Select(
                                    (value, i) => valueTo[of.Issues[i]] is { } moved ? moved[value] : value
                                ),
                            ],
                        }
                    ),
                ],
            },
            Term.Rectangle of => of with
            {
                Bounds = [.. of.Bounds.Select(bound => bound with { Issue = issueTo[bound.Issue] })],
            },
            Term.Combined of => of with { Terms = [.. of.Terms.Select(Of)] },
            _ => throw new InvalidOperationException($"There is no term {term.GetType().Name}."),
        };

    private ValueFunction Of(ValueFunction value, int issue)
    {
        if (valueTo[issue] is not { } moved || value is ValueFunction.Constant)
        {
            return value;
        }

        // A curve over numbered options keeps each option's score, as a table.
        var scores = new Estimate[moved.Length];
        for (int i = 0; i < moved.Length; i++)
        {
            scores[moved[i]] = value is ValueFunction.Table table
                ? table.Scores[i]
                : ValueCurve.Of(value, from.Issues[issue], estimate => estimate.Likely).At((Rational)i);
        }

        return new ValueFunction.Table([.. scores]);
    }
}
