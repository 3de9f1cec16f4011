using Entente.Exchanges;
using Entente.Numbers;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Exchanges;

/// <summary>Who would break off once all is done, and what would keep it from that.</summary>
internal static class ExchangeAfterwards
{
    public static IEnumerable<Block> Of(ExchangeWords words)
    {
        foreach (LateBreach breach in words.Plan.Afterwards)
        {
            string party = words.Party(breach.Party);
            string gain = words.Number(breach.Gain);
            string loss =
                breach.Lost.Sign > 0
                    ? words.Say(
                        $", and breaking off costs it {words.Number(breach.Lost)}",
                        $", en afbreken kost {words.Number(breach.Lost)}"
                    )
                    : words.Say(", and breaking off costs it nothing", ", en afbreken kost niets");
            yield return new Block.Paragraph(
                words.Say(
                    $"Once all is done {party} gains {gain} by breaking off: what is undone then brings it {words.Number(breach.Back)}{loss}. No order, smaller steps or verification changes that; {Steps(words, breach)}.",
                    $"Als alles gedaan is, is afbreken {gain} winst voor {party}: wat dan wordt teruggedraaid levert {words.Number(breach.Back)} op{loss}. Geen volgorde, kleinere stappen of controle verandert dat; {Steps(words, breach)}."
                )
            );
        }
    }

    // What it could take back, and what else would hold it.
    private static string Steps(ExchangeWords words, LateBreach breach)
    {
        ExchangeStep[] own =
        [
            .. words.Plan.Exchange.Steps.Where(step => (step.Gains[breach.Party] * step.SnapBack).Sign < 0),
        ];
        Rational back = own.Aggregate(Rational.Zero, (sum, step) => sum - (step.Gains[breach.Party] * step.SnapBack));
        string[] names = [.. own.Select(step => $"'{words.Step(step)}'")];
        string amount = words.NumberAtLeast(breach.Gain);
        return breach.Gain > back
            ? words.Say(
                $"a deposit of {amount}, or a future worth {amount} more to it, does",
                $"een borg van {amount}, of een toekomst die daar {amount} meer waard is, wel"
            )
            : words.Say(
                $"a deposit of {amount} does, or a future worth {amount} more to it, or that {words.Language.List(names)} can then no longer be taken back",
                $"een borg van {amount} wel, of een toekomst die daar {amount} meer waard is, of dat {words.Language.List(names)} dan niet meer is terug te draaien"
            );
    }
}
