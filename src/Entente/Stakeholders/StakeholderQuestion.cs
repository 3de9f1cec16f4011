using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Stakeholders;

/// <summary>A decision that can be put on one scale, and who tries to move it.</summary>
public sealed class StakeholderQuestion
{
    /// <summary>The most stakeholders that a question can have.</summary>
    public const int MostStakeholders = 200;

    /// <summary>A question.</summary>
    /// <param name="low">The low end of the scale.</param>
    /// <param name="high">The high end, above <paramref name="low"/>.</param>
    /// <param name="stakeholders">2 to <see cref="MostStakeholders"/>, with names of their own and positions on the scale; at least one has a weight above 0.</param>
    /// <exception cref="ArgumentException">The scale or the stakeholders are not as they should be.</exception>
    public StakeholderQuestion(Rational low, Rational high, IReadOnlyList<Stakeholder> stakeholders)
    {
        ArgumentNullException.ThrowIfNull(stakeholders);
        if (low >= high)
        {
            throw new ArgumentException($"A scale from {low} to {high} has no length.", nameof(high));
        }

        if (stakeholders.Count is < 2 or > MostStakeholders)
        {
            throw new ArgumentException(
                $"A question has 2 to {MostStakeholders} stakeholders, not {stakeholders.Count}.",
                nameof(stakeholders)
            );
        }

        if (stakeholders.DistinctBy(each => each.Name).Count() < stakeholders.Count)
        {
            throw new ArgumentException("Two stakeholders have the same name.", nameof(stakeholders));
        }

        foreach (Stakeholder each in stakeholders)
        {
            if (each.Position < low || each.Position > high)
            {
                throw new ArgumentException(
                    $"The position of '{each.Name}', {each.Position}, is not on the scale from {low} to {high}.",
                    nameof(stakeholders)
                );
            }

            if (each.Capability.Sign < 0 || each.Salience.Sign < 0 || each.Salience > Rational.One)
            {
                throw new ArgumentException(
                    $"'{each.Name}' should have a capability of at least 0 and a salience from 0 to 1.",
                    nameof(stakeholders)
                );
            }
        }

        if (stakeholders.All(each => each.Weight.Sign == 0))
        {
            throw new ArgumentException("Nobody has both capability and salience.", nameof(stakeholders));
        }

        Low = low;
        High = high;
        Stakeholders = [.. stakeholders];
    }

    /// <summary>The low end of the scale.</summary>
    public Rational Low { get; }

    /// <summary>The high end of the scale.</summary>
    public Rational High { get; }

    /// <summary>Who tries to move the decision, in the order of the file.</summary>
    public ImmutableArray<Stakeholder> Stakeholders { get; }

    /// <summary>What is decided, for people.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>More about it, for people.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>What the scale counts (<c>years</c>), for people; empty when its numbers only order.</summary>
    public LocalizedText Unit { get; init; } = LocalizedText.Empty;

    /// <summary>What places on the scale mean.</summary>
    public ImmutableArray<ScaleMark> Marks { get; init; } = [];

    /// <summary>What was decided in the end; null when that is not known.</summary>
    public Rational? Outcome { get; init; }

    /// <summary>Where the outcome is reported; null when that is not said.</summary>
    public Evidence? OutcomeEvidence { get; init; }

    /// <summary>The documents that evidence points to.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>How the expected-utility model is to be run.</summary>
    public ExpectedUtilityOptions Model { get; init; } = ExpectedUtilityOptions.Default;
}
