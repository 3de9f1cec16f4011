using System.Collections.Immutable;
using Entente.Cli.Surroundings;
using Entente.Forecasting;
using Entente.Scenarios;

namespace Entente.Cli.Forecasting;

/// <summary>What the user asked of a forecast.</summary>
internal sealed record ForecastSettings
{
    public required bool HasColor { get; init; }

    public required int Worlds { get; init; }

    public required int Seed { get; init; }

    public required int Threads { get; init; }

    public required int Packages { get; init; }

    /// <summary>What is believed, as <c>PARTY=ISSUE,ISSUE,…</c>.</summary>
    public required ImmutableArray<string> Importance { get; init; }

    /// <summary>Refuses beliefs that are none, whatever they are about.</summary>
    /// <exception cref="UsageException">A belief is not given as <c>PARTY=ISSUE,ISSUE,…</c>: every such fault is named.</exception>
    public void CheckShape(Session session) =>
        UsageException.All(
            Importance
                .Where(text => !IsShaped(text))
                .Select(text => (Action)(() => throw new UsageException(Misshapen(text, session))))
        );

    /// <summary>The same for the library.</summary>
    /// <exception cref="UsageException">A belief is not as it should be: every fault is named.</exception>
    public ForecastOptions For(Scenario scenario, Session session)
    {
        ImmutableArray<PartyBelief>.Builder beliefs = ImmutableArray.CreateBuilder<PartyBelief>();
        ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();
        foreach (string text in Importance)
        {
            if (FaultOf(scenario, text, beliefs, session) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return faults.Count > 0
            ? throw new UsageException(faults.ToImmutable())
            : new ForecastOptions
            {
                Worlds = Worlds,
                Seed = (ulong)Seed,
                Threads = Threads,
                Packages = Packages,
                Beliefs = beliefs.ToImmutable(),
            };
    }

    private static bool IsShaped(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is var mark && mark >= 1 && mark < text.Length - 1;

    private static string Misshapen(string text, Session session) =>
        session.Say(
            $"--importance takes PARTY=ISSUE,ISSUE,…, the most important first, not '{text}'.",
            $"--importance vraagt PARTIJ=ONDERWERP,ONDERWERP,…, het belangrijkste eerst, niet '{text}'."
        );

    private static string? FaultOf(
        Scenario scenario,
        string text,
        ImmutableArray<PartyBelief>.Builder beliefs,
        Session session
    )
    {
        if (!IsShaped(text))
        {
            return Misshapen(text, session);
        }

        int mark = text.IndexOf('=', StringComparison.Ordinal);
        string name = text[..mark];
        int party = scenario.Parties.ToList().FindIndex(each => each.Name == name);
        if (party < 0)
        {
            string names = session.Language.List([.. scenario.Parties.Select(each => each.Name)]);
            return session.Say(
                $"There is no party '{name}'; there are {names}.",
                $"Er is geen partij '{name}'; er zijn {names}."
            );
        }

        if (scenario.Parties[party].Preferences is not null)
        {
            return session.Say(
                $"The scenario says what '{name}' wants; --importance is for a party of which it does not.",
                $"Het scenario zegt wat '{name}' wil; --importance is voor een partij waarvan het dat niet zegt."
            );
        }

        string[] issues = text[(mark + 1)..].Split(',', StringSplitOptions.TrimEntries);
        if (issues.FirstOrDefault(issue => scenario.Space.IndexOf(issue) < 0) is { } missing)
        {
            string names = session.Language.List([.. scenario.Space.Issues.Select(issue => issue.Name)]);
            return session.Say(
                $"There is no issue '{missing}'; there are {names}.",
                $"Er is geen onderwerp '{missing}'; er zijn {names}."
            );
        }

        if (issues.Distinct(StringComparer.Ordinal).Count() < issues.Length || beliefs.Any(each => each.Party == party))
        {
            return session.Say(
                $"'{text}' names an issue twice, or '{name}' a second time.",
                $"'{text}' noemt een onderwerp twee keer, of '{name}' voor de tweede keer."
            );
        }

        beliefs.Add(new PartyBelief(party, [.. issues.Select(scenario.Space.IndexOf)]));
        return null;
    }
}
