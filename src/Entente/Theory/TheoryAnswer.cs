using System.Collections.Immutable;
using Entente.Bargaining;
using Entente.Division;
using Entente.Games;
using Entente.Numbers;

namespace Entente.Theory;

/// <summary>The answer to a question.</summary>
/// <param name="Problem">The question and who asks it.</param>
public sealed record TheoryAnswer(TheoryProblem Problem)
{
    /// <summary>What each method answers, where there are several; of a question in closed form the numbers stand with the question.</summary>
    public ImmutableArray<MethodAnswer> Methods { get; init; } = [];

    /// <summary>Methods whose exact answer would take too many digits, as the Raiffa steps can.</summary>
    public ImmutableArray<TheoryMethod> LeftOut { get; init; } = [];

    /// <summary>How alternatives were ruled out; null for another question.</summary>
    public SwapCourse? Course { get; init; }

    /// <summary>What a game says before anybody agrees; null for another question.</summary>
    public GameReport? Game { get; init; }

    /// <summary>The agreements of a game of two, with what each can secure as what none is worth; null where neither can gain by agreeing, and for another question.</summary>
    public PolygonProblem? GameSet { get; init; }

    /// <summary>The share of the first party when offers are made in turn; null for another question.</summary>
    public Rational? Share { get; init; }
}
