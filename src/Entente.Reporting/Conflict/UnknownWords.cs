using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Reporting.Conflict;

/// <summary>In sentences, what the unknown does to a verdict: what somebody would do under each way to take it, and what decides.</summary>
internal sealed class UnknownWords(ConflictWords words)
{
    private const int MostNamed = 3;

    private readonly VerdictWords sentences = new(words);

    /// <summary>The verdicts of one decision maker on one state, those that read alike together.</summary>
    /// <param name="verdicts">One for each extension.</param>
    public string Of(IEnumerable<StabilityVerdict> verdicts)
    {
        StabilityVerdict[] all = [.. verdicts];
        IGrouping<string, StabilityVerdict>[] alike = [.. all.GroupBy(sentences.Of)];
        string told =
            alike.Length == 1
                ? alike[0].Key
                : string.Join(" ", alike.Select(group => $"({string.Join(", ", group.Select(Letter))}) {group.Key}"));
        return told + Deciding(all);
    }

    private static string Letter(StabilityVerdict verdict) => $"{verdict.Options.Extension}".ToLowerInvariant();

    private string Deciding(StabilityVerdict[] verdicts)
    {
        ImmutableArray<int> states = [.. verdicts.SelectMany(verdict => verdict.Deciding).Distinct().Order()];
        string named = words.States(states, MostNamed);
        return states.IsEmpty
            ? words.Say(" Whatever the unknown does, that stays so.", " Wat het onbekende ook doet, dat blijft zo.")
            : words.Say(
                $" What decides is not known: how this state compares with {named}.",
                $" Wat beslist, is niet bekend: hoe deze toestand zich verhoudt tot {named}."
            );
    }
}
