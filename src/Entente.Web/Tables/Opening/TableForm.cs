using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Scenarios;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Web.Languages;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Words;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Tables.Opening;

/// <summary>The form by which a table is opened: what was filled in, as it was, and what it comes to.</summary>
/// <param name="form">What was sent; null for a form that was not sent yet.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="isOwn">Whether it is the host's own, and on no shelf.</param>
internal sealed class TableForm(IFormCollection? form, Scenario scenario, bool isOwn = false)
{
    public const int MostObservers = 20;

    private readonly FormFields fields = new(form);

    /// <summary>What was filled in; what stands there at first when nothing was.</summary>
    public string Value(string name, string first = "") => fields.Value(name, first);

    public bool IsOn(string name) => fields.IsOn(name);

    /// <summary>The id of what is said to be wrong with a field; null when nothing is.</summary>
    public string? FaultOf(string name) => fields.FaultOf(name);

    /// <summary>The only fault there is: of the name of the host.</summary>
    /// <param name="l">The language of the fault.</param>
    public ImmutableArray<string> Nameless(PageLanguage l)
    {
        var faults = ImmutableArray.CreateBuilder<string>(1);
        fields.Refuse("name", l.NameRule(Bounds.Name), faults);
        return faults.ToImmutable();
    }

    /// <summary>Whether an agent is to lead for a party.</summary>
    public bool IsAgent(int party) => Value($"lead-{party}", "person") == "agent";

    /// <summary>How soon the agent of a party is to move; unless it was said, as the usual among people or agents alone.</summary>
    public AgentPace Pace(int party) =>
        Enum.TryParse(Value($"pace-{party}"), out AgentPace pace) && Enum.IsDefined(pace)
            ? pace
            : StrategyChoice.UsualPace(
                Enumerable.Range(0, scenario.Parties.Length).Any(other => other != party && !IsAgent(other))
            );

    /// <summary>The table that is wanted.</summary>
    /// <param name="l">The language of faults.</param>
    /// <param name="faults">What has to be put right, for people; empty when all is well.</param>
    public TableWish Read(PageLanguage l, out ImmutableArray<string> faults)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        TurnOrder turns = Value("turns", "turn") == "turn" ? TurnOrder.InTurn : TurnOrder.Free;
        var wish = new TableWish(
            Value("kind", "exercise") == "real" ? TableKind.Real : TableKind.Exercise,
            scenario,
            Seats(l, found)
        )
        {
            Reading = Value("reading"),
            Turns = turns,
            Rounds =
                turns == TurnOrder.InTurn ? fields.Whole("rounds", l.Say("Rounds", "Ronden"), 0, 10_000, l, found) : 0,
            TurnTime = fields.Minutes("turn-time", l.Say("Time of a turn", "Tijd per beurt"), l, found),
            Time = fields.Minutes("time", l.Say("Time of the talks", "Tijd voor het overleg"), l, found),
            Grace = fields.Minutes("grace", l.Say("Grace", "Respijt"), l, found) ?? TimeSpan.FromMinutes(2),
            OnDrop =
                Enum.TryParse(Value("drop"), out DropPolicy policy) && Enum.IsDefined(policy)
                    ? policy
                    : DropPolicy.Pause,
            BlindSuggestions = fields.Whole("blind", l.Say("Blind suggestions", "Blinde suggesties"), 0, 100, l, found),
            IsPublic = IsOn("public"),
            IsOwn = isOwn,
        };
        if (AgentsTold.Untold(TableOpener.Command(wish), null) is { } untold)
        {
            found.Add(l.Of(untold.Text));
        }

        faults = found.ToImmutable();
        return wish;
    }

    private ImmutableArray<SeatWanted> Seats(PageLanguage l, ImmutableArray<string>.Builder faults)
    {
        var seats = ImmutableArray.CreateBuilder<SeatWanted>();
        for (int party = 0; party < scenario.Parties.Length; party++)
        {
            string? strategy = IsAgent(party) ? Strategy(party, l, faults) : null;
            seats.Add(new SeatWanted(Role.Lead, party) { Agent = strategy, Pace = Pace(party) });
        }

        for (int party = 0; party < scenario.Parties.Length; party++)
        {
            if (IsOn($"adviser-{party}"))
            {
                seats.Add(new SeatWanted(Role.Adviser, party));
            }

            if (IsOn($"principal-{party}"))
            {
                seats.Add(new SeatWanted(Role.Principal, party));
            }
        }

        if (IsOn("mediator"))
        {
            seats.Add(new SeatWanted(Role.Mediator, -1));
        }

        for (int third = 0; third < scenario.ThirdParties.Length; third++)
        {
            if (IsOn($"third-{third}"))
            {
                seats.Add(new SeatWanted(Role.ThirdParty, third));
            }
        }

        int observers = fields.Whole("observers", l.Say("Observers", "Waarnemers"), 0, MostObservers, l, faults);
        seats.AddRange(Enumerable.Repeat(new SeatWanted(Role.Observer, -1), observers));
        return seats.ToImmutable();
    }

    private string Strategy(int party, PageLanguage l, ImmutableArray<string>.Builder faults)
    {
        string text = Value($"strategy-{party}", StrategyChoice.Usual).Trim();
        try
        {
            return StrategyCatalog.Parse(text).Text;
        }
        catch (StrategyTextException fault)
        {
            fields.Refuse(
                $"strategy-{party}",
                l.Say($"Strategy: {fault.Message}", $"Strategie: {fault.Message}"),
                faults
            );
            return StrategyChoice.Usual;
        }
    }
}
