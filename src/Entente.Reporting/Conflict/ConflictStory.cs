using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Conflict;

/// <summary>A conflict in words: where nobody would move, why, what coalitions could do, and which ways lead there.</summary>
internal sealed class ConflictStory(ConflictFindings findings, ConflictWords words)
{
    private readonly ConflictGraph graph = findings.Graph;
    private readonly ConflictExtras extras = new(findings, words);

    public Document Document()
    {
        ImmutableArray<StabilityVerdict>[] explained =
        [
            .. findings.Verdicts.GroupBy(verdict => verdict.State).Select(state => state.ToImmutableArray()),
        ];
        ImmutableArray<StabilityVerdict>? first = First(explained);
        var sentences = new VerdictWords(words, findings.Everywhere);
        return new Document(
            words.Of(words.Model.Title, words.Model.Id.Length > 0 ? words.Model.Id : words.Say("Conflict", "Conflict")),
            Subtitle(),
            [
                new Section(
                    "equilibria",
                    "",
                    [
                        new Block.Lead(Lead()),
                        .. Notes(),
                        .. first is { } told
                            ? new Block[]
                            {
                                new Block.Paragraph(RichText.Strong(sentences.Heading(told))),
                                new Block.Bullets(sentences.Statements(told)),
                            }
                            : [],
                        .. new SenseTables(findings, words).Blocks(),
                    ]
                ),
                .. explained
                    .Where(state => state != first)
                    .Select(state => sentences.Section($"state-{state[0].State + 1}", state)),
                .. AnswerReadings.Of(findings, words),
                new PreferenceWords(graph, words).Section(),
                .. extras.Sections(),
            ]
        );
    }

    // Where things stand is told first, else the first state that holds, else the first.
    private ImmutableArray<StabilityVerdict>? First(ImmutableArray<StabilityVerdict>[] explained)
    {
        int at = Array.FindIndex(explained, state => state[0].State == graph.Model.StatusQuo);
        at = at >= 0 ? at : Array.FindIndex(explained, state => state.All(verdict => verdict.IsStable));
        return explained.Length == 0 ? null : explained[Math.Max(0, at)];
    }

    private string Subtitle()
    {
        string makers = words.Language.List([.. Enumerable.Range(0, graph.DecisionMakers).Select(words.Maker)]);
        string reading = words.Reading(findings.Stability.Options.Reading);
        string count = words.Language.Count(graph.Space.Count);
        return words.Say($"{makers}; {count} states; {reading}", $"{makers}; {count} toestanden; {reading}");
    }

    private IEnumerable<Block> Notes() =>
        AssumptionWords
            .Of(words)
            .Concat(findings.Notes)
            .Concat(NeverTaken())
            .Select(note => new Block.Paragraph(RichText.Faint(note)));

    // What somebody could do by its options and no state has; else it would be missed in the picture and the tables without a word.
    private IEnumerable<string> NeverTaken()
    {
        if (graph.Space.Options == 0)
        {
            yield break;
        }

        ulong taken = 0;
        for (int state = 0; state < graph.Space.Count; state++)
        {
            foreach (
                ulong code in graph.Space.IsCollapsed(state)
                    ? graph.Space.MembersOf(state)
                    : [graph.Space.CodeOf(state)]
            )
            {
                taken |= code;
            }
        }

        string[] never =
        [
            .. Enumerable
                .Range(0, graph.Space.Options)
                .Where(option => (taken & (1UL << option)) == 0)
                .Select(option => $"'{words.Option(option)}'"),
        ];
        if (never.Length > 0)
        {
            string named = words.Language.List(never);
            yield return words.Say(
                $"In no state: {named}. With everything else as it is here, the rules leave no room for that.",
                $"In geen enkele toestand: {named}. Zoals de rest hier is, laten de regels daar geen ruimte voor."
            );
        }
    }

    // Stable under every concept, else under some that look ahead, else nowhere.
    private RichText Lead()
    {
        StateSet all = findings.Everywhere;
        int[] some =
        [
            .. findings.Senses.SelectMany(each => each).Distinct().Where(state => !all.Contains(state)).Order(),
        ];
        string first = all.Count switch
        {
            0 => words.Say("No state is stable in every sense.", "Geen enkele toestand is in elke zin stabiel."),
            1 => words.Say(
                $"One state is stable in every sense: {words.State(all.First())}. Nobody would move from there.",
                $"Eén toestand is in elke zin stabiel: {words.State(all.First())}. Niemand zou daar weggaan."
            ),
            _ => words.Say(
                $"Nobody would move, in any sense, from {words.Language.Count(all.Count)} states: {words.Some(all)}.",
                $"In geen enkele zin zou iemand weggaan uit {words.Language.Count(all.Count)} toestanden: {words.Some(all)}."
            ),
        };
        string second = some.Length switch
        {
            0 => "",
            1 when IsForForesight(some[0]) => words.Say(
                $" For those who reckon with an answer {words.State(some[0])} holds too: in every sense but one, Nash.",
                $" Voor wie met een antwoord rekening houdt, houdt ook {words.State(some[0])} stand: in elke zin behalve één, Nash."
            ),
            1 => words.Say(
                $" In some senses {words.State(some[0])} holds too; the tables say in which and what they mean.",
                $" In sommige zin houdt ook {words.State(some[0])} stand; de tabellen zeggen in welke en wat die betekent."
            ),
            _ => words.Say(
                $" In some senses these hold too: {words.Some(some)}; the tables say in which and what they mean.",
                $" In sommige zin houden ook deze stand: {words.Some(some)}; de tabellen zeggen in welke en wat die betekent."
            ),
        };
        return RichText.Strong(first) + second;
    }

    private bool IsForForesight(int state) =>
        findings.Horizon?.Equilibria.Contains(state) != false
        && findings.NonMyopic?.Equilibria.Contains(state) != false
        && findings.Stability.Concepts.All(each =>
            each.Equilibria.Contains(state) == (each.Concept != StabilityConcept.Nash)
        );
}
