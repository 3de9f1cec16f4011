using Entente.Annotations;

namespace Entente.Scenarios;

/// <summary>Something to say about a part of a scenario.</summary>
/// <param name="Part">Which part: a JSON pointer along the model, such as <c>/parties/buyer/preferences/terms/3</c>; empty for the whole.</param>
/// <param name="Said">One sentence that says what is wrong and, where there is one, the remedy; in every language.</param>
public sealed record ScenarioRemark(string Part, Sentence Said)
{
    /// <summary>The sentence in English.</summary>
    public string Message => Said.English;
}
