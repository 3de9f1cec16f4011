using Entente.Exchanges;
using static Entente.Reporting.Tests.Exchanges.ExchangeAnswersTests;

namespace Entente.Reporting.Tests.Exchanges;

/// <summary>What is said of who breaks off once all is done.</summary>
public sealed class ExchangeAfterwardsTests
{
    // ann gets 5 and could take its 2 back for a future of 1; bob has a future of 6 and gives last.
    private static readonly Exchange Held = new(
        new ExchangeParty("ann") { Future = 1 },
        new ExchangeParty("bob") { Future = 6 },
        [Step("goods", 0, 2, 5) with { SnapBack = 1 }, Step("money", 1, 3, 5)]
    );

    // Nothing is lost by who keeps the money back, and ann then gets 2 back of what the goods cost.
    private static readonly Exchange Open = new(
        new ExchangeParty("ann"),
        new ExchangeParty("bob"),
        [Step("goods", 0, 2, 5) with { SnapBack = 1 }, Step("money", 1, 6, 5)]
    );

    [Fact]
    public void An_exchange_that_is_undone_when_all_is_done_is_safe_until_then()
    {
        AssertSaid(
            Held,
            "Until all is done, yes: in the order below neither side gains by stopping or cheating before that. Afterwards one of them does better by taking back what can be undone.",
            "Tot alles gedaan is, ja: in de volgorde hieronder wint geen van beide er daarvoor bij te stoppen of vals te spelen. Daarna is een van beide beter af door terug te draaien wat ongedaan te maken is."
        );
        AssertSaid(
            Held,
            "Once all is done ann gains 1 by breaking off: what is undone then brings it 2, and breaking off costs it 1. No order, smaller steps or verification changes that; a deposit of 1 does, or a future worth 1 more to it, or that 'goods' can then no longer be taken back.",
            "Als alles gedaan is, is afbreken 1 winst voor ann: wat dan wordt teruggedraaid levert 2 op, en afbreken kost 1. Geen volgorde, kleinere stappen of controle verandert dat; een borg van 1 wel, of een toekomst die daar 1 meer waard is, of dat 'goods' dan niet meer is terug te draaien."
        );
        AssertSaid(
            Held,
            "A deposit, lost by who breaks: 1 for ann.",
            "Een borg, verloren door wie breekt: 1 voor ann."
        );
    }

    [Fact]
    public void What_does_nothing_about_it_is_told_apart_from_what_does()
    {
        AssertSaid(
            Open,
            "Once all is done ann gains 2 by breaking off: what is undone then brings it 2, and breaking off costs it nothing.",
            "Als alles gedaan is, is afbreken 2 winst voor ann: wat dan wordt teruggedraaid levert 2 op, en afbreken kost niets."
        );
        AssertSaid(
            Open,
            "Of sizes and verification that is until all is done; a deposit or a future holds afterwards, too:",
            "Voor de grootte van stappen en controle is dat tot alles gedaan is; een borg of een toekomst houdt ook daarna:"
        );
    }
}
