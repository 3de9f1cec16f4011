using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Scenarios;

namespace Entente.Reporting.Explanations;

/// <summary>What the offers on the table, and what the deal could have been, would have done to those who were not at it, and who of them could have blocked it.</summary>
internal sealed class AwayWords(
    ExplanationWords words,
    IReadOnlyList<TabledOffer> offers,
    IReadOnlyList<PossibleDeal> possible
)
{
    private readonly ThirdPartyStakes stakes = new(words.Scenario);

    /// <summary>The statement: who would have been worse off by what, and who could have blocked what; empty where there is nothing to say.</summary>
    public RichText Statement()
    {
        Party[] known = [.. words.Scenario.ThirdParties.Where(HasScores)];
        string[] blocks = [.. Blocks()];
        if (blocks.Length == 0 && (known.Length == 0 || offers.Count == 0))
        {
            return RichText.Empty;
        }

        string[] harms = [.. known.Select(Harm).Where(harm => harm.Length > 0)];
        string[] harmed =
            harms.Length > 0 || known.Length == 0 || offers.Count == 0
                ? harms
                :
                [
                    Say(
                        "None of them would have been worse off by what was tabled",
                        "Niemand van hen zou slechter af zijn door wat er op tafel lag"
                    ),
                ];
        return RichText.Strong(Say("Those who were not at the table.", "Wie niet aan tafel zat.") + " ")
            + Opening(string.Join("; ", [.. harmed, .. blocks]))
            + ".";
    }

    // What begins with no name begins a sentence here. In Dutch nothing begins with one: no verb then depends on whether the name is of one or of several.
    private string Opening(string text) =>
        text.StartsWith(Say("could block, ", ""), StringComparison.Ordinal)
            ? char.ToUpperInvariant(text[0]) + text[1..]
            : text;

    /// <summary>The same in one sentence; empty where there is nothing to say.</summary>
    public RichText Brief()
    {
        Party[] known = [.. words.Scenario.ThirdParties.Where(HasScores)];
        string[] all = [.. known.Select(HarmBriefly).Where(harm => harm.Length > 0), .. Blocks()];
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

    // Who could block what of the proposals and of what the deal could have been, and what they would lose by.
    private IEnumerable<string> Blocks()
    {
        Party[] able = [.. words.Scenario.ThirdParties.Where(party => Blocked(party).Length > 0)];
        Party[] unknown = [.. able.Where(party => !HasScores(party))];
        foreach (Party party in able.Except(unknown).Where(party => Losing(party).Length > 0))
        {
            (string name, string what, string losing) = (NameOf(party), Blocked(party), Losing(party));
            yield return losing == what
                ? Say(
                    $"{name} could block {what}, and would lose by it",
                    $"in staat {what} tegen te houden: {name}, met verlies daarbij"
                )
                : Say(
                    $"{name} could block {what}, and would lose by {losing}",
                    $"in staat {what} tegen te houden: {name}, met verlies bij {losing}"
                );
        }

        Party[] content = [.. able.Except(unknown).Where(party => Losing(party).Length == 0)];
        if (content.Length > 0)
        {
            yield return Say("could block, unharmed: ", "in staat tot tegenhouden, maar niet geschaad: ")
                + Able(content);
        }

        if (unknown.Length > 0)
        {
            yield return Say(
                "could block, what they gain or lose by it unknown: ",
                "in staat tot tegenhouden, winst of verlies daarbij onbekend: "
            ) + Able(unknown);
        }
    }

    // Who could block, and after each in brackets what.
    private string Able(Party[] parties) =>
        words.Language.List([.. parties.Select(party => $"{NameOf(party)} ({Blocked(party)})")]);

    private string Blocked(Party party) => Told(outcome => CanBlock(party, outcome));

    private string Losing(Party party) => Told(outcome => stakes.WouldBlock(party, outcome));

    private string NameOf(Party party) => words.Names.OfParty(party.Name);

    // Of what is put forward that for which something holds, in words; empty for nothing.
    private string Told(Func<Outcome, bool> holds)
    {
        TabledOffer[] some = [.. offers.Where(offer => holds(offer.Outcome))];
        PossibleDeal[] deals = [.. possible.Where(deal => holds(deal.Outcome))];
        string every =
            possible.Count == 1 ? Say("the possible deal", "het mogelijke akkoord")
            : possible.Count == 2 ? Say("both possible deals", "beide mogelijke akkoorden")
            : Say("every possible deal", "elk mogelijk akkoord");
        string under = words.Language.List([.. deals.Select(each => each.Reading)]);
        string[] parts =
        [
            some.Length == 0 ? ""
            : some.Length == 1 ? words.OfferQuoted(some[0])
            : some.Length == offers.Count ? Say("every proposal", "elk voorstel")
            : Say($"{some.Length} of the {offers.Count} proposals", $"{some.Length} van de {offers.Count} voorstellen"),
            deals.Length == 0 ? ""
            : deals.Length == possible.Count ? every
            : Say($"the deal under “{under}”", $"het akkoord bij ‘{under}’"),
        ];
        return words.Language.List([.. parts.Where(part => part.Length > 0)]);
    }

    private string HarmBriefly(Party party)
    {
        string list = Told(outcome => Change(party, outcome).Sign < 0);
        string name = words.Names.OfParty(party.Name);
        return list.Length == 0 ? "" : Say($"{name} loses by {list}", $"verlies voor {name} bij {list}");
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
        return Say($"{name} would have been worse off by {list}", $"verlies voor {name} door {list}");
    }

    private IEnumerable<TabledOffer> Harming(Party party) =>
        offers.Where(offer => Change(party, offer.Outcome).Sign < 0);

    private Rational Change(Party party, Outcome outcome) => stakes.ChangeFor(party, outcome)!.Value;

    private bool CanBlock(Party party, Outcome outcome) => !stakes.BlocksOf(party, outcome).IsEmpty;

    private static bool HasScores(Party party) => party.Preferences is PreferenceModel.Scores or PreferenceModel.Listed;

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
