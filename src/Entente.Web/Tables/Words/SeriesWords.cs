using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Languages;

namespace Entente.Web.Tables.Words;

/// <summary>What is said of tables that follow on one another, and of what was agreed at those before.</summary>
internal static class SeriesWords
{
    /// <summary>Which table of its series this is; empty for a table by itself.</summary>
    public static string SeriesName(this PageLanguage l, RoomView view) =>
        view.Before.IsEmpty
            ? ""
            : l.Say($"Table {view.Before.Length + 1} of a series", $"Tafel {view.Before.Length + 1} van een reeks");

    /// <summary>That an issue is agreed, and at which table when that was one before; null for one that is not.</summary>
    public static string? AgreedName(this PageLanguage l, RoomView view, string issue) =>
        view.Settled[issue] is null ? null
        : TableOf(view, issue) is { } table
            ? l.Say($"agreed before, at table {table}", $"eerder afgesproken, aan tafel {table}")
        : l.Say("agreed", "afgesproken");

    /// <summary>By what an issue was decided: an entry of the record, or a table before.</summary>
    public static string DecidedName(this PageLanguage l, RoomView view, string issue, long decision) =>
        decision == 1 && TableOf(view, issue) is { } table
            ? l.Say(
                $"agreed before, at table {table} of the series",
                $"eerder afgesproken, aan tafel {table} van de reeks"
            )
            : l.Say($"decided in entry {decision} of the record", $"besloten in regel {decision} van het verslag");

    /// <summary>The number of the table at which an issue was agreed that still holds, from 1; null where it was agreed at no table before.</summary>
    public static int? TableOf(RoomView view, string issue) =>
        view.AgreedBefore[issue] is null
            ? null
            : view.Before.Index().Last(each => each.Item.Agreed[issue] is not null).Index + 1;

    /// <summary>What each table before in the series had agreed, as far as no later one had agreed anything in its place before this one was opened; with the hash of its record.</summary>
    public static IEnumerable<string> AgreedBeforeLines(this PageLanguage l, RoomView view) =>
        view
            .Before.Index()
            .Select(table =>
                (
                    Number: table.Index + 1,
                    table.Item.Head,
                    Terms: table.Item.Agreed.Without(
                        view.Before.Skip(table.Index + 1).SelectMany(later => later.Agreed.Values.Keys)
                    )
                )
            )
            .Where(each => !each.Terms.IsEmpty)
            .Select(each =>
                l.Say(
                    $"Table {each.Number}: {l.TermsLine(view.Space, each.Terms)} (hash of its record: {each.Head})",
                    $"Tafel {each.Number}: {l.TermsLine(view.Space, each.Terms)} (hash van het verslag: {each.Head})"
                )
            );

    /// <summary>That a table was opened, and what it goes on from.</summary>
    public static string OpenedSentence(this PageLanguage l, RoomView view, RoomSetup setup)
    {
        string opened = l.Say("The table was opened.", "De tafel is geopend.");
        Terms agreed = setup.Before.Aggregate(Terms.None, (sofar, table) => sofar.With(table.Agreed));
        return setup.Before.IsEmpty
            ? opened
            : $"{opened} {l.SeriesName(view)}. "
                + (
                    agreed.IsEmpty
                        ? l.Say("Nothing was agreed before.", "Er was nog niets afgesproken.")
                        : l.Say(
                            $"Agreed before, and binding until something else is agreed in its place: {l.TermsLine(view.Space, agreed)}.",
                            $"Eerder afgesproken, en bindend tot er iets anders voor in de plaats wordt afgesproken: {l.TermsLine(view.Space, agreed)}."
                        )
                );
    }
}
