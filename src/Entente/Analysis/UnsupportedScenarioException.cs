using System.Diagnostics.CodeAnalysis;
using Entente.Annotations;

namespace Entente.Analysis;

/// <summary>A scenario is without fault, and yet too large to be analysed in the way that its preferences ask for. The message says which part.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It is for people to read, and so said in every language.")]
public sealed class UnsupportedScenarioException : NotSupportedException
{
    /// <summary>Something that is too large.</summary>
    /// <param name="said">What, and what would help; the message is the English of it.</param>
    public UnsupportedScenarioException(Sentence said)
        : base(said.English) => Said = said;

    /// <summary>What is too large, and what would help, in every language.</summary>
    public Sentence Said { get; }
}
