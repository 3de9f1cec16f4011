using System.Collections.Immutable;
using Entente.Rooms.Seats;
using Entente.Web.Languages;

namespace Entente.Web.Tables;

/// <summary>The strategies that a form offers as sparring partners; any other of the catalogue can be written.</summary>
internal static class StrategyChoice
{
    public const string Usual = "boulware";

    public static readonly ImmutableArray<string> Offered = [Usual, "conceder", "linear", "entente", "nicetitfortat"];

    public static readonly ImmutableArray<AgentPace> Paces = [AgentPace.AtOnce, AgentPace.Seconds, AgentPace.Person];

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
