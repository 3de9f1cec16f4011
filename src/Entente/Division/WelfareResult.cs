namespace Entente.Division;

/// <summary>A division with a large product of what all get.</summary>
/// <param name="Division">The division.</param>
public sealed record WelfareResult(GoodsDivision Division)
{
    /// <summary>Whether no division has a larger product.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>The product of the best division is at most this many times the one found: 1 when it is exact.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>How many parties get something that they value.</summary>
    public int Served { get; init; }
}
