using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Conflict;

/// <summary>Why states hold or not in the senses beyond the five, state by state under a heading of its own.</summary>
internal sealed class FurtherStory(FurtherReasons reasons, ConflictWords words)
{
    private const int MostCoalitions = 8;

    /// <summary>One section for each sense in which there are reasons.</summary>
    /// <param name="key">What the keys of the sections begin with.</param>
    public IEnumerable<Section> Sections(string key)
    {
        (string Key, string Heading, IEnumerable<Block> Blocks)[] all =
        [
            ("strong", words.Say("Strongly", "Sterk"), Strong()),
            ("unknown", UnknownHeading, Unknown()),
            ("foresight", ForesightHeading, Foreseen()),
            ("coalitions", words.Say("Together", "Samen"), Coalitions()),
        ];
        return all.Select(each => new Section(key + each.Key, each.Heading, [.. each.Blocks]))
            .Where(section => !section.Blocks.IsEmpty);
    }

    /// <summary>What stands above what the unknown decides.</summary>
    public string UnknownHeading => words.Say("What the unknown decides", "Wat het onbekende beslist");

    /// <summary>What stands above what looking ahead decides.</summary>
    public string ForesightHeading => words.Say("Looking ahead", "Vooruit kijken");

    /// <summary>Where only strong sanctions count.</summary>
    public IEnumerable<Block> Strong()
    {
        var sentences = new VerdictWords(words);
        return reasons
            .Strong.GroupBy(verdict => verdict.State)
            .SelectMany(state =>
                Told(
                    state.All(verdict => verdict.IsStable)
                        ? words.Say(
                            $"Why {words.State(state.Key)} holds strongly: {words.Sense(state.First().Concept)}",
                            $"Waarom {words.State(state.Key)} sterk standhoudt: {words.Sense(state.First().Concept)}"
                        )
                        : words.Say(
                            $"Why {words.State(state.Key)} does not hold strongly: {words.Sense(state.First().Concept)}",
                            $"Waarom {words.State(state.Key)} niet sterk standhoudt: {words.Sense(state.First().Concept)}"
                        ),
                    state.Select(sentences.Of)
                )
            );
    }

    /// <summary>By what is not known.</summary>
    public IEnumerable<Block> Unknown()
    {
        var sentences = new UnknownWords(words);
        return reasons
            .Unknown.GroupBy(verdict => verdict.State)
            .SelectMany(state =>
                Told(
                    words.Say(
                        $"What the unknown decides at {words.State(state.Key)}: {words.Sense(state.First().Concept)}",
                        $"Wat het onbekende beslist in {words.State(state.Key)}: {words.Sense(state.First().Concept)}"
                    ),
                    state.GroupBy(verdict => verdict.DecisionMaker).Select(sentences.Of)
                )
            );
    }

    /// <summary>For who looks ahead: so many moves, then far.</summary>
    public IEnumerable<Block> Foreseen()
    {
        var sentences = new ForesightWords(words);
        return
        [
            .. reasons
                .Foreseen.GroupBy(verdict => verdict.State)
                .SelectMany(state =>
                    Told(
                        Ahead(
                            state.Key,
                            state.All(verdict => verdict.IsStable),
                            words.Say(
                                $"looking {words.Moves(state.First().Horizon)} ahead",
                                $"{words.Moves(state.First().Horizon)} vooruit kijken"
                            )
                        ),
                        state.Select(sentences.Of)
                    )
                ),
            .. reasons
                .Farsighted.GroupBy(verdict => verdict.State)
                .SelectMany(state =>
                    Told(
                        Ahead(state.Key, state.All(verdict => verdict.IsStable), Far(state.First())),
                        state.Select(sentences.Of)
                    )
                ),
        ];
    }

    /// <summary>Together: those coalitions that could gain, and how many could not.</summary>
    public IEnumerable<Block> Coalitions()
    {
        var sentences = new CoalitionWords(words);
        return reasons
            .Coalitions.GroupBy(verdict => verdict.State)
            .SelectMany(state =>
                Told(
                    state.All(verdict => verdict.IsStable)
                        ? words.Say(
                            $"Why {words.State(state.Key)} holds for all who could go together: {words.Sense(state.First().Concept)}",
                            $"Waarom {words.State(state.Key)} standhoudt voor allen die samen zouden kunnen gaan: {words.Sense(state.First().Concept)}"
                        )
                        : words.Say(
                            $"Why {words.State(state.Key)} does not hold where they can go together: {words.Sense(state.First().Concept)}",
                            $"Waarom {words.State(state.Key)} niet standhoudt waar ze samen kunnen gaan: {words.Sense(state.First().Concept)}"
                        ),
                    Those(sentences, [.. state])
                )
            );
    }

    // Those first that would go, then those that are held back, then those that gain nothing.
    private IEnumerable<string> Those(CoalitionWords sentences, ImmutableArray<CoalitionVerdict> verdicts)
    {
        int more = verdicts.Length - MostCoalitions;
        return verdicts
            .OrderBy(verdict =>
                !verdict.IsStable ? 0
                : verdict.Improvements.IsEmpty ? 2
                : 1
            )
            .Take(MostCoalitions)
            .Select(sentences.Of)
            .Concat(
                more > 0
                    ?
                    [
                        words.Say(
                            $"{words.Language.Count(more)} more coalitions.",
                            $"Nog {words.Language.Count(more)} coalities."
                        ),
                    ]
                    : []
            );
    }

    // From which horizon on nothing changes, where that is so.
    private string Far(FarsightedVerdict verdict)
    {
        string moves = words.Moves(verdict.Telling.Horizon);
        return verdict.Round == 1
            ? words.Say(
                $"looking far ahead (non-myopic; the same from {moves} on)",
                $"ver vooruit kijken (verziend; vanaf {moves} steeds hetzelfde)"
            )
            : words.Say("looking far ahead (non-myopic)", "ver vooruit kijken (verziend)");
    }

    private string Ahead(int state, bool holds, string sense) =>
        holds
            ? words.Say($"Why {words.State(state)} holds: {sense}", $"Waarom {words.State(state)} standhoudt: {sense}")
            : words.Say(
                $"Why {words.State(state)} does not hold: {sense}",
                $"Waarom {words.State(state)} niet standhoudt: {sense}"
            );

    private static IEnumerable<Block> Told(string heading, IEnumerable<string> sentences) =>
        [
            new Block.Paragraph(RichText.Strong(heading)),
            new Block.Bullets([.. sentences.Select(sentence => (RichText)sentence)]),
        ];
}
