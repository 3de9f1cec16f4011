using System.Collections.Immutable;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Strategies.Catalog;
using Entente.Web.Languages;
using Entente.Web.Rehearsing;

namespace Entente.Web.Tables.Opening;

/// <summary>The strategies that a form offers as sparring partners.</summary>
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

    /// <summary>All strategies that an agent can play, in groups with their headings: the often chosen with what they do, then the catalogue by name.</summary>
    /// <param name="l">The language.</param>
    /// <param name="chosen">What is chosen; where it is none of them, as one with its own settings, it comes first by itself.</param>
    public static ImmutableArray<(string Group, ImmutableArray<(string Value, string Words)> Strategies)> Groups(
        PageLanguage l,
        string chosen
    )
    {
        ImmutableArray<(string Group, ImmutableArray<(string Value, string Words)> Strategies)> known =
        [
            (
                l.Say("Often chosen", "Vaak gekozen"),
                [.. Offered.Select(strategy => (strategy, $"{strategy}: {Say(l, strategy)}"))]
            ),
            (l.Say("Simple", "Eenvoudig"), Others(StrategyChoices.Simple)),
            (l.Say("Whole, as published", "Geheel, zoals gepubliceerd"), Others(StrategyChoices.Whole)),
        ];
        return known.Any(group => group.Strategies.Any(each => each.Value == chosen))
            ? known
            : known.Insert(0, (l.Say("As given", "Zoals opgegeven"), [(chosen, chosen)]));
    }

    private static ImmutableArray<(string Value, string Words)> Others(ImmutableArray<PartDescription> strategies) =>
        [.. strategies.Where(each => !Offered.Contains(each.Name)).Select(each => (each.Name, each.Name))];

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
