using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Reporting.Json;
using Entente.Reporting.Sessions;
using Entente.Simulation.Deals;

namespace Entente.Cli.Commands;

/// <summary>Plays a centre's deals with its edges, one after the other.</summary>
internal sealed class DealOptions
{
    private readonly Session session;
    private readonly Option<string> center;

    public DealOptions(Command command, Session session)
    {
        this.session = session;
        center = new Option<string>("--center")
        {
            HelpName = "plan|greedy",
            Description = session.Say(
                "Sequential deals: how the centre values a deal: looking ahead to the later ones (plan), or as though none came after it (greedy); plan unless given.",
                "Sequential deals: hoe de spil een akkoord waardeert: vooruitkijkend naar de latere (plan), of alsof er geen meer kwam (greedy); zonder opgave plan."
            ),
        };
        center.CompletionSources.Add("plan", "greedy");
        command.Options.Add(center);
    }

    /// <summary>Whether something was asked for that only a sequence of deals has.</summary>
    public bool IsGiven(ParseResult result) => result.GetValue(center) is not null;

    /// <summary>Plays the sequence.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="setup">The sequence, the valuation left open.</param>
    /// <param name="name">By what the scenario was asked for.</param>
    /// <param name="reading">The reading of the evidence; empty for none.</param>
    /// <exception cref="UsageException">Something asked for does not fit.</exception>
    public PlayedDeals Play(ParseResult result, DealsSetup setup, string name, string reading)
    {
        DealsSetup whole = setup with
        {
            Valuation = result.GetValue(center) switch
            {
                null or "plan" => CenterValuation.Planned,
                "greedy" => CenterValuation.Greedy,
                var other => throw new UsageException(
                    session.Say(
                        $"--center takes plan or greedy, not '{other}'.",
                        $"--center vraagt plan of greedy, niet '{other}'."
                    )
                ),
            },
        };
        try
        {
            return new PlayedDeals(whole, DealRunner.Run(whole))
            {
                Name = name,
                Reading = reading,
                Hash = ScenarioHash.Of(whole.Deals.Scenario),
            };
        }
        catch (ArgumentException misfit)
        {
            throw new UsageException(misfit.Message);
        }
    }

    /// <summary>The document or the report.</summary>
    public string Write(PlayedDeals played, bool isJson) =>
        isJson
            ? DealsJson.Write(played)
            : DealsReport.Write(played, session.Language, session.Around.Style(isColorWanted: true));
}
