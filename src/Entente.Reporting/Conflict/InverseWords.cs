using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Conflict;

/// <summary>In words, which preferences would make a state an equilibrium.</summary>
internal sealed class InverseWords(ConflictGraph graph, ConflictWords words)
{
    private const int MostClauses = 8;
    private const int MostAlternatives = 6;

    public Section Section(InverseAnswer answer, string key = "inverse") =>
        new(
            key,
            words.Say(
                $"What would make {words.State(answer.State)} hold: {words.Sense(answer.Concept)}",
                $"Wat {words.State(answer.State)} zou laten standhouden: {words.Sense(answer.Concept)}"
            ),
            [
                new Block.Bullets([
                    .. answer.ByDecisionMaker.Select(each =>
                        RichText.Strong(ConflictWords.Sentence(words.Maker(each.DecisionMaker)) + ": ")
                        + Condition(each)
                    ),
                ]),
            ]
        );

    private string Condition(StabilityCondition condition)
    {
        if (condition.Clauses.IsEmpty)
        {
            return words.Say(
                "whatever it prefers, it would not move from there.",
                "met welke voorkeuren ook, weggaan loont daar niet."
            );
        }

        string clauses = string.Join(words.Say("; and ", "; en "), condition.Clauses.Take(MostClauses).Select(Clause));
        string more = condition.Clauses.Length > MostClauses ? words.Say("; and more", "; en meer") : "";
        bool isKnown = words.Model.DecisionMakers[condition.DecisionMaker].Unknown.IsEmpty;
        string now = condition.Holds
            ? !isKnown
                ? words.Say(
                    "what is known of its preferences does already. ",
                    "wat van de voorkeuren bekend is, voldoet al. "
                )
                : words.Say("its preferences do already. ", "de voorkeuren voldoen al. ")
            : Least(condition);
        string share = condition.Share is { } known
            ? words.Say(
                $" Of all strict rankings {words.Language.Percent(known.ToDouble())} do.",
                $" Van alle strikte rangordes voldoet {words.Language.Percent(known.ToDouble())}."
            )
            : "";
        return now
            + words.Say(
                $"It takes that the state is for it at least as good as {clauses}{more}.",
                $"Nodig is dat de toestand minstens zo goed is als {clauses}{more}."
            )
            + share;
    }

    private string Least(StabilityCondition condition)
    {
        if (condition.LeastChanges is not { } changes)
        {
            return words.Say("its preferences do not. ", "de voorkeuren voldoen niet. ");
        }

        string ways = string.Join(
            words.Say(" or ", " of "),
            changes.Take(MostAlternatives).Select(states => words.Numbers(states))
        );
        string more = changes.Length > MostAlternatives ? words.Say(" or others", " of andere") : "";
        return words.Say(
            $"it would be enough if {ways}{more} came down to it or below. ",
            $"het zou genoeg zijn als {ways}{more} niet langer beter was. "
        );
    }

    private string Clause(StabilityClause clause)
    {
        string[] ways = [.. clause.Alternatives.Take(MostAlternatives).Select(Set)];
        string more = clause.Alternatives.Length > MostAlternatives ? words.Say(" or others", " of andere") : "";
        return string.Join(words.Say(" or ", " of "), ways) + more;
    }

    private string Set(ImmutableArray<int> states) =>
        states.Length == 1
            ? $"{states[0] + 1}{(graph.Space.Options > 0 ? $" ({words.Taken(states[0])})" : "")}"
            : words.Say($"all of {words.Numbers(states, 12)}", $"elk van {words.Numbers(states, 12)}");
}
