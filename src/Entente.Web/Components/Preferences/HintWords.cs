using System.Collections.Immutable;
using Entente.Elicitation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Web.Languages;

namespace Entente.Web.Components.Preferences;

/// <summary>What the wizard says about answers that do not go together.</summary>
/// <param name="language">The language of the page.</param>
/// <param name="space">What can be agreed.</param>
/// <param name="names">What the rated packages are called, in the order of the ratings: A, B, C.</param>
public sealed class HintWords(PageLanguage language, OutcomeSpace space, ImmutableArray<string> names)
{
    /// <summary>The comparisons in words, in their order: what is preferred, and to what.</summary>
    public ImmutableArray<ComparedNames> Compared { get; init; } = [];

    /// <summary>A hint as a sentence or two.</summary>
    public string Of(ConsistencyHint hint) =>
        hint switch
        {
            ConsistencyHint.RatedAgainstParts of => language.Say(
                $"You rate {names[of.Higher]} above {names[of.Lower]}, although by your scores {names[of.Lower]} is at least as good in every issue. Is a score off, or a rating?",
                $"U beoordeelt {names[of.Higher]} hoger dan {names[of.Lower]}, terwijl {names[of.Lower]} volgens uw scores op elk onderwerp minstens zo goed is. Klopt een score niet, of een beoordeling?"
            ),
            ConsistencyHint.RatedTwice of => language.Say(
                $"{names[of.One]} and {names[of.Other]} are the same package, rated differently.",
                $"{names[of.One]} en {names[of.Other]} zijn hetzelfde pakket, verschillend beoordeeld."
            ),
            ConsistencyHint.EqualPartsRatedApart of => language.Say(
                $"{names[of.Higher]} and {names[of.Lower]} differ only in answers that you scored the same, and yet you rate them apart.",
                $"{names[of.Higher]} en {names[of.Lower]} verschillen alleen in antwoorden die u gelijk scoorde, en toch beoordeelt u ze verschillend."
            ),
            ConsistencyHint.FarFromParts of => Far(of),
            ConsistencyHint.DifferenceGone of => language.Say(
                $"{language.NameOf(space.Issues[of.Issue])}: you scored “{List(of.Issue, of.Better)}” above “{List(of.Issue, of.Worse)}”, but your ratings leave no difference between them.",
                $"{language.NameOf(space.Issues[of.Issue])}: u scoorde ‘{List(of.Issue, of.Better)}’ hoger dan ‘{List(of.Issue, of.Worse)}’, maar uw beoordelingen laten er geen verschil tussen."
            ),
            ConsistencyHint.ComparedAgainstParts of => language.Say(
                $"You prefer {Compared[of.Comparison].First} to {Compared[of.Comparison].Second}, although by your scores {Compared[of.Comparison].Second} is at least as good in every issue.",
                $"U verkiest {Compared[of.Comparison].First} boven {Compared[of.Comparison].Second}, terwijl {Compared[of.Comparison].Second} volgens uw scores op elk onderwerp minstens zo goed is."
            ),
            ConsistencyHint.TiedAgainstParts of => language.Say(
                $"You call {Compared[of.Comparison].First} and {Compared[of.Comparison].Second} as good as each other, although by your scores one is at least as good in every issue and better in some.",
                $"U noemt {Compared[of.Comparison].First} en {Compared[of.Comparison].Second} even goed, terwijl er volgens uw scores een op elk onderwerp minstens zo goed is en op sommige beter."
            ),
            ConsistencyHint.TiedAndRatedApart of => language.Say(
                $"You call {Compared[of.Comparison].First} and {Compared[of.Comparison].Second} as good as each other, and rate them apart.",
                $"U noemt {Compared[of.Comparison].First} en {Compared[of.Comparison].Second} even goed, en beoordeelt ze verschillend."
            ),
            _ => language.Say("Your comparisons go in a circle.", "Uw vergelijkingen lopen rond."),
        };

    private string Far(ConsistencyHint.FarFromParts of)
    {
        string by = language.PointsOf(Rational.Abs(of.By));
        return of.By.Sign > 0
            ? language.Say(
                $"You rate {names[of.Rating]} {by} points above what its parts can add up to. Is there something in it that works together?",
                $"U beoordeelt {names[of.Rating]} {by} punten hoger dan de delen samen kunnen zijn. Zit er iets in dat elkaar versterkt?"
            )
            : language.Say(
                $"You rate {names[of.Rating]} {by} points below what its parts add up to. Is there something in it that spoils the rest?",
                $"U beoordeelt {names[of.Rating]} {by} punten lager dan de delen samen. Zit er iets in dat de rest bederft?"
            );
    }

    private string List(int issue, ImmutableArray<IssueValue> values) =>
        language.List([.. values.Select(value => language.NameOf(space.Issues[issue], value))]);
}
