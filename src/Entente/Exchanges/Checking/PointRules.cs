using Entente.Numbers;

namespace Entente.Exchanges.Checking;

/// <summary>When a party goes on: as it is, and with anything less than what a remedy asks.</summary>
internal sealed class PointRules(NaiveExchange naive)
{
    /// <summary>As the exchange stands.</summary>
    public bool AsItIs(int party, IReadOnlyCollection<int> made, int step, Rational goingOn) =>
        goingOn >= Stopping(party, made) && (!CouldCheat(party, step) || Caught(party, made, step, goingOn) >= 0);

    /// <summary>The least that going on has to be worth as the exchange stands; null when nothing is enough.</summary>
    public Rational? LeastGoingOn(int party, IReadOnlyCollection<int> made, int step)
    {
        Rational stopping = Stopping(party, made);
        if (!CouldCheat(party, step))
        {
            return stopping;
        }

        Rational seen = naive.Exchange.Steps[step].Detection;
        Rational saved = -naive.Exchange.Steps[step].Gains[party];
        return seen.Sign == 0
            ? null
            : Rational.Max(stopping, naive.Broken(made, party) + ((Rational.One - seen) * saved / seen));
    }

    /// <summary>With any smaller deposit of one party than the exchange has.</summary>
    public OrderFinder.Passes WithLessDepositOf(int less) =>
        (party, made, step, goingOn) =>
            party != less
                ? AsItIs(party, made, step, goingOn)
                : (made.Count == 0 ? goingOn >= 0 : goingOn > Stopping(party, made))
                    && (!CouldCheat(party, step) || Caught(party, made, step, goingOn) > 0);

    /// <summary>With any smaller future of one party than the exchange has.</summary>
    public OrderFinder.Passes WithLessFutureOf(int less) =>
        (party, made, step, goingOn) =>
            party != less
                ? AsItIs(party, made, step, goingOn)
                : goingOn > Stopping(party, made)
                    && (!CouldCheat(party, step) || Caught(party, made, step, goingOn) > 0);

    /// <summary>With any smaller least chance of detection than the exchange has; steps that were watched as well before keep it.</summary>
    public OrderFinder.Passes WithLessDetection(Exchange before) =>
        (party, made, step, goingOn) =>
        {
            bool isRaised = before.Steps[step].Detection < naive.Exchange.Steps[step].Detection;
            return isRaised && CouldCheat(party, step)
                ? goingOn >= Stopping(party, made) && Caught(party, made, step, goingOn) > 0
                : AsItIs(party, made, step, goingOn);
        };

    /// <summary>With as large a deposit of both as one likes.</summary>
    public bool WithAnyDeposit(int party, IReadOnlyCollection<int> made, int step, Rational goingOn) =>
        (made.Count > 0 || goingOn >= 0) && (!CouldCheat(party, step) || naive.Exchange.Steps[step].Detection.Sign > 0);

    /// <summary>With as large a future of both as one likes.</summary>
    public bool WithAnyFuture(int party, IReadOnlyCollection<int> made, int step, Rational goingOn) =>
        naive.Exchange.Parties[party].Discount.Sign == 0
            ? AsItIs(party, made, step, goingOn)
            : !CouldCheat(party, step) || naive.Exchange.Steps[step].Detection.Sign > 0;

    private Rational Stopping(int party, IReadOnlyCollection<int> made) =>
        made.Count == 0 ? Rational.Zero : naive.Broken(made, party);

    private bool CouldCheat(int party, int step) =>
        naive.Exchange.Steps[step].By == party && naive.Exchange.Steps[step].Gains[party].Sign < 0;

    // What being seen costs, on average, less what not being seen saves.
    private Rational Caught(int party, IReadOnlyCollection<int> made, int step, Rational goingOn)
    {
        Rational seen = naive.Exchange.Steps[step].Detection;
        Rational saved = -naive.Exchange.Steps[step].Gains[party];
        return (seen * (goingOn - naive.Broken(made, party))) - ((Rational.One - seen) * saved);
    }
}
