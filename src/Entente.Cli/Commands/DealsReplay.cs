using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Formats.Sessions;
using Entente.Reporting.Json;
using Entente.Reporting.Sessions;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Simulation.Deals;

namespace Entente.Cli.Commands;

/// <summary>A sequence of deals from its log, checked against the rules.</summary>
internal sealed class DealsReplay(Session session)
{
    /// <summary>Plays it again and writes it, or says where the log departs from the rules.</summary>
    /// <param name="file">The log.</param>
    /// <param name="recorded">Under which rules it was run.</param>
    /// <param name="scenario">The scenario, as the reading that counts sees it.</param>
    /// <param name="isJson">Whether the document is wanted.</param>
    public int Write(SessionLogFile file, RecordedSetup recorded, Scenario scenario, bool isJson)
    {
        if (MisfitOf(recorded, scenario) is { } misfit)
        {
            return session.Refuse([new Remark(new Place(file.Path), Sentence.AsIs(misfit))]);
        }

        var deals = CenterDeals.Of(scenario);
        DealsLogReading read = file.ReadDeals(deals);
        if (!read.Faults.IsEmpty)
        {
            return session.Refuse(read.Faults);
        }

        var setup = new DealsSetup(
            deals,
            [.. recorded.Strategies.Select(ReplayCommand.StrategyOf)],
            recorded.Limits.Rounds
        )
        {
            Valuation = recorded.Center == "greedy" ? CenterValuation.Greedy : CenterValuation.Planned,
            BreakdownChance = recorded.BreakdownChance,
            Knowledge = recorded.Knowledge,
            Convention = recorded.Convention,
            Seed = recorded.Seed,
        };
        ReplayedDeals replayed = DealReplay.Run(setup, read.Events);
        if (replayed.Departure is { } place)
        {
            Place where = place < read.Places.Length ? read.Places[place] : new Place(file.Path);
            return session.Refuse([new Remark(where, replayed.Why!.Value)]);
        }

        var played = new PlayedDeals(
            setup,
            replayed.Result with
            {
                Fault = recorded.Fault is { } fault ? SessionReplay.FaultOf(fault) : null,
            }
        )
        {
            Name = recorded.Scenario,
            Reading = recorded.Reading,
            Hash = recorded.Hash,
        };
        string document = DealsJson.Write(played);
        ImmutableArray<Remark> departures = file.DeparturesFrom(document);
        if (!departures.IsEmpty)
        {
            return session.Refuse(departures);
        }

        session.Around.Output.Write(
            isJson ? document : DealsReport.Write(played, session.Language, session.Around.Style(isColorWanted: true))
        );
        return ExitCode.Done;
    }

    private string? MisfitOf(RecordedSetup recorded, Scenario scenario) =>
        CenterDeals.MisfitOf(scenario)
        ?? (
            recorded.Parties.SequenceEqual(scenario.Parties.Select(party => party.Name))
            && recorded.Strategies.All(text => text.Length > 0)
                ? null
                : session.Say(
                    "The log has other parties than the scenario.",
                    "Het log heeft andere partijen dan het scenario."
                )
        );
}
