namespace Entente.Exchanges.Searching;

/// <summary>What each thing that could make an order safe would have to be, set by set and step by step, in whole numbers.</summary>
internal sealed class ScaledTolls(ScaledExchange exchange, StepSets sets)
{
    /// <summary>The share of all that it gains in the end that the more exposed party has at risk; closed where somebody would not go on.</summary>
    public ScaledShare Safe(int place, int step) =>
        Lack(place, step, 0, mayBegin: false) == 0 && Lack(place, step, 1, mayBegin: false) == 0
            ? ScaledShare.Max(Exposure(place, 0), Exposure(place, 1))
            : ScaledShare.Closed;

    /// <summary>The chance of detection that the step needs; none where its own is enough.</summary>
    public ScaledShare Detection(int place, int step)
    {
        for (int party = 0; party < 2; party++)
        {
            if (Stopping(place, party) > GoingOn(place, party))
            {
                return ScaledShare.Closed;
            }
        }

        int by = exchange.Exchange.Steps[step].By;
        long slack = GoingOn(place, by) - Breaking(place, by);
        return exchange.Cost[step] == 0 || exchange.Unseen[step] <= slack
            ? ScaledShare.None
            : new ScaledShare(exchange.Cost[step], exchange.Cost[step] + slack);
    }

    /// <summary>The further deposit, or worth of what comes afterwards, that a party lacks to go on; null when none makes it.</summary>
    /// <param name="place">The set of steps that are made.</param>
    /// <param name="step">The next step.</param>
    /// <param name="party">The party.</param>
    /// <param name="mayBegin">Whether it would make up for not wanting to begin, as what comes afterwards does and a deposit does not.</param>
    public long? Lack(int place, int step, int party, bool mayBegin)
    {
        long going = GoingOn(place, party);
        long lack = Stopping(place, party) - going;
        if (lack > 0 && !mayBegin && sets.IsStart(place))
        {
            return null;
        }

        if (exchange.Cost[step] > 0 && exchange.Exchange.Steps[step].By == party)
        {
            if (exchange.Unseen[step] is not { } unseen)
            {
                return null;
            }

            lack = Math.Max(lack, Breaking(place, party) - going + unseen);
        }

        return Math.Max(lack, 0);
    }

    private long GoingOn(int place, int party) => exchange.End[party] - sets.WorthOf(place)[party];

    private long Stopping(int place, int party) => sets.IsStart(place) ? 0 : Breaking(place, party);

    private long Breaking(int place, int party) => -sets.UndoneOf(place)[party] - exchange.Breach[party];

    private ScaledShare Exposure(int place, int party) =>
        new(
            Math.Max(sets.UndoneOf(place)[party] - sets.WorthOf(place)[party], 0),
            exchange.End[party] > 0 ? exchange.End[party] : exchange.Unit
        );
}
