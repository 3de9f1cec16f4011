using System.Collections.Immutable;
using System.Numerics;
using Entente.Bargaining;
using Entente.Coalitions;
using Entente.Division;
using Entente.Numbers;

namespace Entente.Theory;

/// <summary>What one method answers.</summary>
/// <param name="Method">The method.</param>
public abstract record MethodAnswer(TheoryMethod Method)
{
    /// <summary>Goods divided by Adjusted Winner.</summary>
    /// <param name="Steps">How it came about.</param>
    /// <param name="Division">The division.</param>
    public sealed record Adjusted(AdjustedDivision Steps, GoodsDivision Division)
        : MethodAnswer(TheoryMethod.AdjustedWinner);

    /// <summary>Goods divided with the largest product.</summary>
    /// <param name="Result">The division, and how good it is.</param>
    public sealed record Welfare(WelfareResult Result) : MethodAnswer(TheoryMethod.NashWelfare);

    /// <summary>An agreement, exactly.</summary>
    /// <param name="Method">The method.</param>
    /// <param name="Point">The agreement.</param>
    /// <param name="IsEfficient">Whether nothing is better for one and as good for the other.</param>
    public sealed record Agreement(TheoryMethod Method, BargainingPoint Point, bool IsEfficient) : MethodAnswer(Method);

    /// <summary>An agreement that is not exact.</summary>
    /// <param name="Method">The method.</param>
    /// <param name="Point">The agreement.</param>
    /// <param name="Precision">How far a coordinate may be off, as <see cref="CurveProblem.Precision"/> says.</param>
    public sealed record NearAgreement(TheoryMethod Method, CurvePoint Point, double Precision) : MethodAnswer(Method);

    /// <summary>A number for each party: a payment, or its power.</summary>
    /// <param name="Method">The method.</param>
    /// <param name="Parts">By party; empty where there is none, which for the nucleolus means that no division gives everybody its own.</param>
    public sealed record PerParty(TheoryMethod Method, ImmutableArray<Rational> Parts) : MethodAnswer(Method)
    {
        /// <summary>By party: in how many groups of others its vote decides, which <see cref="TheoryMethod.Banzhaf"/> divides by their sum; empty for other methods.</summary>
        public ImmutableArray<BigInteger> Swings { get; init; } = [];
    }

    /// <summary>Whether there is a division that no group improves on.</summary>
    /// <param name="Report">The answer, and the proof of it.</param>
    public sealed record OfCore(CoreReport Report) : MethodAnswer(TheoryMethod.Core);
}
