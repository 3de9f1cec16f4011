using Entente.Scenarios;

namespace Entente.Conflict.Checking;

/// <summary>Looks at what a model says of its states once they are known.</summary>
internal sealed class StatesCheck(ConflictModel model, StateSpace space, PartRemarks faults)
{
    public void Check()
    {
        if (model.StatusQuo is { } statusQuo && !Exists(statusQuo))
        {
            faults.In("statusQuo").Add($"There is no state {statusQuo + 1}; the states are 1 to {space.Count}.");
        }

        foreach (NamedState named in model.Names.Where(named => !Exists(named.State)))
        {
            faults
                .In("names")
                .In(named.Name)
                .Add($"There is no state {named.State + 1}; the states are 1 to {space.Count}.");
        }

        if (space.Merged.Length < model.Collapsed.Length)
        {
            faults.In("collapsed").Add("Some collapsed state has no feasible member of its own; leave it out.");
        }

        foreach (DecisionMaker maker in model.DecisionMakers)
        {
            PartRemarks part = faults.In("decisionMakers").In(maker.Name);
            foreach (StateArc arc in maker.Moves.Where(arc => !Exists(arc.From) || !Exists(arc.To)))
            {
                part.In("moves")
                    .Add(
                        $"A move from {arc.From + 1} to {arc.To + 1} leaves the states, which are 1 to {space.Count}."
                    );
            }

            if (maker.Ranking is { } ranking)
            {
                CheckRanking(ranking, part.In("ranking"));
            }
            else
            {
                CheckCollapsed(maker, part);
            }
        }
    }

    private bool Exists(int state) => state >= 0 && state < space.Count;

    private string NameOf(int state) =>
        model.Names.FirstOrDefault(named => named.State == state) is { } named ? $"'{named.Name}'"
        : model.Listed.IsEmpty ? $"{state + 1} ({space.PatternOf(state)})"
        : $"'{model.Listed[state]}'";

    private void CheckRanking(StateRanking ranking, PartRemarks part)
    {
        var place = new int[space.Count];
        for (int tier = 0; tier < ranking.Tiers.Length; tier++)
        {
            foreach (int state in ranking.Tiers[tier])
            {
                if (!Exists(state))
                {
                    part.In($"{tier}").Add($"There is no state {state + 1}; the states are 1 to {space.Count}.");
                }
                else if (place[state] > 0)
                {
                    part.In($"{tier}")
                        .Add(
                            $"State {NameOf(state)} stands at places {place[state]} and {tier + 1}, as if it were better than itself; name it once."
                        );
                }
                else
                {
                    place[state] = tier + 1;
                }
            }
        }

        int[] missing = [.. Enumerable.Range(0, space.Count).Where(state => place[state] == 0)];
        if (missing.Length > 0)
        {
            string more = missing.Length > 5 ? $" and {missing.Length - 5} more" : "";
            part.Add(
                $"The ranking leaves out {string.Join(", ", missing.Take(5).Select(NameOf))}{more}; a ranking holds every state, or 'rest' for the others."
            );
        }

        foreach (int tier in ranking.StrongAfter.Where(tier => tier < 0 || tier >= ranking.Tiers.Length - 1))
        {
            part.Add($"A gulf after place {tier + 1} has nothing on one of its sides.");
        }
    }

    private void CheckCollapsed(DecisionMaker maker, PartRemarks part)
    {
        for (int state = space.Count - space.Merged.Length; state < space.Count; state++)
        {
            ulong first = space.CodeOf(state);
            foreach (PreferenceStatement statement in maker.Statements)
            {
                if (
                    space
                        .MembersOf(state)
                        .Any(code => statement.Condition.Holds(code, state) != statement.Condition.Holds(first, state))
                )
                {
                    part.Add(
                        $"'{maker.Name}' does not want the members of collapsed state {NameOf(state)} equally; give it a ranking, or collapse fewer states."
                    );
                    break;
                }
            }
        }
    }
}
