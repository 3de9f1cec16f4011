using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Reporting.Documents;
using Entente.Scenarios;

namespace Entente.Reporting.Explanations;

/// <summary>What a deal that was made hung on: the answers that could not have been another, and what each side had to spare.</summary>
/// <remarks>
/// An answer is one that the deal hung on when no other value of its issue, the rest as agreed, is allowed by the rules, worth to every party at least what walking away is, and free of its deal-breakers.
/// Every value is tried: the cost is that of one evaluation a value. An issue of more values than <see cref="MostValues"/> is left out, and so is one where numbers stand for a continuum and none of them would have done: another might.
/// </remarks>
/// <param name="words">The words of the reading.</param>
/// <param name="made">What was agreed.</param>
internal sealed class HungOn(ExplanationWords words, Outcome made)
{
    private const int MostValues = 1_000;

    private readonly ImmutableArray<UtilityFunction> worths =
    [
        .. words.Scenario.Parties.Select(party => new UtilityFunction(words.Scenario.Space, party.Preferences!)),
    ];

    /// <summary>The statement.</summary>
    public RichText Statement()
    {
        RichText head = RichText.Strong(Say("What it hung on. ", "Waar het van afhing. "));
        int[] lacking = [.. Enumerable.Range(0, words.Parties).Where(party => !IsGoodFor(party, made))];
        if (lacking.Length > 0)
        {
            string names = words.Language.List([.. lacking.Select(words.PartyAt)]);
            return head
                + Say(
                    $"These numbers do not tell: by them it was not good enough for {names}.",
                    $"Dat zeggen deze getallen niet: daarnaar was het niet goed genoeg voor {names}."
                );
        }

        int[] tried = [.. Enumerable.Range(0, made.Values.Length).Where(IsTried)];
        int[] free = [.. tried.Where(issue => Others(issue).Any(IsDeal))];
        return head + Answers(free, [.. tried.Except(free).Where(IsKnown)]) + Spare();
    }

    private string Answers(int[] free, int[] held)
    {
        string names = words.Language.List([.. held.Select(words.Names.OfIssue)]);
        return held.Length == 0
            ? free.Length == 0
                ? ""
                : free.Length == made.Values.Length
                    ? Say(
                        $"No single answer: each could have been another, the rest as agreed, and still good enough for {words.Everybody}. ",
                        $"Geen enkel antwoord: elk had anders kunnen zijn, de rest zoals afgesproken, en nog steeds goed genoeg voor {words.Everybody}. "
                    )
                    : Say(
                        $"Not the answer on {words.Language.List([.. free.Select(words.Names.OfIssue)])}: that could have been another, the rest as agreed, and still good enough for {words.Everybody}. ",
                        $"Niet het antwoord over {words.Language.List([.. free.Select(words.Names.OfIssue)])}: dat had anders kunnen zijn, de rest zoals afgesproken, en nog steeds goed genoeg voor {words.Everybody}. "
                    )
            : held.Length == made.Values.Length
                ? Say(
                    $"Every answer: another on any one issue, the rest as agreed, would not have been good enough for {words.Everybody}. ",
                    $"Elk antwoord: een ander op welk onderwerp ook, de rest zoals afgesproken, was niet goed genoeg geweest voor {words.Everybody}. "
                )
                : held.Length == 1
                    ? Say(
                        $"The answer on {names}: any other, the rest as agreed, would not have been good enough for {words.Everybody}. ",
                        $"Het antwoord over {names}: elk ander, de rest zoals afgesproken, was niet goed genoeg geweest voor {words.Everybody}. "
                    )
                    : Say(
                        $"The answers on {names}: another on any one of them, the rest as agreed, would not have been good enough for {words.Everybody}. ",
                        $"De antwoorden over {names}: een ander op één daarvan, de rest zoals afgesproken, was niet goed genoeg geweest voor {words.Everybody}. "
                    );
    }

    private string Spare()
    {
        ImmutableArray<Rational> spare =
        [
            .. worths.Select((worth, party) => worth.Of(made) - words.Explanation.Parties[party].Reservation),
        ];
        return Say($"More than walking away: {words.Worths(spare)}.", $"Meer dan weglopen: {words.Worths(spare)}.");
    }

    private bool IsTried(int issue) =>
        !made.Values[issue].IsNumber && words.Scenario.Space.Issues[issue].Size is { } size && size <= MostValues;

    private bool IsKnown(int issue) => words.Explanation.IsExact || !words.Scenario.Space.Issues[issue].IsNumeric;

    private IEnumerable<Outcome> Others(int issue) =>
        Enumerable
            .Range(0, (int)words.Scenario.Space.Issues[issue].Size!.Value)
            .Where(value => value != made.Values[issue].Index)
            .Select(value => new Outcome(made.Values.SetItem(issue, IssueValue.At(value))));

    private bool IsDeal(Outcome outcome) =>
        words.Scenario.Space.Allows(outcome)
        && Enumerable.Range(0, words.Parties).All(party => IsGoodFor(party, outcome));

    private bool IsGoodFor(int party, Outcome outcome)
    {
        Party own = words.Scenario.Parties[party];
        return !(
                own.Preferences is PreferenceModel.Listed { Otherwise: null } list
                && !list.Outcomes.Any(each => each.Outcome.Equals(outcome))
            )
            && worths[party].Of(outcome) >= words.Explanation.Parties[party].Reservation
            && !own.DealBreakers.Any(never => words.Scenario.Space.Matches(never.Conditions, outcome));
    }

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
