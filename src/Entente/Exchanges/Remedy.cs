using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>The least of one thing that would make an order safe, with that order.</summary>
/// <remarks>A closed family. Each is the least of its kind, everything else being as it is.</remarks>
public abstract record Remedy
{
    private Remedy(ExchangeSchedule schedule) => Schedule = schedule;

    /// <summary>A safe schedule with the remedy applied.</summary>
    public ExchangeSchedule Schedule { get; }

    /// <summary>Further deposits, lost by whoever breaks. No smaller deposit of one party makes any order safe while the other's is no larger.</summary>
    public sealed record Deposit : Remedy
    {
        internal Deposit(ExchangeAmounts amounts, ExchangeSchedule schedule)
            : base(schedule) => Amounts = amounts;

        /// <summary>What each puts up beyond what is there already.</summary>
        public ExchangeAmounts Amounts { get; }
    }

    /// <summary>More to lose afterwards: how much more the relationship has to be worth, one step after the last. No less of one party's makes any order safe while the other's is no larger.</summary>
    public sealed record Future : Remedy
    {
        internal Future(ExchangeAmounts amounts, ExchangeSchedule schedule)
            : base(schedule) => Amounts = amounts;

        /// <summary>What it has to be worth more to each.</summary>
        public ExchangeAmounts Amounts { get; }
    }

    /// <summary>Better verification: the least chance of detection for all steps that are watched less well.</summary>
    public sealed record Verification : Remedy
    {
        internal Verification(Rational chance, ExchangeSchedule schedule)
            : base(schedule) => Chance = chance;

        /// <summary>The chance, above 0 and at most 1.</summary>
        public Rational Chance { get; }
    }

    /// <summary>Smaller steps: the least number of equal parts for all steps that can be divided.</summary>
    public sealed record SmallerSteps : Remedy
    {
        internal SmallerSteps(int parts, ExchangeSchedule schedule)
            : base(schedule) => Parts = parts;

        /// <summary>How many, at least 2.</summary>
        public int Parts { get; }
    }

    /// <summary>Steps of different sizes: the fewest steps, in parts of whatever sizes, for which some order is safe.</summary>
    public sealed record UnequalSteps : Remedy
    {
        internal UnequalSteps(int atLeast, ExchangeSchedule schedule)
            : base(schedule) => AtLeast = atLeast;

        /// <summary>How many steps the schedule has; each part counts for one.</summary>
        public int Count => Schedule.Order.Length;

        /// <summary>In fewer steps than this no order is safe, whatever the sizes.</summary>
        public int AtLeast { get; }

        /// <summary>Whether fewer are known not to do.</summary>
        public bool IsFewest => Count == AtLeast;
    }
}
