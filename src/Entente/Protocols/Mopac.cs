using System.Collections.Immutable;
using System.Numerics;

namespace Entente.Protocols;

/// <summary>Multiple offers with partial consensus: parties with enough power between them agree and leave, the others go on.</summary>
/// <remarks>
/// MOPaC (Murukannaiah and Jonker 2022). In a round every party at the table puts in an offer, votes on those of the others, and, when the votes are known, may add to its own (opt in).
/// A vote for an outcome names the least and the most power of a group with which the party agrees to it. Then votes are counted: the group of the most power whose votes are all
/// fulfilled has an agreement and leaves, and the same again among the votes of the others, as long as there is such a group. Offers and votes are sealed until all of a stage are in.
/// A party may leave at any time; the session ends when fewer than two are left.
/// </remarks>
public readonly struct Mopac : IProtocol<MopacState>
{
    /// <summary>The most power that all parties may have together.</summary>
    public const int MostPower = ushort.MaxValue;

    private readonly long outcomes;
    private readonly ImmutableArray<int> powers;
    private readonly int minPower;
    private readonly int maxPower;

    /// <summary>The protocol of one session.</summary>
    /// <param name="powers">By party: its voting power, at least 1; 2 to 16 parties.</param>
    /// <param name="outcomes">How many outcomes there are: numbers from 0 up to this can be offered.</param>
    /// <param name="limits">When the session ends by itself.</param>
    /// <param name="minPower">The least power of a group in votes that name none; 0 for more than half of the power at the table.</param>
    /// <param name="maxPower">The most power of a group in votes that name none; 0 for no bound.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many parties, or powers are out of range.</exception>
    public Mopac(ImmutableArray<int> powers, long outcomes, SessionLimits limits, int minPower = 0, int maxPower = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(powers.Length, 2, nameof(powers));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(powers.Length, PowerVotes.Capacity, nameof(powers));
        foreach (int power in powers)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(power, 1, nameof(powers));
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(powers.Sum(power => (long)power), MostPower, nameof(powers));
        ArgumentOutOfRangeException.ThrowIfNegative(minPower);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minPower, MostPower);
        ArgumentOutOfRangeException.ThrowIfNegative(maxPower);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxPower, MostPower);
        this.outcomes = outcomes;
        this.powers = powers;
        this.minPower = minPower;
        this.maxPower = maxPower;
        Limits = limits;
    }

    /// <inheritdoc/>
    public int Parties => powers.Length;

    /// <inheritdoc/>
    public SessionLimits Limits { get; }

    // The move itself, all offers, all votes twice, groups of at least two, and the end.
    /// <inheritdoc/>
    public int MostEvents => 1 + Parties + (2 * Parties * Parties) + (Parties / 2) + 1;

    /// <inheritdoc/>
    public MopacState Start() =>
        new()
        {
            Ballot = -1,
            Active = ulong.MaxValue >> (64 - Parties),
            Ending = Ending.Open,
        };

    /// <inheritdoc/>
    public Decision Decide(in MopacState state, in Move move, Span<SessionEvent> events)
    {
        if (state.Ending.IsOver)
        {
            return Refusal.SessionOver;
        }

        if (move.Kind == MoveKind.WalkAway)
        {
            return Leave(state, move, events);
        }

        if (move.Kind > MoveKind.WalkAway)
        {
            return Leaving.Decide(move, state.Round, Parties, events);
        }

        if (move.Party != state.Party)
        {
            return Refusal.NotYourTurn;
        }

        if (move.At < state.At)
        {
            return Refusal.TimeRunsBack;
        }

        if (Limits.IsLate(move.At))
        {
            events[0] = new(SessionEventKind.DeadlinePassed, -1, state.Round) { At = move.At };
            return Decision.Of(1);
        }

        bool isVote = state.Stage != MopacStage.Offers;
        switch (move.Kind)
        {
            case MoveKind.Propose when isVote:
                return Refusal.NoSuchMove;
            case MoveKind.Propose when (ulong)move.Outcome >= (ulong)outcomes:
                return Refusal.NoSuchOutcome;
            case MoveKind.Propose:
                events[0] = Conditional(state, move, SessionEventKind.DemandSealed, move.Outcome);
                break;
            case MoveKind.Accept or MoveKind.Reject when !isVote:
                return Refusal.NothingToAnswer;
            case MoveKind.Accept:
                events[0] = Conditional(state, move, SessionEventKind.VoteSealed, state.Offers[state.Ballot]);
                break;
            case MoveKind.Reject:
                events[0] = new(SessionEventKind.VoteSealed, move.Party, state.Round, state.Offers[state.Ballot])
                {
                    Subject = state.Ballot,
                    At = move.At,
                };
                break;
            default:
                return Refusal.NoSuchMove;
        }

        return Decision.Of(1 + Unseal(state, Evolve(state, events[0]), events[1..]));
    }

    /// <inheritdoc/>
    public MopacState Evolve(in MopacState state, in SessionEvent happened)
    {
        switch (happened.Kind)
        {
            case SessionEventKind.DemandSealed:
                MopacState offered = state with
                {
                    Offers = state.Offers.With(happened.Party, happened.Outcome),
                    Votes = state.Votes.With(
                        happened.Party,
                        happened.Party,
                        new PowerVote(happened.MinPower, happened.MaxPower)
                    ),
                    At = happened.At,
                };
                return MopacTurns.After(offered, Parties);
            case SessionEventKind.VoteSealed:
                MopacState voted = state with { Votes = Added(state, happened), At = happened.At };
                return MopacTurns.After(voted, Parties);
            case SessionEventKind.PartyLeft:
                MopacState without = state with { Active = state.Active & ~(1UL << happened.Party), At = happened.At };
                return MopacTurns.Without(without, happened.Party, Parties);
            case SessionEventKind.GroupAgreed:
                return state with { Active = state.Active & ~happened.Group, Agreed = state.Agreed | happened.Group };
            case SessionEventKind.VotesCounted:
                MopacState next = state with
                {
                    Round = state.Round + 1,
                    Stage = MopacStage.Offers,
                    Party = BitOperations.TrailingZeroCount(state.Active),
                    Ballot = -1,
                    Votes = default,
                };
                return next;
            case SessionEventKind.OfferMade or SessionEventKind.OfferAccepted or SessionEventKind.OfferRejected:
                // The opening of what was sealed.
                return state;
            default:
                return state with { At = happened.At, Ending = Ending.After(happened) };
        }
    }

    /// <inheritdoc/>
    public Turn TurnIn(in MopacState state, double at)
    {
        double time = Limits.TimeAt(state.Round, at);
        return state.Ending.IsOver || state.Party < 0 ? new Turn(-1, Phase.Over, state.Round, time, -1, -1)
            : state.Stage == MopacStage.Offers ? new Turn(state.Party, Phase.Demand, state.Round, time, -1, -1)
            : new Turn(
                state.Party,
                state.Stage == MopacStage.Votes ? Phase.Answer : Phase.OptIn,
                state.Round,
                time,
                state.Offers[state.Ballot],
                state.Ballot
            )
            {
                Subject = state.Ballot,
            };
    }

    /// <inheritdoc/>
    public Ending EndingOf(in MopacState state) => state.Ending;

    private Decision Leave(in MopacState state, in Move move, Span<SessionEvent> events)
    {
        if ((uint)move.Party >= (uint)Parties)
        {
            return Refusal.NoSuchParty;
        }

        if ((state.Active & (1UL << move.Party)) == 0)
        {
            return Refusal.HasLeft;
        }

        if (BitOperations.PopCount(state.Active) <= 2)
        {
            events[0] = new(SessionEventKind.WalkedAway, move.Party, state.Round) { At = move.At };
            return Decision.Of(1);
        }

        events[0] = new(SessionEventKind.PartyLeft, move.Party, state.Round) { At = move.At };
        return Decision.Of(1 + Unseal(state, Evolve(state, events[0]), events[1..]));
    }

    private SessionEvent Conditional(in MopacState state, in Move move, SessionEventKind kind, long outcome)
    {
        int least =
            move.MinPower > 0 ? move.MinPower
            : minPower > 0 ? minPower
            : (PowerGroup.PowerOf(state.Active, powers.AsSpan()) / 2) + 1;
        int most =
            move.MaxPower > 0 ? move.MaxPower
            : maxPower > 0 ? maxPower
            : MostPower;
        return new(kind, move.Party, state.Round, outcome)
        {
            Subject = state.Ballot < 0 ? move.Party : state.Ballot,
            MinPower = (ushort)least,
            MaxPower = (ushort)most,
            At = move.At,
        };
    }

    // A vote that was cast cannot be taken back; a second one for the same outcome makes its condition wider.
    private static PowerVotes Added(in MopacState state, in SessionEvent happened)
    {
        PowerVote before = state.Votes[happened.Party, happened.Subject];
        var cast = new PowerVote(happened.MinPower, happened.MaxPower) { IsOptIn = state.Stage == MopacStage.OptIn };
        PowerVote after =
            !cast.IsYes ? before
            : !before.IsYes ? cast
            : new PowerVote(Math.Min(before.MinPower, cast.MinPower), Math.Max(before.MaxPower, cast.MaxPower))
            {
                IsOptIn = cast.MinPower < before.MinPower || cast.MaxPower > before.MaxPower,
            };
        return state.Votes.With(happened.Party, happened.Subject, after);
    }

    // What is opened and counted because a move was the last of a stage, or of several.
    private int Unseal(in MopacState before, in MopacState after, Span<SessionEvent> events)
    {
        int count = 0;
        if (before.Stage == MopacStage.Offers && after.Stage != MopacStage.Offers)
        {
            count += MopacOpening.Offers(after, Parties, events);
        }

        if (before.Stage < MopacStage.OptIn && after.Stage >= MopacStage.OptIn)
        {
            count += MopacOpening.Votes(after, Parties, events[count..]);
        }

        if (after.Stage != MopacStage.Count)
        {
            return count;
        }

        count += MopacOpening.OptIns(after, Parties, events[count..]);
        return count + MopacCount.Of(after, powers.AsSpan(), Limits, events[count..]);
    }
}
