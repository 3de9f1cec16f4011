using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Stakeholders;

/// <summary>Somebody who tries to move a decision that can be put on one scale.</summary>
/// <param name="Name">The name by which files and programs refer to it; unique in a question.</param>
/// <param name="Position">What it wants, on the scale of the question.</param>
/// <param name="Capability">What it can bring to bear if it tries as hard as it can: at least 0, in any unit that is the same for all.</param>
/// <param name="Salience">How hard it tries, how much of its capability it would spend on this: 0 to 1.</param>
public sealed record Stakeholder(string Name, Rational Position, Rational Capability, Rational Salience)
{
    /// <summary>The name for people; empty when <see cref="Name"/> serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>Why the numbers are as they are given; null when that is not said.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>What it brings to bear: capability times salience.</summary>
    public Rational Weight => Capability * Salience;

    /// <summary>The name for people in a language.</summary>
    /// <param name="language">The tag of the language.</param>
    public string TitleIn(string language) => Title.IsEmpty ? Name : Title.In(language);
}
