namespace Entente.Exchanges;

/// <summary>Whether two sides that do not trust each other can get through an exchange.</summary>
public enum ExchangeVerdict
{
    /// <summary>There is an order of the steps in which nobody gains by stopping or cheating at any point, nor by breaking off once all is done.</summary>
    Safe,

    /// <summary>There is such an order until all steps are made; afterwards somebody gains by breaking off, since what snaps back brings it more than it loses.</summary>
    SafeUntilDone,

    /// <summary>In every order there is a point at which somebody does.</summary>
    Unsafe,

    /// <summary>There are too many sets of steps to look at, or, where a party counts what comes later for less, too many combinations of worths to keep.</summary>
    TooLarge,
}
