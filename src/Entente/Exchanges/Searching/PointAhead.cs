namespace Entente.Exchanges.Searching;

/// <summary>A point that an order would pass.</summary>
/// <param name="Values">The worths of the exchange.</param>
/// <param name="Made">The steps that are made.</param>
/// <param name="Step">The step that would come next.</param>
/// <param name="Undone">What breaking off would undo.</param>
/// <param name="Standing">Where each would stand, against not having started, if the other broke off.</param>
/// <param name="GoingOn">What going on is worth to each.</param>
/// <param name="Left">How many steps are left.</param>
internal readonly record struct PointAhead(
    StateValues Values,
    ulong Made,
    int Step,
    ExchangeAmounts Undone,
    ExchangeAmounts Standing,
    ExchangeAmounts GoingOn,
    int Left
);
