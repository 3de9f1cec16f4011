namespace Entente.Scenarios;

/// <summary>Something to say about a part of a scenario.</summary>
/// <param name="Part">Which part: a JSON pointer along the model, such as <c>/parties/buyer/preferences/terms/3</c>; empty for the whole.</param>
/// <param name="Message">One sentence that says what is wrong and, where there is one, the remedy.</param>
public sealed record ScenarioRemark(string Part, string Message);
