using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Explaining;

/// <summary>A change of one kind after which some outcome meets every demand, and than which none of its kind is smaller.</summary>
/// <remarks>Amounts are on the scale of the party that they are about, all above 0. Everything else stays as it is.</remarks>
public abstract record LeastChange
{
    private LeastChange() { }

    /// <summary>The outcome that becomes a deal; for what is added or divided, with the value nearest to it, and for what is left out with any. Where rules allow the rest with no value that there is, they do not allow this outcome either.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>By party: what the outcome is worth as things stand, without the change.</summary>
    public required ImmutableArray<Rational> Utilities { get; init; }

    /// <summary>One party is content with less than no agreement is said to be worth to it.</summary>
    /// <param name="Party">The number of the party.</param>
    /// <param name="Amount">By how much its fallback has to be lower.</param>
    public sealed record LowerFallback(int Party, Rational Amount) : LeastChange
    {
        /// <summary>What the scenario says about the fallback; null where it follows from an outcome.</summary>
        public EntryRange? Entry { get; init; }
    }

    /// <summary>All parties are content with less, each by the same share of its own scale.</summary>
    /// <param name="Share">The share of the way from the worst to the best outcome, the smallest for which there is a deal.</param>
    /// <param name="Amounts">By party: by how much the fallback has to be lower for this outcome; 0 for a party that lacks nothing.</param>
    public sealed record LowerFallbacks(Rational Share, ImmutableArray<Rational> Amounts) : LeastChange;

    /// <summary>One value of one issue is worth more to a party than it is said to be.</summary>
    /// <param name="Party">The number of the party.</param>
    /// <param name="Issue">The number of the issue.</param>
    /// <param name="Value">The number of the value.</param>
    /// <param name="Amount">By how much it has to be worth more: of weight times score, not of the score alone.</param>
    public sealed record RaiseScore(int Party, int Issue, int Value, Rational Amount) : LeastChange
    {
        /// <summary>What the scenario says the value is worth, weight times score; null where no single score stands for the value.</summary>
        public EntryRange? Entry { get; init; }
    }

    /// <summary>Some demands are given up; a smaller part of them would not be enough.</summary>
    /// <param name="Demands">The numbers of the demands, none of them a fallback.</param>
    public sealed record GiveUp(ImmutableArray<int> Demands) : LeastChange;

    /// <summary>An issue is left out of the deal, and with it every rule and limit that speaks of it: it is worth nothing to anyone.</summary>
    /// <param name="Issue">The number of the issue.</param>
    public sealed record SetAside(int Issue) : LeastChange;

    /// <summary>One issue gets a value that it does not have yet.</summary>
    /// <param name="Issue">The number of the issue.</param>
    /// <remarks>Rules and limits that name values of the issue do not speak of it; those that name all but some do.</remarks>
    /// <param name="Worths">By party: what the new value has to be worth to it at least, as a score of this issue. Below 0: what it may cost.</param>
    /// <param name="Share">By which share of its scale every party has to value it at most, the least for which there is a deal.</param>
    public sealed record AddOption(int Issue, ImmutableArray<Rational> Worths, Rational Share) : LeastChange;

    /// <summary>Something new is put on the table.</summary>
    /// <param name="Worths">By party: what it has to be worth to it at least. Below 0: what it may cost.</param>
    /// <param name="Share">By which share of its scale every party has to value it at most, the least for which there is a deal.</param>
    public sealed record AddIssue(ImmutableArray<Rational> Worths, Rational Share) : LeastChange;

    /// <summary>The way from one value of an issue to another is divided into equal stages, and the deal goes part of it.</summary>
    /// <remarks>Half of the way is worth half of the difference to everyone. A limit that forbids either of the two values forbids the stages between them.</remarks>
    /// <param name="Issue">The number of the issue.</param>
    /// <param name="From">The number of the value that <see cref="LeastChange.Outcome"/> has.</param>
    /// <param name="To">The number of the other value.</param>
    /// <param name="Least">The smallest share of the way that makes a deal, above 0.</param>
    /// <param name="Most">The largest share of the way that makes a deal, below 1.</param>
    public sealed record Split(int Issue, int From, int To, Rational Least, Rational Most) : LeastChange
    {
        /// <summary>Into how many equal stages the way has to be divided, the fewest that will do.</summary>
        public required int Stages { get; init; }

        /// <summary>How many of them the deal takes.</summary>
        public required int Taken { get; init; }
    }

    /// <summary>One party compensates another outside of the issues.</summary>
    /// <param name="Payer">The number of the party that gives.</param>
    /// <param name="Receiver">The number of the party that gets.</param>
    /// <param name="Gets">What the receiver lacks, on its scale.</param>
    /// <param name="Spares">What the payer can give before it would rather have no agreement, on its own scale.</param>
    /// <param name="Rate">What a point of the payer has to bring the receiver: <paramref name="Gets"/> over <paramref name="Spares"/>, the lowest for which there is a deal.</param>
    public sealed record Pay(int Payer, int Receiver, Rational Gets, Rational Spares, Rational Rate) : LeastChange
    {
        /// <summary>Whether both count in the same unit, so that a rate of at most 1 is a payment that can be made.</summary>
        public bool IsSameUnit { get; init; }
    }
}
