using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Review;
using Entente.Simulation;

namespace Entente.Forecasting.Worlds;

/// <summary>How likely each world makes what was offered and accepted in a session.</summary>
/// <remarks>
/// Who makes an offer at time t is thought to aim at a worth of <c>r + (1 - r)(1 - t^(1/e))</c>, on a scale from its worst package (0) to its best (1), r being its fallback on that
/// scale and e one of 1/5, 1/2, 1, 2, 5, by turns from world to world: it comes down from its best to its fallback, late or early. Of all packages, one at a distance d from the aim is as
/// likely as 1 - d/0.15 says (never, beyond), but for one offer in twenty, which may be any. An acceptance is below the fallback once in twenty. An offer that repeats the party's previous
/// one says nothing new. Worths are rounded to steps of 1/400, part by part, in offer and sum alike, so that the likelihoods of all packages add up to 1.
/// </remarks>
internal sealed class SessionEvidence
{
    private const int Cells = 400;
    private const int Reach = 60;
    private const double Slip = 0.05;

    // The powers 1/e of the time for the five ways of coming down.
    private static readonly double[] Powers = [5, 2, 1, 0.5, 0.2];

    private readonly WorldLayout layout;
    private readonly ImmutableArray<Said> said;
    private readonly int[] parties;

    private SessionEvidence(WorldLayout layout, ImmutableArray<Said> said, int worlds)
    {
        this.layout = layout;
        this.said = said;
        parties = [.. said.Select(each => each.Party).Distinct().Order()];
        Logs = new double[worlds][];
        Fallbacks = new double[worlds][];
    }

    /// <summary>Something said that counts.</summary>
    public sealed record Said(int Event, int Party, Outcome Outcome, int[] Rows, double Time, bool IsAcceptance)
    {
        /// <summary>The five levels of the aim over time, 1 at the start and 0 at the end.</summary>
        public double[] Levels { get; } = [.. Powers.Select(power => 1 - StableMath.Pow(Time, power))];
    }

    /// <summary>What counts, in order.</summary>
    public ImmutableArray<Said> Counted => said;

    /// <summary>By world: the logarithm of the likelihood of everything that counts, one after the other.</summary>
    public double[][] Logs { get; }

    /// <summary>By world, by party: the fallback on the scale from 0 to 1; NaN for a party that said nothing.</summary>
    public double[][] Fallbacks { get; }

    /// <summary>The evidence of a session.</summary>
    public static SessionEvidence Of(SessionRecord record, WorldLayout layout, int worlds)
    {
        ImmutableArray<Said>.Builder said = ImmutableArray.CreateBuilder<Said>();
        var previous = new Dictionary<int, Outcome>();
        for (int i = 0; i < record.Events.Length; i++)
        {
            LoggedEvent each = record.Events[i];
            bool isOffer = each.Event.Kind == SessionEventKind.OfferMade;
            if (
                !(isOffer || each.Event.Kind == SessionEventKind.OfferAccepted)
                || each.Event.Party < 0
                || each.Outcome is not { } outcome
                || (isOffer && previous.GetValueOrDefault(each.Event.Party)?.Equals(outcome) == true)
                || layout.RowsOf(outcome) is not { } rows
            )
            {
                continue;
            }

            said.Add(new Said(i, each.Event.Party, outcome, rows, Math.Clamp(each.Time, 0, 1), !isOffer));
            if (isOffer)
            {
                previous[each.Event.Party] = outcome;
            }
        }

        return new SessionEvidence(layout, said.ToImmutable(), worlds);
    }

    /// <summary>Weighs a world.</summary>
    public void Weigh(int number, World world)
    {
        var logs = new double[said.Length];
        var fallbacks = new double[layout.Parties];
        Array.Fill(fallbacks, double.NaN);
        foreach (int party in parties)
        {
            var scale = new OfferScale(world, party, Cells);
            fallbacks[party] = scale.Fallback;
            int shape = ShapeOf(number, party);
            for (int i = 0; i < said.Length; i++)
            {
                if (said[i].Party == party)
                {
                    logs[i] = StableMath.Log(LikelihoodOf(said[i], scale, shape));
                }
            }
        }

        Logs[number] = logs;
        Fallbacks[number] = fallbacks;
    }

    /// <summary>Which of the five ways of coming down a party has in a world.</summary>
    public static int ShapeOf(int world, int party)
    {
        for (int i = 0; i < party; i++)
        {
            world /= Powers.Length;
        }

        return world % Powers.Length;
    }

    /// <summary>How likely a party is to say something.</summary>
    public static double LikelihoodOf(Said each, OfferScale scale, int shape)
    {
        int cell = scale.CellOf(each.Rows);
        if (each.IsAcceptance)
        {
            return cell >= scale.Fallback * Cells ? 1 - Slip : Slip;
        }

        int aim = (int)Math.Round(Cells * (scale.Fallback + ((1 - scale.Fallback) * each.Levels[shape])));
        double sum = 0;
        for (int at = Math.Max(0, aim - Reach + 1); at < Math.Min(scale.Packages.Length, aim + Reach); at++)
        {
            sum += scale.Packages[at] * Closeness(at - aim);
        }

        double evenly = 1 / scale.Total;

        // Where no package is near the aim, every one is as likely.
        return sum == 0 ? evenly : ((1 - Slip) * Closeness(cell - aim) / sum) + (Slip * evenly);
    }

    private static double Closeness(int distance) => Math.Max(0, Reach - Math.Abs(distance)) / (double)Reach;
}
