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
    private readonly ThirdPartyStakes stakes = new(words.Scenario);

    /// <summary>The statement: who would have been worse off by what, and who could have blocked it; empty without third parties with scores or without offers.</summary>
    public RichText Statement()
    {
        Party[] known = [.. words.Scenario.ThirdParties.Where(HasScores)];
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

    /// <summary>The same in one sentence, with what a deal could be among what is looked at; empty where there is nothing to say.</summary>
    /// <param name="possible">What else is proposed here.</param>
    public RichText Brief(IReadOnlyList<Outcome> possible)
    {
        Party[] known = [.. words.Scenario.ThirdParties.Where(HasScores)];
        string[] harms = [.. known.Select(HarmBriefly).Where(harm => harm.Length > 0)];
        Outcome[] named = [.. offers.Select(offer => offer.Outcome), .. possible];
        Party[] able = [.. words.Scenario.ThirdParties.Where(party => named.Any(each => CanBlock(party, each)))];
        string[] all = [.. harms, .. Blocks(able, named)];
        return all.Length == 0
            ? RichText.Empty
            : RichText.Strong(Say("Not at the table: ", "Niet aan tafel: ")) + string.Join("; ", all) + ".";
    }

    /// <summary>That somebody could block an outcome and would lose by it; empty for nobody.</summary>
    /// <param name="outcome">What is put forward.</param>
    public RichText Objection(Outcome outcome)
    {
        string[] against =
        [
            .. words
                .Scenario.ThirdParties.Where(party => stakes.WouldBlock(party, outcome))
                .Select(party =>
                    $"{words.Names.OfParty(party.Name)} ({words.Number(stakes.ChangeFor(party, outcome)!.Value)})"
                ),
        ];
        string names = words.Language.List(against);
        return against.Length == 0
            ? RichText.Empty
            : RichText.Of(
                Say(
                    $" But it can be blocked by {names}, not at the table and worse off by it.",
                    $" Maar het kan worden tegengehouden door {names}, niet aan tafel en er slechter van."
                ),
                Tone.Bad
            );
    }

    private IEnumerable<string> Blocks(Party[] able, Outcome[] named)
    {
        Party[] losing = [.. able.Where(party => named.Any(each => stakes.WouldBlock(party, each)))];
        Party[] unknown = [.. able.Where(party => !HasScores(party))];
        Party[] content = [.. able.Except(losing).Except(unknown)];
        if (losing.Length > 0)
        {
            string names = Names(losing);
            yield return Say(
                $"{names} could block part of this, and would lose by it",
                $"{names} kan een deel hiervan tegenhouden, en zou erbij verliezen"
            );
        }

        if (content.Length > 0)
        {
            string names = Names(content);
            yield return Say(
                $"{names} could block part of this, and would lose by none of it",
                $"{names} {(content.Length == 1 ? "kan" : "kunnen")} een deel hiervan tegenhouden, zonder erbij te verliezen"
            );
        }

        if (unknown.Length > 0)
        {
            string names = Names(unknown);
            yield return Say(
                $"{names} could block part of this, and what that is worth there is not known",
                $"{names} {(unknown.Length == 1 ? "kan" : "kunnen")} een deel hiervan tegenhouden, en wat het daar waard is, is niet bekend"
            );
        }
    }

    private string HarmBriefly(Party party)
    {
        TabledOffer[] worse = [.. Harming(party)];
        string name = words.Names.OfParty(party.Name);
        string list =
            worse.Length == 1
                ? words.OfferQuoted(worse[0])
                : Say($"{worse.Length} of the proposals", $"{worse.Length} van de voorstellen");
        return worse.Length == 0 ? "" : Say($"{name} would lose by {list}", $"{name} zou verliezen bij {list}");
    }

    private string Harm(Party party)
    {
        string[] worse =
        [
            .. Harming(party)
                .Select(offer =>
                    $"{words.OfferQuoted(offer)} ({UnitNames.Count(words.Number(-Change(party, offer.Outcome)), UnitNames.OfParty(party), words.Language)})"
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
        TabledOffer[] blocked = [.. offers.Where(offer => CanBlock(party, offer.Outcome))];
        if (blocked.Length == 0)
        {
            return "";
        }

        string name = words.Names.OfParty(party.Name);
        TabledOffer[] reason = [.. blocked.Where(offer => Change(party, offer.Outcome).Sign < 0)];
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

    private IEnumerable<TabledOffer> Harming(Party party) =>
        offers.Where(offer => Change(party, offer.Outcome).Sign < 0);

    private Rational Change(Party party, Outcome outcome) => stakes.ChangeFor(party, outcome)!.Value;

    private bool CanBlock(Party party, Outcome outcome) => !stakes.BlocksOf(party, outcome).IsEmpty;

    private string Names(Party[] parties) =>
        words.Language.List([.. parties.Select(party => words.Names.OfParty(party.Name))]);

    private static bool HasScores(Party party) => party.Preferences is PreferenceModel.Scores or PreferenceModel.Listed;

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
