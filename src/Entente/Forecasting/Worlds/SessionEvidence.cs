using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Review;
using Entente.Simulation;

namespace Entente.Forecasting.Worlds;

/// <summary>What was said in a session, as far as it is evidence of what the parties want.</summary>
/// <remarks>
/// An offer that repeats the party's previous one says nothing, nor does one that the rules of the scenario forbid. Of more than <see cref="MostCounted"/> statements of a party, so many count, evenly
/// over the talks, the first and the last among them. Whoever made the offer that became the agreement takes it as well: an agreement is an acceptance of theirs too.
/// </remarks>
internal static class SessionEvidence
{
    /// <summary>More statements of a party do not count.</summary>
    public const int MostCounted = 200;

    /// <summary>What counts, in order. Where neither times nor the number of rounds are known and the talks are not over, no offer does: what it says depends on how much of the talks was left.</summary>
    public static ImmutableArray<Said> Of(SessionRecord record, WorldLayout layout) => Of(record, layout, out _);

    /// <summary>The same, with who made those that would count if it were known how far the talks were then: once for each.</summary>
    public static ImmutableArray<Said> Of(SessionRecord record, WorldLayout layout, out ImmutableArray<int> untimed)
    {
        var unheard = ImmutableArray.CreateBuilder<int>();
        bool isTimed = IsTimed(record);
        var said = new List<Said>();
        var previous = new Dictionary<int, Outcome>();
        var before = new Dictionary<int, int[]>();
        for (int i = 0; i < record.Events.Length; i++)
        {
            LoggedEvent each = record.Events[i];
            if (
                each is { Event.Kind: SessionEventKind.AgreementReached, Outcome: { } agreed }
                && layout.RowsOf(agreed) is { } taken
            )
            {
                said.AddRange(
                    before
                        .Keys.Order()
                        .Where(party => previous[party].Equals(agreed) && !IsAccepted(said, party, agreed))
                        .Select(party => new Said(
                            i,
                            party,
                            agreed,
                            taken,
                            before[party],
                            TimeOf(each, record),
                            IsAcceptance: true
                        )
                        {
                            IsAgreement = true,
                        })
                );
                continue;
            }

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

            if (isTimed || !isOffer)
            {
                said.Add(
                    new Said(
                        i,
                        each.Event.Party,
                        outcome,
                        rows,
                        before.GetValueOrDefault(each.Event.Party),
                        TimeOf(each, record),
                        !isOffer
                    )
                );
            }
            else
            {
                unheard.Add(each.Event.Party);
            }

            if (isOffer)
            {
                previous[each.Event.Party] = outcome;
                before[each.Event.Party] = rows;
            }
        }

        untimed = unheard.ToImmutable();
        HashSet<int> counted = [.. said.GroupBy(each => each.Party).SelectMany(Spread).Select(each => each.Event)];
        return [.. said.Where(each => counted.Contains(each.Event))];
    }

    private static bool IsTimed(SessionRecord record) => record.HasTimes || RoundsOf(record) is not null;

    // Round k of n, from 0, is played at (k + 1)/(n + 1), as in sessions that are simulated.
    private static double TimeOf(LoggedEvent each, SessionRecord record) =>
        Math.Clamp(
            !record.HasTimes && RoundsOf(record) is { } rounds ? (each.Event.Round + 1.0) / (rounds + 1.0) : each.Time,
            0,
            1
        );

    // Of talks that are over, those that were held stand for those that were to be.
    private static int? RoundsOf(SessionRecord record) =>
        record is { HasRounds: true, Rounds: > 0 and var stated } ? stated
        : record.Events.Any(IsEnd) ? record.Events.Max(each => each.Event.Round) + 1
        : null;

    private static bool IsEnd(LoggedEvent each) =>
        each.Event.Kind
            is SessionEventKind.AgreementReached
                or SessionEventKind.DeadlinePassed
                or SessionEventKind.WalkedAway
                or SessionEventKind.BrokenDown
                or SessionEventKind.Faulted;

    private static bool IsAccepted(List<Said> said, int party, Outcome outcome) =>
        said.FindLast(each => each.Party == party) is { IsAcceptance: true } last && last.Outcome.Equals(outcome);

    private static IEnumerable<Said> Spread(IEnumerable<Said> all)
    {
        Said[] each = [.. all];
        return each.Length <= MostCounted
            ? each
            : Enumerable
                .Range(0, MostCounted)
                .Select(i => each[(int)((long)i * (each.Length - 1) / (MostCounted - 1))]);
    }
}
