using System.Collections.Immutable;
using Entente.Cli.Surroundings;
using Entente.Explaining;
using Entente.Outcomes;

namespace Entente.Cli.Explaining;

/// <summary>What the user asked of an explanation.</summary>
internal sealed record ExplainSettings
{
    /// <summary>Up to so many combinations of values outcomes are gone through one by one without being asked.</summary>
    private const int OrdinarilyListed = 200_000;

    public required bool HasDetails { get; init; }

    public required bool HasColor { get; init; }

    public required bool IsCheckAsked { get; init; }

    /// <summary>What a deal has to contain, as <c>ISSUE=VALUE</c>; empty for nothing asked.</summary>
    public required ImmutableArray<string> With { get; init; }

    /// <summary>Checks an explanation by the definitions.</summary>
    /// <returns>Null where that takes too much.</returns>
    public ExplanationCheck? Check(DealExplanation explanation, CancellationToken cancellation) =>
        IsCheckAsked || ExplanationChecker.CombinationsOf(explanation) <= OrdinarilyListed
            ? ExplanationChecker.Check(explanation, cancellation)
            : ExplanationChecker.CheckBySums(explanation, cancellation);

    /// <summary>The options for a scenario.</summary>
    /// <exception cref="UsageException">There is no such issue or value: every fault is named.</exception>
    public ExplanationOptions For(OutcomeSpace space, Session session)
    {
        if (With.IsEmpty)
        {
            return ExplanationOptions.Default;
        }

        var values = new SortedDictionary<int, List<int>>();
        UsageException.All(With.Select(text => (Action)(() => Add(text))));
        return new ExplanationOptions
        {
            Focus =
            [
                .. values.Select(each => (Condition)new Condition.OneOf(each.Key, [.. each.Value.Distinct().Order()])),
            ],
        };

        void Add(string text)
        {
            int mark = text.IndexOf('=', StringComparison.Ordinal);
            int issue = mark < 1 ? -1 : space.IndexOf(text[..mark].Trim());
            if (issue < 0)
            {
                string names = session.Language.List([.. space.Issues.Select(each => each.Name)]);
                throw new UsageException(
                    session.Say(
                        $"--with takes ISSUE=VALUE, and '{text}' begins with no issue of the scenario; there are {names}.",
                        $"--with vraagt ONDERWERP=WAARDE, en '{text}' begint met geen onderwerp van het scenario; er zijn {names}."
                    )
                );
            }

            if (
                space.Issues[issue].IsContinuous
                || !space.Issues[issue].TryFind(text[(mark + 1)..].Trim(), out IssueValue value)
            )
            {
                throw new UsageException(
                    session.Say(
                        $"Issue '{space.Issues[issue].Name}' has no value '{text[(mark + 1)..].Trim()}'{Values(space.Issues[issue], session)}.",
                        $"Onderwerp '{space.Issues[issue].Name}' heeft geen waarde '{text[(mark + 1)..].Trim()}'{Values(space.Issues[issue], session)}."
                    )
                );
            }

            values.TryAdd(issue, []);
            values[issue].Add(value.Index);
        }
    }

    private static string Values(Issue issue, Session session)
    {
        if (issue.IsContinuous || issue.Size > 20)
        {
            return "";
        }

        string names = session.Language.List([.. Enumerable.Range(0, (int)issue.Size!.Value).Select(issue.NameOf)]);
        return session.Say($"; there are {names}", $"; er zijn {names}");
    }
}
