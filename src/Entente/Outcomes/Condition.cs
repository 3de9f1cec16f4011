using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Outcomes;

/// <summary>A claim about the value of one issue.</summary>
public abstract record Condition
{
    private Condition(int issue) => Issue = issue;

    /// <summary>The number of the issue, from 0.</summary>
    public int Issue { get; }

    /// <summary>Whether the claim is true of a value of <paramref name="issue"/>, which is the issue that this condition is about.</summary>
    public abstract bool Holds(Issue issue, IssueValue value);

    /// <summary>The issue is settled at one of some numbered values.</summary>
    public sealed record OneOf : Condition
    {
        /// <summary>The issue is settled at one of some numbered values.</summary>
        public OneOf(int issue, ImmutableArray<int> values)
            : base(issue) => Values = values;

        /// <summary>The numbers of the values.</summary>
        public ImmutableArray<int> Values { get; }

        /// <inheritdoc/>
        public override bool Holds(Issue issue, IssueValue value) => !value.IsNumber && Values.Contains(value.Index);
    }

    /// <summary>The issue is settled at any other than some numbered values.</summary>
    public sealed record NoneOf : Condition
    {
        /// <summary>The issue is settled at any other than some numbered values.</summary>
        public NoneOf(int issue, ImmutableArray<int> values)
            : base(issue) => Values = values;

        /// <summary>The numbers of the values.</summary>
        public ImmutableArray<int> Values { get; }

        /// <inheritdoc/>
        public override bool Holds(Issue issue, IssueValue value) => !value.IsNumber && !Values.Contains(value.Index);
    }

    /// <summary>The issue is settled at a number in a range.</summary>
    public sealed record Between : Condition
    {
        /// <summary>The issue is settled at a number from <paramref name="low"/> to <paramref name="high"/>, both included; null is no bound.</summary>
        public Between(int issue, Rational? low, Rational? high)
            : base(issue)
        {
            Low = low;
            High = high;
        }

        /// <summary>The smallest number, included; null for no bound.</summary>
        public Rational? Low { get; }

        /// <summary>The largest number, included; null for no bound.</summary>
        public Rational? High { get; }

        /// <inheritdoc/>
        public override bool Holds(Issue issue, IssueValue value)
        {
            Rational number = value.IsNumber ? value.Number : issue.NumberOf(value.Index);
            return !(number < Low) && !(number > High);
        }
    }
}
