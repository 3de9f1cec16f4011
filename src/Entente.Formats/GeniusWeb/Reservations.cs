using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.GeniusWeb;

/// <summary>Finds a bid that is worth exactly what no agreement is worth.</summary>
internal static class Reservations
{
    private const int MostTried = 1_000_000;

    /// <summary>The first such bid by issue order, then value order; null when there is none, or none among a million tried.</summary>
    public static Outcome? Find(Scenario scenario, Party party, Rational worth)
    {
        if (party.Preferences is PreferenceModel.PartialOrder or PreferenceModel.Ranking || scenario.Space.IsContinuous)
        {
            return null;
        }

        var utility = new UtilityFunction(scenario.Space, party.Preferences!);
        var digits = new int[scenario.Space.Issues.Length];
        for (int tried = 0; tried < MostTried; tried++)
        {
            Outcome outcome = Outcome.At(digits);
            if (utility.Of(outcome) == worth)
            {
                return outcome;
            }

            int i = digits.Length - 1;
            while (i >= 0 && ++digits[i] == scenario.Space.Issues[i].Size)
            {
                digits[i--] = 0;
            }

            if (i < 0)
            {
                return null;
            }
        }

        return null;
    }
}
