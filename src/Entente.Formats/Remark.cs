using Entente.Annotations;

namespace Entente.Formats;

/// <summary>Something to say about a place in a file: a fault, a warning or a repair.</summary>
/// <param name="Place">Where.</param>
/// <param name="Said">One sentence that says what is wrong and, where there is one, the remedy; in every language.</param>
public sealed record Remark(Place Place, Sentence Said)
{
    /// <summary>The sentence in English.</summary>
    public string Message => Said.English;

    /// <summary><c>file:line:column: message</c> in a language (<c>en</c>, <c>nl</c>).</summary>
    public string In(string language) => $"{Place}: {Said.In(language)}";

    /// <summary><c>file:line:column: message</c> in English.</summary>
    public override string ToString() => In("en");
}
