using System.Collections.Immutable;
using Entente.Web.Languages;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tables.Words;

namespace Entente.Web.Classes;

/// <summary>What is said of the orders of a teacher.</summary>
internal static class OrderWords
{
    /// <summary>What an order is and where, so that whoever gave it knows it again.</summary>
    public static string OrderName(this PageLanguage l, ClassOrder order)
    {
        string agents = l.Say("Agents for the absent", "Agenten voor de afwezigen");
        string what = order.Command is null
            ? agents
            : l.MoveName(null, order.Command) + (order.Agents is null ? "" : $"; {agents.ToLowerInvariant()}");
        return $"{(order.IsForAll ? l.Say($"All tables ({order.Tables.Length})", $"Alle tafels ({order.Tables.Length})") : l.TablesName([.. order.Tables.Select(each => each.Number)]))}: {what}";
    }

    /// <summary>Where an order was not carried out, and why; null when it was everywhere.</summary>
    public static string? Refusals(this PageLanguage l, GivenOrder order) =>
        order.Refused.IsEmpty
            ? null
            : string.Join(
                ' ',
                order
                    .Refused.GroupBy(each => l.Answer(each.Result) ?? "", StringComparer.Ordinal)
                    .Select(same => $"{l.TablesName([.. same.Select(each => each.Table).Distinct()])}: {same.Key}")
            );

    /// <summary>What comes or came of one that had to wait; null where it simply waits.</summary>
    public static string? Sentence(this PageLanguage l, GivenOrder order)
    {
        string? where = order.Done.IsEmpty ? null : l.TablesName(order.Done);
        string? done = where is null ? null : l.Say($"Done at {Lower(where)}.", $"Gedaan aan {Lower(where)}.");
        string? how = order.State switch
        {
            WaitingState.Queued => null,
            WaitingState.Tried => l.Say(
                "The first try may have reached the record: that is looked up first.",
                "De eerste poging kan het verslag hebben bereikt: dat wordt eerst nagezocht."
            ),
            WaitingState.Recalled => l.Say(
                "It is not sent again. Whether the first try had reached the record is said here as soon as the store answers.",
                "Het wordt niet meer verstuurd. Of de eerste poging het verslag al had bereikt, leest u hier zodra de opslag antwoordt."
            ),
            WaitingState.Happened => l.Say(
                "That had happened before you took it back; nothing more of it is sent.",
                "Dat was gebeurd voordat u het terugnam; er wordt niets meer van verstuurd."
            ),
            WaitingState.TakenBack => l.Say("Nothing of it was sent.", "Er is niets van verstuurd."),
            _ => l.Refusals(order),
        };
        return done is null ? how
            : how is null ? done
            : $"{done} {how}";
    }

    /// <summary>Tables by their numbers, in a row as from 1 to 4.</summary>
    private static string TablesName(this PageLanguage l, ImmutableArray<int> numbers)
    {
        var runs = new List<string>();
        int[] sorted = [.. numbers.Order()];
        for (int i = 0; i < sorted.Length; )
        {
            int last = i;
            while (last + 1 < sorted.Length && sorted[last + 1] == sorted[last] + 1)
            {
                last++;
            }

            runs.Add(last > i + 1 ? $"{sorted[i]}–{sorted[last]}" : $"{sorted[i]}");
            i = last > i + 1 ? last + 1 : i + 1;
        }

        return sorted.Length == 1
            ? l.Say($"Table {runs[0]}", $"Tafel {runs[0]}")
            : l.Say($"Tables {l.List(runs)}", $"Tafels {l.List(runs)}");
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
