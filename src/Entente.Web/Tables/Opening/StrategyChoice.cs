using System.Collections.Immutable;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Languages;

namespace Entente.Web.Tables.Opening;

/// <summary>The strategies that a form offers as sparring partners; any other of the catalogue can be written.</summary>
internal static class StrategyChoice
{
    public const string Usual = "boulware";

    public static readonly ImmutableArray<string> Offered = [Usual, "conceder", "linear", "entente", "nicetitfortat"];

    public static readonly ImmutableArray<AgentPace> Paces = [AgentPace.AtOnce, AgentPace.Seconds, AgentPace.Person];

    /// <summary>How soon an agent moves unless somebody says otherwise: where people sit opposite, after the seconds that it takes them to see what it answers; among agents alone at once.</summary>
    public static AgentPace UsualPace(bool isOppositePeople) => isOppositePeople ? AgentPace.Seconds : AgentPace.AtOnce;

    /// <summary>How soon an agent moves at a table for a party unless somebody says otherwise.</summary>
    public static AgentPace UsualPace(RoomView view, int party) =>
        UsualPace(
            view.Seats.Any(each =>
                each is { Role: Role.Lead, Agent: null, State: not SeatState.Closed } && each.Party != party
            )
        );

    public static string Say(PageLanguage l, AgentPace pace) =>
        pace switch
        {
            AgentPace.Seconds => l.Say("moves after a few seconds", "antwoordt na enkele seconden"),
            AgentPace.Person => l.Say("takes its time like a person", "neemt de tijd als een mens"),
            _ => l.Say("moves at once", "antwoordt meteen"),
        };

    public static string Say(PageLanguage l, string strategy) =>
        strategy switch
        {
            Usual => l.Say("holds out and yields at the end", "houdt vol en geeft op het eind toe"),
            "conceder" => l.Say("yields early", "geeft vroeg toe"),
            "linear" => l.Say("yields evenly", "geeft gelijkmatig toe"),
            "entente" => l.Say("Entente’s own, demanding", "die van Entente zelf, veeleisend"),
            "nicetitfortat" => l.Say("answers like with like", "antwoordt met gelijke munt"),
            _ => "",
        };
}
