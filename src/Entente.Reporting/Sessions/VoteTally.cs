using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Simulation;

namespace Entente.Reporting.Sessions;

/// <summary>Who voted for whose offers in a session; a vote that was added when the others were known counts as the vote of its party.</summary>
internal sealed class VoteTally
{
    private readonly int[,] yes;
    private readonly int[,] cast;

    public VoteTally(PlayedSession session)
    {
        int parties = session.Setup.Strategies.Length;
        yes = new int[parties, parties];
        cast = new int[parties, parties];
        var votes = new Dictionary<Ballot, HashSet<int>>();
        foreach (LoggedEvent each in session.Result.Log)
        {
            SessionEvent happened = each.Event;
            bool isYes = happened.Kind == SessionEventKind.OfferAccepted;
            if (!isYes && happened.Kind != SessionEventKind.OfferRejected)
            {
                continue;
            }

            var ballot = new Ballot(happened.Round, happened.Subject, each.Outcome!);
            if (!votes.TryGetValue(ballot, out HashSet<int>? supporters))
            {
                votes[ballot] = supporters = [];
            }

            // Whoever is heard a second time has come round.
            bool isSecond = !known.Add((happened.Round, happened.Subject, happened.Party));
            cast[happened.Party, happened.Subject] += isSecond ? 0 : 1;
            yes[happened.Party, happened.Subject] += isYes && supporters.Add(happened.Party) ? 1 : 0;
        }

        foreach ((Ballot ballot, HashSet<int> supporters) in votes)
        {
            if (Nearest is null || supporters.Count > Nearest.Support)
            {
                Nearest = new NearestBallot(ballot.Round, ballot.Maker, ballot.Outcome, supporters.Count);
            }
        }
    }

    private readonly HashSet<(int Round, int Maker, int Voter)> known = [];

    /// <summary>The offer that most others voted for, the first of equal ones; null without votes.</summary>
    public NearestBallot? Nearest { get; }

    /// <summary>How many votes a party cast, and how many of them were for the offer.</summary>
    public VoteCount Given(int party) => Sum(other => new(cast[party, other], yes[party, other]));

    /// <summary>How many votes the offers of a party got, and how many of them were for them.</summary>
    public VoteCount Received(int party) => Sum(other => new(cast[other, party], yes[other, party]));

    private VoteCount Sum(Func<int, VoteCount> of)
    {
        ImmutableArray<VoteCount> counts = [.. Enumerable.Range(0, cast.GetLength(0)).Select(of)];
        return new(counts.Sum(each => each.Cast), counts.Sum(each => each.Yes));
    }

    private readonly record struct Ballot(int Round, int Maker, Outcome Outcome);

    internal readonly record struct VoteCount(int Cast, int Yes);

    internal sealed record NearestBallot(int Round, int Maker, Outcome Outcome, int Support);
}
