using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>The deal that was made, where there was one: named before anything that it could have been instead.</summary>
/// <param name="words">The words of the reading.</param>
internal sealed class MadeDeal(ExplanationWords words)
{
    /// <summary>What was agreed; null when nothing was.</summary>
    public Outcome? Outcome { get; } =
        words.Explanation is not { Verdict: DealVerdict.Agreed } explanation ? null
        : explanation.Session is { } session ? session.Agreement
        : explanation.Scenario.Packages.FirstOrDefault(package => package.IsAgreed)?.Outcome;

    /// <summary>The deal of a session with what each side got by it, and of every deal what it hung on. An agreed package is named among what was on the table.</summary>
    public IEnumerable<RichText> Statements()
    {
        if (Outcome is not { } made)
        {
            yield break;
        }

        if (words.Explanation.Session is { } session)
        {
            ImmutableArray<Rational> worths = [.. session.Parties.Select(party => party.Result).OfType<Rational>()];
            yield return RichText.Strong(words.Say("The deal. ", "Het akkoord. "))
                + words.Content(made)
                + (worths.Length == session.Parties.Length ? $" ({words.Worths(worths)}{Balanced(made)})." : ".");
        }

        yield return new HungOn(words, made).Statement();
    }

    private string Balanced(Outcome made) =>
        made.Equals(words.Explanation.Possible?.Outcome)
            ? words.Say(
                "; itself the most balanced, by Nash’s measure",
                "; zelf het meest in balans, naar de maat van Nash"
            )
            : "";
}
