using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Scenarios;

namespace Entente.Reporting.Explanations;

/// <summary>What the offers on the table would have done to those who were not at it.</summary>
internal sealed class AwayWords(ExplanationWords words, IReadOnlyList<TabledOffer> offers)
{
    /// <summary>The statement: who would have been worse off by what, and who could have blocked it; empty without third parties with scores or without offers.</summary>
    public RichText Statement()
    {
        Party[] known =
        [
            .. words.Scenario.ThirdParties.Where(party =>
                party.Preferences is PreferenceModel.Scores or PreferenceModel.Listed
            ),
        ];
        if (known.Length == 0 || offers.Count == 0)
        {
            return RichText.Empty;
        }

        string[] harms = [.. known.Select(Harm).Where(harm => harm.Length > 0)];
        string[] blocks = [.. known.Select(Block).Where(block => block.Length > 0)];
        string harmed =
            harms.Length == 0
                ? Say(
                    "None of them would have been worse off by what was tabled.",
                    "Niemand van hen zou slechter af zijn door wat er op tafel lag."
                )
                : string.Join("; ", harms) + ".";
        return RichText.Strong(Say("Those who were not at the table.", "Wie niet aan tafel zat.") + " ")
            + string.Join(" ", [harmed, .. blocks]);
    }

    private string Harm(Party party)
    {
        string[] worse =
        [
            .. offers
                .Select(offer => (Offer: offer, Change: ChangeOf(party, offer.Outcome)))
                .Where(each => each.Change.Sign < 0)
                .Select(each =>
                    $"{words.OfferQuoted(each.Offer)} ({UnitNames.Count(words.Number(-each.Change), UnitNames.OfParty(party), words.Language)})"
                ),
        ];
        if (worse.Length == 0)
        {
            return "";
        }

        string name = words.Names.OfParty(party.Name);
        string list = words.Language.List(worse);
        return Say($"{name} would have been worse off by {list}", $"{name} zou slechter af zijn door {list}");
    }

    private string Block(Party party)
    {
        TabledOffer[] blocked =
        [
            .. offers.Where(offer =>
                party.Says.Any(say =>
                    say.Right == ThirdPartyRight.Block && words.Scenario.Space.Matches(say.Conditions, offer.Outcome)
                )
            ),
        ];
        if (blocked.Length == 0)
        {
            return "";
        }

        string name = words.Names.OfParty(party.Name);
        TabledOffer[] reason = [.. blocked.Where(offer => ChangeOf(party, offer.Outcome).Sign < 0)];
        string list = words.Language.List([.. reason.Select(words.OfferQuoted)]);
        return reason.Length == 0
            ? Say(
                blocked.Length == offers.Count
                    ? $"{name} could have blocked any of it, and would have lost by none of it."
                    : $"{name} could have blocked {blocked.Length} of {offers.Count}, and would have lost by none of these.",
                blocked.Length == offers.Count
                    ? $"{name} had alles kunnen tegenhouden, en zou bij niets daarvan hebben verloren."
                    : $"{name} had er {blocked.Length} van de {offers.Count} kunnen tegenhouden, en zou bij geen daarvan hebben verloren."
            )
            : Say(
                $"{name} could have blocked {list}, and would have lost by it.",
                $"{name} had {list} kunnen tegenhouden, en zou erbij hebben verloren."
            );
    }

    private Rational ChangeOf(Party party, Outcome outcome)
    {
        var worth = new UtilityFunction(words.Scenario.Space, party.Preferences!);
        Rational now =
            words.Scenario.StatusQuo is { } current ? worth.Of(current)
            : party.Fallback.Worth is { } given ? given.Likely
            : party.Fallback.Outcome is { } same ? worth.Of(same)
            : Rational.Zero;
        return worth.Of(outcome) - now;
    }

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
