using Entente.Bidding;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Simulation;

/// <summary>One issue that two parties want the opposite of.</summary>
internal static class Pies
{
    /// <summary>Slices 0 to <paramref name="last"/>; the first party's utility is the share, the second's what is left of it.</summary>
    public static BidSpace Of(int last, Rational? reservation = null)
    {
        var issue = new Issue.Integer("pie", 0, last);
        Party Party(string name, Rational low, Rational high) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(low, high))]),
                Fallback = new Fallback { Worth = reservation ?? Rational.Zero },
            };
        return BidSpace.Of(
            new Scenario(
                new OutcomeSpace([issue]),
                [Party("first", Rational.Zero, Rational.One), Party("second", Rational.One, Rational.Zero)]
            )
        );
    }
}
