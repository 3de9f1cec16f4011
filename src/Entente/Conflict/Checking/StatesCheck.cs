using Entente.Annotations;
using Entente.Scenarios;

namespace Entente.Conflict.Checking;

/// <summary>Looks at what a model says of its states once they are known.</summary>
internal sealed class StatesCheck(ConflictModel model, StateSpace space, PartRemarks faults, bool mayNameRest)
{
    public void Check()
    {
        if (model.StatusQuo is { } statusQuo && !Exists(statusQuo))
        {
            faults
                .In("statusQuo")
                .Add(
                    new(
                        $"There is no state {statusQuo + 1}; the states are 1 to {space.Count}.",
                        $"Er is geen toestand {statusQuo + 1}; de toestanden zijn 1 tot en met {space.Count}."
                    )
                );
        }

        foreach (NamedState named in model.Names.Where(named => !Exists(named.State)))
        {
            faults
                .In("names")
                .In(named.Name)
                .Add(
                    new(
                        $"There is no state {named.State + 1}; the states are 1 to {space.Count}.",
                        $"Er is geen toestand {named.State + 1}; de toestanden zijn 1 tot en met {space.Count}."
                    )
                );
        }

        if (space.Merged.Length < model.Collapsed.Length)
        {
            CheckMembers();
        }

        foreach (DecisionMaker maker in model.DecisionMakers)
        {
            PartRemarks part = faults.In("decisionMakers").In(maker.Name);
            foreach (StateArc arc in maker.Moves.Where(arc => !Exists(arc.From) || !Exists(arc.To)))
            {
                part.In("moves")
                    .Add(
                        new(
                            $"A move from {arc.From + 1} to {arc.To + 1} leaves the states, which are 1 to {space.Count}.",
                            $"Een zet van {arc.From + 1} naar {arc.To + 1} gaat buiten de toestanden, die 1 tot en met {space.Count} zijn."
                        )
                    );
            }

            if (maker.Ranking is { } ranking)
            {
                CheckRanking(ranking, part.In("ranking"));
            }
            else
            {
                CheckCollapsed(maker, part.In("preferences"));
            }
        }
    }

    // A state belongs to the first collapsed state that it fits.
    private void CheckMembers()
    {
        var hasMember = new bool[model.Collapsed.Length];
        for (int place = 0; place < space.Uncollapsed.Length; place++)
        {
            int into = 0;
            while (into < hasMember.Length && !model.Collapsed[into].When.Holds(space.Uncollapsed[place], place))
            {
                into++;
            }

            if (into < hasMember.Length)
            {
                hasMember[into] = true;
            }
        }

        foreach (CollapsedState collapsed in model.Collapsed.Where((_, i) => !hasMember[i]))
        {
            faults
                .In("collapsed")
                .In(collapsed.Name)
                .Add(
                    new(
                        $"Collapsed state '{collapsed.Name}' has no feasible member that belongs to none above it; change its 'when', or leave it out.",
                        $"Samengevallen toestand '{collapsed.Name}' bevat geen mogelijke toestand die niet al bij een eerdere hoort; wijzig haar 'when', of laat haar weg."
                    )
                );
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
        foreach (int state in ranking.Tiers.SelectMany(tier => tier).Where(Exists))
        {
            place[state]++;
        }

        // Of one that stands twice while another stands nowhere, one of the two is the other.
        int[] missing = [.. Enumerable.Range(0, space.Count).Where(state => place[state] == 0)];
        Sentence instead =
            missing.Length == 1 && place.Sum() == space.Count
                ? new($", and {NameOf(missing[0])} stands nowhere", $", en {NameOf(missing[0])} staat nergens")
                : default;
        Array.Clear(place);
        for (int tier = 0; tier < ranking.Tiers.Length; tier++)
        {
            foreach (int state in ranking.Tiers[tier])
            {
                if (!Exists(state))
                {
                    part.In($"{tier}")
                        .Add(
                            new(
                                $"There is no state {state + 1}; the states are 1 to {space.Count}.",
                                $"Er is geen toestand {state + 1}; de toestanden zijn 1 tot en met {space.Count}."
                            )
                        );
                }
                else if (place[state] > 0)
                {
                    part.In($"{tier}")
                        .Add(
                            new(
                                $"State {NameOf(state)} stands at places {place[state]} and {tier + 1}, as if it were better than itself{instead}; name it once.",
                                $"Toestand {NameOf(state)} staat op plaats {place[state]} en {tier + 1}, alsof zij beter was dan zichzelf{instead}; noem haar eenmaal."
                            )
                        );
                }
                else
                {
                    place[state] = tier + 1;
                }
            }
        }

        if (missing.Length > 0 && instead.IsEmpty)
        {
            Sentence more =
                missing.Length > 5 ? new($" and {missing.Length - 5} more", $" en nog {missing.Length - 5}") : default;
            Sentence rest = mayNameRest ? new(", or 'rest' for the others", ", of 'rest' voor de andere") : default;
            part.Add(
                new(
                    $"The ranking leaves out {string.Join(", ", missing.Take(5).Select(NameOf))}{more}; a ranking holds every state{rest}.",
                    $"De rangorde laat {string.Join(", ", missing.Take(5).Select(NameOf))}{more} weg; een rangorde bevat elke toestand{rest}."
                )
            );
        }

        foreach (int tier in ranking.StrongAfter.Where(tier => tier < 0 || tier >= ranking.Tiers.Length - 1))
        {
            part.Add(
                new(
                    $"A gulf after place {tier + 1} has nothing on one of its sides.",
                    $"Een kloof na plaats {tier + 1} heeft aan een van haar kanten niets."
                )
            );
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
                        new(
                            $"'{maker.Name}' does not want the members of collapsed state {NameOf(state)} equally; give it a ranking, or collapse fewer states.",
                            $"'{maker.Name}' wil de leden van samengevallen toestand {NameOf(state)} niet even graag; geef deze beslisser een rangorde, of laat minder toestanden samenvallen."
                        )
                    );
                    break;
                }
            }
        }
    }
}
