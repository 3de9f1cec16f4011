using System.Collections.Immutable;
using Entente.Bargaining;
using Entente.Coalitions;
using Entente.Division;
using Entente.Games;
using Entente.Numbers;

namespace Entente.Theory;

/// <summary>A question of fair division or bargaining theory that has an exact answer.</summary>
/// <remarks>Names of parties stand in <see cref="TheoryProblem"/>; here they have places.</remarks>
public abstract record Question
{
    private Question() { }

    /// <summary>Who gets which good?</summary>
    /// <param name="Names">The names of the goods.</param>
    /// <param name="Values">What they are worth to each party.</param>
    /// <param name="AreWhole">Whether goods cannot be split.</param>
    public sealed record OfGoods(ImmutableArray<string> Names, GoodsValues Values, bool AreWhole) : Question;

    /// <summary>What is a fair agreement out of a polygon of agreements?</summary>
    /// <param name="Problem">The agreements, and what none is worth.</param>
    /// <param name="Weight">The weight of the first party in the Nash solution, above 0 and below 1.</param>
    public sealed record OfPolygon(PolygonProblem Problem, Rational Weight) : Question;

    /// <summary>What is a fair agreement under a smooth curve?</summary>
    /// <param name="Problem">The agreements, and what none is worth.</param>
    /// <param name="Weight">The weight of the first party in the Nash solution, above 0 and below 1.</param>
    public sealed record OfCurve(CurveProblem Problem, Rational Weight) : Question;

    /// <summary>Which alternative is left when others are ruled out?</summary>
    /// <param name="Table">The alternatives by objectives.</param>
    /// <param name="Alternatives">Their names.</param>
    /// <param name="Scales">By objective: the words for 0, 1, 2, … from bad to good; empty where it is counted in numbers.</param>
    /// <param name="Swaps">The swaps that whoever decides finds even.</param>
    public sealed record OfTable(
        ConsequenceTable Table,
        ImmutableArray<string> Alternatives,
        ImmutableArray<ImmutableArray<string>> Scales,
        ImmutableArray<EvenSwap> Swaps
    ) : Question;

    /// <summary>Who gets how much when offers are made in turn?</summary>
    /// <param name="Game">What patience and outside options are.</param>
    /// <param name="Rounds">How many offers can be made; null for without end.</param>
    public sealed record OfOffers(OfferGame Game, int? Rounds) : Question;

    /// <summary>Who gets how much when offers are made in turn and worth falls at constant rates?</summary>
    /// <param name="FirstRate">The rate of the first party, above 0.</param>
    /// <param name="SecondRate">The rate of the second party, above 0.</param>
    /// <param name="Period">The time between offers, above 0; null for ever less.</param>
    public sealed record OfRates(Rational FirstRate, Rational SecondRate, Rational? Period) : Question;

    /// <summary>What comes of one sealed bid and one sealed ask?</summary>
    /// <param name="Auction">How the price is made.</param>
    /// <param name="Value">What the thing is worth to the buyer, 0 to 1; null to speak of the average alone.</param>
    /// <param name="Cost">What parting with it costs the seller, 0 to 1; null to speak of the average alone.</param>
    public sealed record OfSealedTrade(DoubleAuction Auction, Rational? Value, Rational? Cost) : Question;

    /// <summary>What comes of bids that the seller takes or leaves?</summary>
    /// <param name="Bids">The buyers.</param>
    public sealed record OfBids(SealedBids Bids) : Question;

    /// <summary>Which divisions are better for both than a costly conflict, and what is risked?</summary>
    /// <param name="Conflict">The first side's chance and cost.</param>
    /// <param name="OtherCost">What fighting costs the other side; null when that is not known.</param>
    /// <param name="HighestCost">The most that fighting may cost the other side, when its cost is not known; else null.</param>
    public sealed record OfConflict(CostlyConflict Conflict, Rational? OtherCost, Rational? HighestCost) : Question;

    /// <summary>Does a side that grows weaker fight now?</summary>
    /// <param name="Problem">Chances, discount and cost.</param>
    public sealed record OfCommitment(CommitmentProblem Problem) : Question;

    /// <summary>How much trust does cooperation need?</summary>
    /// <param name="Game">What the four cases are worth.</param>
    /// <param name="Inspected">The same with inspection; null without.</param>
    public sealed record OfTrust(TrustGame Game, TrustGame? Inspected) : Question;

    /// <summary>Into how many parts must a concession be split?</summary>
    /// <param name="Concession">What it costs and what is to be lost.</param>
    public sealed record OfStages(StagedConcession Concession) : Question;

    /// <summary>What does each get of what groups can do together?</summary>
    /// <param name="Game">What every group obtains; of costs, what it pays with a minus.</param>
    /// <param name="AreCosts">Whether costs are shared rather than gains.</param>
    public sealed record OfCoalitions(CoalitionGame Game, bool AreCosts) : Question;

    /// <summary>Who decides a vote?</summary>
    /// <param name="Vote">Quota and weights.</param>
    public sealed record OfVotes(WeightedVote Vote) : Question;

    /// <summary>What can players of a game agree on?</summary>
    /// <param name="Game">The game in strategic form.</param>
    public sealed record OfGame(StrategicGame Game) : Question;
}
