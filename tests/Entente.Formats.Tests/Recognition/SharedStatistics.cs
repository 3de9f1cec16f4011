using Entente.Formats.Nodes;
using Entente.Numbers;

namespace Entente.Formats.Tests.Recognition;

/// <summary>Lists of points in the statistics that NegMAS keeps beside its scenarios.</summary>
internal sealed class SharedStatistics
{
    private readonly Node.Map root;

    private SharedStatistics(Node.Map root) => this.root = root;

    public static SharedStatistics OfNegMas(string path, string text) =>
        new((Node.Map)YamlNodes.Read(path, text).Root!);

    /// <summary>The points under a name.</summary>
    public double[][] this[string name] =>
        [
            .. ((Node.List)root[name]!).Items.Select(point =>
                ((Node.List)point)
                    .Items.Select(number => Rational.Parse(((Node.Scalar)number).Text).ToDouble())
                    .ToArray()
            ),
        ];
}
