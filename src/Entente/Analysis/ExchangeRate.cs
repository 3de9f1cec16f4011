using Entente.Numbers;

namespace Entente.Analysis;

/// <summary>What a step along the frontier costs one party and brings another.</summary>
/// <param name="From">The place of the point in the frontier at which the step starts, from 0.</param>
/// <param name="Loss">What the first party loses, on its own scale.</param>
/// <param name="Gain">What the second party gains, on its own scale.</param>
/// <param name="Rate"><paramref name="Gain"/> for each unit of <paramref name="Loss"/>.</param>
public sealed record ExchangeRate(int From, Rational Loss, Rational Gain, Rational Rate);
