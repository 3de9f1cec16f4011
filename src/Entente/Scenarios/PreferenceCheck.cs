using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Scenarios;

/// <summary>What is wrong with preferences.</summary>
internal sealed class PreferenceCheck(OutcomeSpace space, SpaceCheck spaces)
{
    private readonly TermCheck terms = new(space, spaces);

    public void Check(PreferenceModel? model, PartRemarks faults)
    {
        switch (model)
        {
            case PreferenceModel.Scores scores:
                if (scores.Scale.Sign <= 0)
                {
                    faults
                        .In("scale")
                        .Add(
                            new(
                                $"The scale is above 0, not {scores.Scale}.",
                                $"De schaal is groter dan 0, niet {scores.Scale}."
                            )
                        );
                }

                terms.Check(scores.Terms, faults);
                break;
            case PreferenceModel.Listed listed:
                CheckListed(listed, faults);
                break;
            case PreferenceModel.Ranking ranking:
                CheckRanking(ranking, faults);
                break;
            case PreferenceModel.PartialOrder order:
                CheckOrder(order, faults);
                break;
            default:
                break;
        }
    }

    private void CheckListed(PreferenceModel.Listed listed, PartRemarks faults)
    {
        if (listed is { Outcomes.IsEmpty: true, Otherwise: null })
        {
            faults
                .In("outcomes")
                .Add(
                    new(
                        "No outcome is listed here, so that none can be agreed; list at least one with its score.",
                        "Hier is geen uitkomst vermeld, zodat er geen kan worden afgesproken; vermeld er ten minste een met de score."
                    )
                );
        }

        var seen = new HashSet<Outcome>();
        for (int i = 0; i < listed.Outcomes.Length && !faults.IsFull; i++)
        {
            PartRemarks row = faults.In("outcomes", i);
            if (spaces.Check(listed.Outcomes[i].Outcome, row) && !seen.Add(listed.Outcomes[i].Outcome))
            {
                row.Add(new("There is already a score for this outcome.", "Er is al een score voor deze uitkomst."));
            }
        }
    }

    private void CheckRanking(PreferenceModel.Ranking ranking, PartRemarks faults)
    {
        if (ranking.Tiers.IsDefaultOrEmpty)
        {
            faults
                .In("ranking")
                .Add(new("A ranking names at least one outcome.", "Een rangorde noemt ten minste één uitkomst."));
            return;
        }

        if (ranking.LastAcceptableTier is { } last && (last < -1 || last >= ranking.Tiers.Length))
        {
            faults.In("ranking").Add(new($"The ranking has no tier {last}.", $"De rangorde heeft geen plaats {last}."));
        }

        var seen = new HashSet<Outcome>();
        for (int i = 0; i < ranking.Tiers.Length && !faults.IsFull; i++)
        {
            PartRemarks tier = faults.In("ranking", i);
            if (ranking.Tiers[i].IsDefaultOrEmpty)
            {
                tier.Add(
                    new(
                        "An entry of a ranking names at least one outcome.",
                        "Een plaats in een rangorde noemt ten minste één uitkomst."
                    )
                );
                continue;
            }

            foreach (Outcome outcome in ranking.Tiers[i])
            {
                if (spaces.Check(outcome, tier) && !seen.Add(outcome))
                {
                    tier.Add(
                        new("This outcome stands in the ranking already.", "Deze uitkomst staat al in de rangorde.")
                    );
                }
            }
        }
    }

    private void CheckOrder(PreferenceModel.PartialOrder order, PartRemarks faults)
    {
        PartRemarks part = faults.In("order");
        var seen = new HashSet<Outcome>();
        for (int i = 0; i < order.Outcomes.Length && !faults.IsFull; i++)
        {
            PartRemarks row = part.In("outcomes", i);
            if (spaces.Check(order.Outcomes[i], row) && !seen.Add(order.Outcomes[i]))
            {
                row.Add(new("This outcome stands in the order already.", "Deze uitkomst staat al in de ordening."));
            }
        }

        if (order.Better.Any(pair => !IsNumbered(pair.Better, order) || !IsNumbered(pair.Worse, order)))
        {
            part.In("better")
                .Add(
                    new(
                        "A pair names an outcome that the order does not list.",
                        "Een paar noemt een uitkomst die de ordening niet vermeldt."
                    )
                );
        }
        else if (OrderCycle.In(order) is { } on)
        {
            part.In("better")
                .Add(
                    new(
                        $"The order goes in a circle: outcome {on + 1} of it would be better than itself.",
                        $"De ordening loopt in een kring: uitkomst {on + 1} ervan zou beter zijn dan zichzelf."
                    )
                );
        }
    }

    private static bool IsNumbered(int number, PreferenceModel.PartialOrder order) =>
        (uint)number < (uint)order.Outcomes.Length;
}
