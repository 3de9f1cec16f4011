using Entente.Formats.Nodes;

namespace Entente.Formats.NegMas;

/// <summary>The Python class that an entry names: <c>negmas.preferences.crisp.linear.LinearAdditiveUtilityFunction</c>, with or without its module.</summary>
internal static class NegMasType
{
    /// <summary>The name of the class without its module; empty when the entry names none.</summary>
    public static string Of(Node.Map map)
    {
        string full = ((map["type"] ?? map["__python_class__"]) as Node.Scalar)?.Text ?? "";
        return full[(full.LastIndexOf('.') + 1)..];
    }
}
