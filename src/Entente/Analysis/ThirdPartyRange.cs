using Entente.Numbers;

namespace Entente.Analysis;

/// <summary>What the deals do to a third party, all outcomes that every party at the table accepts taken together.</summary>
/// <param name="Worst">The least change, against the same as <see cref="ThirdPartyEffect.Change"/>.</param>
/// <param name="Best">The greatest change.</param>
/// <param name="WorseOff">In how many deals it is worse off.</param>
/// <param name="CanBlock">How many deals it can block.</param>
/// <param name="WouldBlock">How many it can block and is worse off by.</param>
public sealed record ThirdPartyRange(Rational Worst, Rational Best, int WorseOff, int CanBlock, int WouldBlock);
