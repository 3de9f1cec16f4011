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

    private static string? FaultOf(
        Scenario scenario,
        string text,
        ImmutableArray<PartyBelief>.Builder beliefs,
        Session session
    )
    {
        int mark = text.IndexOf('=', StringComparison.Ordinal);
        if (mark < 1 || mark == text.Length - 1)
        {
            return session.Say(
                $"--importance takes PARTY=ISSUE,ISSUE,…, the most important first, not '{text}'.",
                $"--importance vraagt PARTIJ=ONDERWERP,ONDERWERP,…, het belangrijkste eerst, niet '{text}'."
            );
        }

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
