using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Bidding;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Rooms.Offers;
using Entente.Scenarios;
using Entente.Strategies;
using Entente.Web.Tables.Records;

namespace Entente.Web.Tables.Packages;

/// <summary>What everything on the table is worth to one side: made from its own private document and from nothing of anybody else's.</summary>
/// <remarks>Estimates count at their likely value, and as if agreed now. Used by one page at a time.</remarks>
public sealed class OwnStake
{
    private const int MostListed = 200_000;
    private const int MostSampled = 4_000;
    private readonly BidSpace bids;
    private Terms unsaid = Terms.None;

    // The same, where what was added has the value more that it is not agreed.
    private OwnStake? standing;

    private OwnStake(Party party, BidSpace bids)
    {
        Party = party;
        this.bids = bids;
        Fallback = bids.Utilities[0].Reservation;
        Least = bids.Utilities[0].Min;
        Most = bids.Utilities[0].Max;
    }

    /// <summary>The side.</summary>
    public Party Party { get; }

    /// <summary>What no agreement is worth to it.</summary>
    public double Fallback { get; }

    /// <summary>The least that a package is worth.</summary>
    public double Least { get; private init; }

    /// <summary>The most that a package is worth.</summary>
    public double Most { get; private init; }

    /// <summary>What was added to the agenda and is worth to it nobody knows how much, because it has not scored it.</summary>
    public ImmutableArray<Addition> Unscored { get; private init; } = [];

    /// <summary>What the worth counts (<c>points</c>, <c>EUR</c>); empty for nothing stated.</summary>
    public string Unit =>
        Party.Preferences switch
        {
            PreferenceModel.Scores scores => scores.Unit,
            PreferenceModel.Listed listed => listed.Unit,
            _ => "",
        };

    private OutcomeSpace Space => bids.Scenario.Space;

    /// <summary>The stake of a side.</summary>
    /// <param name="space">What can be agreed.</param>
    /// <param name="party">The side, its wishes included.</param>
    /// <returns>Null when its wishes are unknown, or are an order without numbers.</returns>
    public static OwnStake? Of(OutcomeSpace space, Party party)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(party);
        try
        {
            return party.Preferences is null ? null : new OwnStake(party, BidSpace.Of(new Scenario(space, [party])));
        }
        catch (UnsupportedScenarioException)
        {
            return null;
        }
    }

    /// <summary>The stake of a side in all that it has scored.</summary>
    /// <param name="sheet">What it wants.</param>
    /// <param name="party">The side: a party or third party of the sheet.</param>
    /// <param name="added">What was added during the talks. Where nothing is said of an issue among it, and nothing stands, it is not agreed and adds nothing, as in the debrief.</param>
    /// <returns>Null when its wishes are unknown, or are an order without numbers.</returns>
    public static OwnStake? Of(GrownSheet sheet, Party party, IEnumerable<Addition> added)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(added);
        if (Of(sheet.Scenario.Space, party) is not { } stake)
        {
            return null;
        }

        GrownScenario open = added
            .Where(each => each.Option is null)
            .Aggregate(
                new GrownScenario(new Scenario(sheet.Scenario.Space, [party]), Terms.None),
                (grown, each) => grown.Opened(each.Issue)
            );
        OwnStake? standing = open.Unsaid.IsEmpty ? null : Of(open.Scenario.Space, open.Scenario.Parties[0]);
        return new OwnStake(stake.Party, stake.bids)
        {
            Unscored = sheet.Unscored,
            unsaid = open.Unsaid,
            standing = standing,
            Least = Math.Min(stake.Least, standing?.Least ?? stake.Least),
            Most = Math.Max(stake.Most, standing?.Most ?? stake.Most),
        };
    }

    /// <summary>What terms say that the side has not scored: as long as there is any, nobody knows what they are worth.</summary>
    /// <param name="terms">The terms.</param>
    public ImmutableArray<Addition> UnscoredIn(Terms terms) => [.. Unscored.Where(each => each.IsIn(terms))];

    /// <summary>What packages that say this are worth; null when they say something that the side has not scored, or rules or the side's own limits forbid every one of them.</summary>
    /// <param name="terms">What is settled. What they say nothing about is left open; an issue that was added is then not agreed.</param>
    public StakeRange? RangeOf(Terms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        bool isSilent = unsaid.Values.Keys.Any(issue => terms[issue] is null);
        BidSpace? silent = isSilent ? standing?.Narrowed(unsaid.With(terms)) : null;
        return UnscoredIn(terms).IsEmpty && (silent ?? Narrowed(terms)) is { } narrowed
            ? new StakeRange(narrowed.Utilities[0].Min, narrowed.Utilities[0].Max)
            : null;
    }

    /// <summary>Whole packages worth at least so much, those that change least in given terms first, and among these the ones that are worth most.</summary>
    /// <param name="least">The least that they may be worth.</param>
    /// <param name="settled">What they have to say.</param>
    /// <param name="near">What they should be near to.</param>
    /// <param name="most">How many, at most.</param>
    public ImmutableArray<WorthPackage> AtLeast(double least, Terms settled, Terms near, int most)
    {
        ArgumentNullException.ThrowIfNull(settled);
        ArgumentNullException.ThrowIfNull(near);
        if (Narrowed(settled) is not { } narrowed)
        {
            return [];
        }

        BidBook book = narrowed.Open();
        var parts = new int[book.Groups];
        var values = new int[narrowed.Issues];
        int[] wanted = Indexes(near);
        var best = new PriorityQueue<long, Rank>();
        foreach (long bid in Bids(narrowed, book, least))
        {
            book.Parts(bid, parts);
            double worth = narrowed.Utilities[0].Of(parts);
            if (worth < least)
            {
                continue;
            }

            narrowed.Values(parts, values);
            // The worst is kept on top, so that it is the one that has to go.
            best.Enqueue(bid, new Rank(Distance(narrowed, wanted, values), worth, bid));
            if (best.Count > most)
            {
                best.Dequeue();
            }
        }

        var found = ImmutableArray.CreateBuilder<WorthPackage>();
        while (best.TryDequeue(out long bid, out Rank rank))
        {
            book.Parts(bid, parts);
            narrowed.Values(parts, values);
            Terms terms = TermsOf(values);
            int changed = terms.Values.Count(each => settled[each.Key] is null && near[each.Key] != each.Value);
            found.Add(new WorthPackage(terms, rank.Worth, changed));
        }

        found.Reverse();
        return found.ToImmutable();
    }

    private static IEnumerable<long> Bids(BidSpace space, BidBook book, double least)
    {
        if (space.Count <= MostListed)
        {
            for (long bid = 0; bid < (long)space.Count; bid++)
            {
                yield return bid;
            }

            yield break;
        }

        var seat = new Seat(space, book, 0, new SessionLimits(), new RandomSequence(1));
        var found = new long[MostSampled];
        int count = seat.Search.Between(least, space.Utilities[0].Max, found, seat.Random);
        for (int i = 0; i < count; i++)
        {
            yield return found[i];
        }
    }

    // Issues that say something else count one each; how far off they are breaks ties.
    private static double Distance(BidSpace space, int[] wanted, int[] values)
    {
        double distance = 0;
        for (int issue = 0; issue < values.Length; issue++)
        {
            if (wanted[issue] >= 0 && wanted[issue] != values[issue])
            {
                distance +=
                    1 + (Math.Abs(wanted[issue] - values[issue]) / (space.SizeOf(issue) * (values.Length + 1.0)));
            }
        }

        return distance;
    }

    private BidSpace? Narrowed(Terms terms)
    {
        // An option that this side's wishes know nothing of is no open question.
        if (Space.Issues.Any(issue => terms[issue.Name] is { } text && !issue.TryFind(text, out _)))
        {
            return null;
        }

        int[] values = Indexes(terms);
        return values.All(value => value < 0) ? bids : bids.With(values);
    }

    // A number on a continuum stands for the nearest of those that the space was cut into.
    private int[] Indexes(Terms terms)
    {
        var indexes = new int[bids.Issues];
        for (int issue = 0; issue < indexes.Length; issue++)
        {
            indexes[issue] =
                terms[Space.Issues[issue].Name] is not { } text ? -1
                : Space.Issues[issue] is Issue.Real { IsContinuous: true } real ? Nearest(issue, real, text)
                : bids.IndexOf(issue, text);
        }

        return indexes;
    }

    private int Nearest(int issue, Issue.Real real, string text)
    {
        int last = bids.SizeOf(issue) - 1;
        double low = real.Low.ToDouble();
        double width = real.High.ToDouble() - low;
        return real.TryFind(text, out IssueValue value) && width > 0
            ? Math.Clamp((int)Math.Round((value.Number.ToDouble() - low) / width * last), 0, last)
            : 0;
    }

    private Terms TermsOf(int[] values) =>
        new(
            values.Select(
                (value, issue) => new KeyValuePair<string, string>(Space.Issues[issue].Name, bids.NameOf(issue, value))
            )
        );

    private readonly record struct Rank(double Distance, double Worth, long Bid) : IComparable<Rank>
    {
        // The farthest first, then the one that is worth least.
        public int CompareTo(Rank other) =>
            Distance != other.Distance ? other.Distance.CompareTo(Distance)
            : Worth != other.Worth ? Worth.CompareTo(other.Worth)
            : other.Bid.CompareTo(Bid);
    }
}
