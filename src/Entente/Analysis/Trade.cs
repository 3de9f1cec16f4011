using Entente.Numbers;

namespace Entente.Analysis;

/// <summary>An exchange that pays: one party gives way on an issue, another on a second issue, and both gain by it.</summary>
/// <param name="Gives">The issue on which <paramref name="Giver"/> gives way to <paramref name="Taker"/>.</param>
/// <param name="Gets">The issue on which <paramref name="Taker"/> gives way in return.</param>
/// <param name="Giver">The party that cares relatively less about <paramref name="Gives"/>.</param>
/// <param name="Taker">The party that cares relatively less about <paramref name="Gets"/>.</param>
/// <param name="GiverRate">What <paramref name="Giver"/> gains on <paramref name="Gets"/> for each unit lost on <paramref name="Gives"/>, from one's best to the other's best value.</param>
/// <param name="TakerRate">What <paramref name="Taker"/> gains on <paramref name="Gives"/> for each unit lost on <paramref name="Gets"/>.</param>
public sealed record Trade(
    string Gives,
    string Gets,
    string Giver,
    string Taker,
    Rational GiverRate,
    Rational TakerRate
);
