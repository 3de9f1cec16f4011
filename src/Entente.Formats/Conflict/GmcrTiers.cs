using System.Collections.Immutable;
using Entente.Formats.Nodes;

namespace Entente.Formats.Conflict;

/// <summary>Looks at a ranking of which it is not known which states there are, only that there are no more than the options make.</summary>
internal static class GmcrTiers
{
    /// <summary>Tells states that cannot be, and those that stand twice.</summary>
    /// <param name="tiers">The tiers of the ranking, the best first.</param>
    /// <param name="optionCount">How many options there are; 0 where that is not known.</param>
    /// <param name="findings">Where it is told.</param>
    public static void CheckWithoutStates(
        ImmutableArray<ImmutableArray<(Place Place, int? State)>> tiers,
        int optionCount,
        Findings findings
    )
    {
        var found = new Dictionary<int, int>();
        for (int tier = 0; tier < tiers.Length; tier++)
        {
            foreach ((Place place, int? each) in tiers[tier])
            {
                if (each is not { } state)
                {
                    continue;
                }

                if (optionCount is > 0 and < 31 && state >= 1 << optionCount)
                {
                    findings.Fault(
                        place,
                        new(
                            $"There is no state {state + 1}; the options make at most {1 << optionCount}.",
                            $"Er is geen toestand {state + 1}; de opties maken er hoogstens {1 << optionCount}."
                        )
                    );
                }
                else if (!found.TryAdd(state, tier + 1))
                {
                    findings.Fault(
                        place,
                        new(
                            $"State {state + 1} stands at places {found[state]} and {tier + 1}, as if it were better than itself; name it once.",
                            $"Toestand {state + 1} staat op plaats {found[state]} en {tier + 1}, alsof zij beter was dan zichzelf; noem haar eenmaal."
                        )
                    );
                }
            }
        }
    }
}
