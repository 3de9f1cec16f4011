using Entente.Randomness;

namespace Entente.Analysis.Robustness;

/// <summary>Makes draws from the ranges of a scenario. All ways of doing so agree.</summary>
internal interface IDrawing
{
    /// <summary>One draw; may be called by several threads at once.</summary>
    DrawFindings Draw(RandomSequence random);
}
