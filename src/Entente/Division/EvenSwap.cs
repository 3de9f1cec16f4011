using Entente.Numbers;

namespace Entente.Division;

/// <summary>A judgement of whoever decides: for one alternative, a change on one objective is made up for by a change on another.</summary>
/// <param name="Alternative">The place of the alternative.</param>
/// <param name="Changed">The place of the objective that is changed.</param>
/// <param name="To">What it is changed to.</param>
/// <param name="Paid">The place of the objective that makes up for it.</param>
/// <param name="PaidTo">What that one is changed to.</param>
public sealed record EvenSwap(int Alternative, int Changed, Rational To, int Paid, Rational PaidTo);
