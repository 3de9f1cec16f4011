using Entente.Reporting.Tournaments;

namespace Entente.Reporting.Web.Tournaments;

/// <summary>How a strategy is recognised on a page: by its number, and a colour that is the same in all plots.</summary>
internal static class StrategySign
{
    private const int Colours = 10;

    /// <summary>The class that gives elements its colour.</summary>
    public static string ClassOf(int strategy) => strategy < Colours ? $"s{strategy}" : $"s{strategy % Colours} again";

    /// <summary>The attribute that says which strategies an element is about.</summary>
    public static string About(params ReadOnlySpan<int> strategies) =>
        $"data-s=\"{string.Join(' ', strategies.ToArray())}\"";

    /// <summary>Its number on its colour.</summary>
    public static Markup Badge(this Markup page, int strategy) =>
        page.Element("b", TournamentTables.NumberOf(strategy), $"class=\"badge {ClassOf(strategy)}\"");
}
