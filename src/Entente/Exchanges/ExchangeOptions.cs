namespace Entente.Exchanges;

/// <summary>How much is looked at.</summary>
public sealed record ExchangeOptions
{
    /// <summary>How many sets of made steps are looked at before an exchange is too large; 2^20 and some, so that twenty steps that wait for nothing are not.</summary>
    public int MostStates { get; init; } = 1_100_000;

    /// <summary>Into how many equal parts steps are divided at most.</summary>
    public int MostParts { get; init; } = 24;

    /// <summary>How many sequences of parts are gone through for parts of different sizes.</summary>
    public int MostSequences { get; init; } = 200;

    /// <summary>How many combinations of worths are kept, where a party counts what comes later for less, before an exchange is too large.</summary>
    public int MostCombinations { get; init; } = 2_000_000;
}
