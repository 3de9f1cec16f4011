namespace Entente.Division;

/// <summary>A swap that was made and cannot be even: it makes both objectives better or both worse, or leaves one as it is, so that nothing is made up for.</summary>
/// <param name="Place">Its place among the swaps.</param>
/// <param name="Changed">What happens on the objective that is changed: 1 better, -1 worse, 0 nothing.</param>
/// <param name="Paid">The same on the objective that is to make up for it.</param>
public sealed record UnevenSwap(int Place, int Changed, int Paid);
