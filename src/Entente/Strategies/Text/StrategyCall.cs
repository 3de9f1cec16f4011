using System.Collections.Immutable;

namespace Entente.Strategies.Text;

/// <summary>A name with arguments, as strategies and their parts are written: <c>boa(offer=boulware(e=0.2), accept=next)</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arguments">The arguments, in the order in which they were written.</param>
/// <param name="Position">The place of the name in the text, from 1.</param>
internal sealed record StrategyCall(string Name, ImmutableArray<StrategyArgument> Arguments, int Position);
