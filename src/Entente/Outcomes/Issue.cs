using System.Collections.Immutable;
using System.Numerics;
using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Outcomes;

/// <summary>One thing that the parties have to settle, and the values it can take.</summary>
/// <remarks>The values of every issue but a continuous one are numbered from 0 in their order.</remarks>
public abstract record Issue
{
    private Issue(string name) => Name = name;

    /// <summary>The name by which files and programs refer to it; unique in a scenario.</summary>
    public string Name { get; }

    /// <summary>The name for people; empty when <see cref="Name"/> serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What it is about, for people.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>The path of the group it belongs to, parts separated by <c>/</c>; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>How many values it has, or null when they form a continuum.</summary>
    public abstract BigInteger? Size { get; }

    /// <summary>Whether its values form a continuum.</summary>
    public bool IsContinuous => Size is null;

    /// <summary>Whether its values are numbers.</summary>
    public abstract bool IsNumeric { get; }

    /// <summary>The name of the value with a given number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public abstract string NameOf(int index);

    /// <summary>The name of a value.</summary>
    public string NameOf(IssueValue value) => value.IsNumber ? value.Number.ToString() : NameOf(value.Index);

    /// <summary>The number that stands for a value.</summary>
    /// <exception cref="InvalidOperationException">The values are not numbers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public abstract Rational NumberOf(int index);

    /// <summary>Finds a value by its name, or by its number where values are numbers.</summary>
    public abstract bool TryFind(string text, out IssueValue value);

    private static void ThrowUnless(bool exists, int index, string name)
    {
        if (!exists)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index),
                index,
                $"Issue '{name}' has no value with this number."
            );
        }
    }

    /// <summary>An issue with named options.</summary>
    public sealed record Choice : Issue
    {
        private readonly Lazy<Dictionary<string, int>> byName;

        /// <summary>An issue with named options, in their order.</summary>
        public Choice(string name, ImmutableArray<Option> options)
            : base(name)
        {
            Options = options;
            byName = new(() => Numbered(options));
        }

        /// <summary>The options, in order; names are unique.</summary>
        public ImmutableArray<Option> Options { get; }

        /// <inheritdoc/>
        public override BigInteger? Size => Options.Length;

        /// <inheritdoc/>
        public override bool IsNumeric => false;

        /// <inheritdoc/>
        public override string NameOf(int index)
        {
            ThrowUnless((uint)index < (uint)Options.Length, index, Name);
            return Options[index].Name;
        }

        /// <inheritdoc/>
        public override Rational NumberOf(int index) =>
            throw new InvalidOperationException($"The values of issue '{Name}' are not numbers.");

        /// <inheritdoc/>
        public override bool TryFind(string text, out IssueValue value)
        {
            bool found = byName.Value.TryGetValue(text, out int index);
            value = IssueValue.At(index);
            return found;
        }

        private static Dictionary<string, int> Numbered(ImmutableArray<Option> options)
        {
            var byName = new Dictionary<string, int>(options.Length, StringComparer.Ordinal);
            for (int i = 0; i < options.Length; i++)
            {
                byName.TryAdd(options[i].Name, i);
            }

            return byName;
        }
    }

    /// <summary>An issue answered by no (0) or yes (1).</summary>
    public sealed record YesNo : Issue
    {
        /// <summary>An issue answered by no or yes.</summary>
        public YesNo(string name)
            : base(name) { }

        /// <inheritdoc/>
        public override BigInteger? Size => 2;

        /// <inheritdoc/>
        public override bool IsNumeric => false;

        /// <inheritdoc/>
        public override string NameOf(int index)
        {
            ThrowUnless(index is 0 or 1, index, Name);
            return index == 0 ? "no" : "yes";
        }

        /// <inheritdoc/>
        public override Rational NumberOf(int index) =>
            throw new InvalidOperationException($"The values of issue '{Name}' are not numbers.");

        /// <inheritdoc/>
        public override bool TryFind(string text, out IssueValue value)
        {
            value = IssueValue.At(text is "yes" or "true" ? 1 : 0);
            return text is "yes" or "no" or "true" or "false";
        }
    }

    /// <summary>An issue whose values are whole numbers.</summary>
    public sealed record Integer : Issue
    {
        /// <summary>An issue whose values are the whole numbers from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
        /// <param name="name">The name.</param>
        /// <param name="low">The smallest value.</param>
        /// <param name="high">The largest value; at least <paramref name="low"/>, and a whole number of steps from it.</param>
        /// <param name="step">The distance between values; at least 1.</param>
        public Integer(string name, long low, long high, long step = 1)
            : base(name)
        {
            Low = low;
            High = high;
            Step = step;
        }

        /// <summary>The smallest value.</summary>
        public long Low { get; }

        /// <summary>The largest value.</summary>
        public long High { get; }

        /// <summary>The distance between values.</summary>
        public long Step { get; }

        /// <summary>What the numbers count (<c>EUR</c>, <c>days</c>); empty for none.</summary>
        public string Unit { get; init; } = "";

        /// <inheritdoc/>
        public override BigInteger? Size => (((BigInteger)High - Low) / Step) + 1;

        /// <inheritdoc/>
        public override bool IsNumeric => true;

        /// <inheritdoc/>
        public override string NameOf(int index) => NumberOf(index).ToString();

        /// <inheritdoc/>
        public override Rational NumberOf(int index)
        {
            ThrowUnless(index >= 0 && index < Size, index, Name);
            return Low + (index * Step);
        }

        /// <inheritdoc/>
        public override bool TryFind(string text, out IssueValue value)
        {
            value = default;
            if (!Rational.TryParse(text, out Rational number) || number < Low || number > High)
            {
                return false;
            }

            Rational steps = (number - Low) / Step;
            bool found = steps.IsWhole && steps.Numerator <= int.MaxValue;
            value = found ? IssueValue.At((int)steps.Numerator) : default;
            return found;
        }
    }

    /// <summary>An issue whose values are real numbers: all of a range, or every so many.</summary>
    public sealed record Real : Issue
    {
        /// <summary>An issue whose values lie from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
        /// <param name="name">The name.</param>
        /// <param name="low">The smallest value.</param>
        /// <param name="high">The largest value, or a bound on it when steps do not end there.</param>
        /// <param name="step">The distance between values; null for a continuum.</param>
        public Real(string name, Rational low, Rational high, Rational? step = null)
            : base(name)
        {
            Low = low;
            High = high;
            Step = step;
        }

        /// <summary>The smallest value.</summary>
        public Rational Low { get; }

        /// <summary>The largest value, or a bound on it when steps do not end there.</summary>
        public Rational High { get; }

        /// <summary>The distance between values; null for a continuum.</summary>
        public Rational? Step { get; }

        /// <summary>What the numbers count (<c>EUR</c>, <c>%</c>); empty for none.</summary>
        public string Unit { get; init; } = "";

        /// <inheritdoc/>
        public override BigInteger? Size =>
            !Numbers.IsEmpty ? Numbers.Length
            : Step is { } step ? ((High - Low) / step).Floor() + 1
            : null;

        /// <summary>The numbers that stand for a continuum, in their order; empty where none do.</summary>
        internal ImmutableArray<Rational> Numbers { get; init; } = [];

        /// <inheritdoc/>
        public override bool IsNumeric => true;

        /// <inheritdoc/>
        public override string NameOf(int index) => NumberOf(index).ToString();

        /// <inheritdoc/>
        public override Rational NumberOf(int index)
        {
            if (!Numbers.IsEmpty)
            {
                ThrowUnless((uint)index < (uint)Numbers.Length, index, Name);
                return Numbers[index];
            }

            if (Step is not { } step)
            {
                throw new InvalidOperationException(
                    $"The values of issue '{Name}' form a continuum and have no numbering."
                );
            }

            ThrowUnless(index >= 0 && index < Size, index, Name);
            return Low + (index * step);
        }

        /// <inheritdoc/>
        public override bool TryFind(string text, out IssueValue value)
        {
            value = default;
            if (!Rational.TryParse(text, out Rational number) || number < Low || number > High)
            {
                return false;
            }

            if (!Numbers.IsEmpty)
            {
                int at = Numbers.BinarySearch(number);
                value = IssueValue.At(Math.Max(at, 0));
                return at >= 0;
            }

            if (Step is not { } step)
            {
                value = IssueValue.Of(number);
                return true;
            }

            Rational steps = (number - Low) / step;
            bool found = steps.IsWhole && steps.Numerator <= int.MaxValue;
            value = found ? IssueValue.At((int)steps.Numerator) : default;
            return found;
        }
    }
}
