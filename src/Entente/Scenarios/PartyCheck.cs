using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Scenarios;

/// <summary>What is wrong with what a scenario says of a party.</summary>
internal sealed class PartyCheck(Scenario scenario, SpaceCheck spaces)
{
    private readonly PreferenceCheck preferences = new(scenario.Space, spaces);
    private readonly ImmutableHashSet<string> readings = [.. scenario.Readings.Select(reading => reading.Name)];

    public void Check(Party party, PartRemarks faults)
    {
        if (party.Name.Length is 0 or > ScenarioCheck.LongestName)
        {
            faults.Add(
                new(
                    $"The name of a party has 1 to {ScenarioCheck.LongestName} characters.",
                    $"De naam van een partij heeft 1 tot {ScenarioCheck.LongestName} tekens."
                )
            );
        }

        preferences.Check(party.Preferences, faults.In("preferences"));
        Check(party.Fallback, faults.In("fallback"));
        Check(party.DealBreakers, faults);
        if (party.Patience.Discount.Sign <= 0 || party.Patience.Discount > Rational.One)
        {
            faults
                .In("patience")
                .Add(
                    new(
                        $"What is left with time is above 0 and at most 1, not {party.Patience.Discount}.",
                        $"Wat na verloop van tijd overblijft, is meer dan 0 en hoogstens 1, niet {party.Patience.Discount}."
                    )
                );
        }

        for (int i = 0; i < party.Positions.Length; i++)
        {
            spaces.CheckEach(party.Positions[i].Demands, faults.In("positions", i));
        }

        for (int i = 0; i < party.Says.Length; i++)
        {
            spaces.CheckEach(party.Says[i].Conditions, faults.In("say", i));
        }

        foreach ((string name, PartyReading reading) in party.Readings)
        {
            PartRemarks part = faults.In("readings").In(name);
            if (!readings.Contains(name))
            {
                part.Add(new($"The scenario has no reading '{name}'.", $"Het scenario heeft geen lezing '{name}'."));
            }

            preferences.Check(reading.Preferences, part.In("preferences"));
            Check(reading.Fallback ?? Fallback.None, part.In("fallback"));
            Check(reading.DealBreakers.IsDefault ? [] : reading.DealBreakers, part);
        }
    }

    private void Check(Fallback fallback, PartRemarks faults)
    {
        if (fallback.Outcome is { } outcome)
        {
            spaces.Check(outcome, faults);
        }
    }

    private void Check(ImmutableArray<DealBreaker> breakers, PartRemarks faults)
    {
        for (int i = 0; i < breakers.Length; i++)
        {
            spaces.Check(breakers[i].Conditions, new("A deal-breaker", "Een breekpunt"), faults.In("dealBreakers", i));
        }
    }
}
