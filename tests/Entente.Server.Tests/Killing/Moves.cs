using System.Collections.Immutable;
using System.Globalization;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Server.Tests.Api;

namespace Entente.Server.Tests.Killing;

/// <summary>What each seat of a busy table moves: words, offers and all that answers them, adjournments and pauses, and what only a side itself learns of.</summary>
internal static class Moves
{
    /// <summary>What is said when all others have ended.</summary>
    public static RoomCommand Last { get; } = new RoomCommand.Send(MessageKind.Text, "That was all.");

    /// <summary>The words of a move; no two have the same.</summary>
    public static string Words(int seat, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"seat {seat} says {number:d8}");

    /// <summary>The number of the move whose words these are.</summary>
    public static int NumberOf(string words) =>
        int.Parse(words.AsSpan(words.Length - 8), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>What a lead says that its side wants; no two times the same.</summary>
    public static string Wishes(int seat, int number) =>
        ApiTable
            .Wishes(number)
            .Replace(
                "party: North",
                seat == ApiTable.North ? "party: North" : "party: South",
                StringComparison.Ordinal
            );

    /// <summary>A move.</summary>
    /// <param name="table">The table.</param>
    /// <param name="seat">The seat that makes it.</param>
    /// <param name="number">How manieth move of that seat it is.</param>
    public static RoomCommand Of(BusyTable table, int seat, int number) =>
        seat switch
        {
            ApiTable.Host => OfHost(number),
            BusyTable.Mediator => OfMediator(number),
            BusyTable.Principal => OfPrincipal(table, number),
            _ => OfLead(table, seat, number),
        };

    private static RoomCommand OfHost(int number) =>
        (number % 12) switch
        {
            3 => new RoomCommand.Adjourn(Words(ApiTable.Host, number)),
            4 => new RoomCommand.OpenMeeting(),
            8 => new RoomCommand.Pause(Words(ApiTable.Host, number)),
            9 => new RoomCommand.Resume(),
            _ => Text(ApiTable.Host, number),
        };

    private static RoomCommand OfMediator(int number) =>
        (number % 4) switch
        {
            // An adjournment ends those before; none is ever looked at.
            0 => new RoomCommand.SuggestBlind(
                new Terms([new("liaison", number % 8 == 0 ? "yes" : "no")]),
                TimeProvider.System.GetUtcNow().AddDays(1)
            ),
            1 => new RoomCommand.Caucus(Words(BusyTable.Mediator, number), Party: 0),
            2 => new RoomCommand.KeepNote(Words(BusyTable.Mediator, number)),
            _ => Text(BusyTable.Mediator, number),
        };

    private static RoomCommand OfPrincipal(BusyTable table, int number) =>
        (number % 3) switch
        {
            // What is named is all that North's lead may agree to without asking.
            0 => new RoomCommand.GiveMandate(number % 2 == 0 ? Mandate("liaison", "relief") : Mandate("relief")),
            1 when table.LastAsked > 0 => new RoomCommand.AnswerApproval(
                table.LastAsked,
                number % 2 == 0,
                Words(BusyTable.Principal, number)
            ),
            _ => new RoomCommand.Confer(Words(BusyTable.Principal, number)),
        };

    private static RoomCommand OfLead(BusyTable table, int seat, int number)
    {
        int other = seat == ApiTable.North ? ApiTable.South : ApiTable.North;
        string words = Words(seat, number);
        bool isEven = number / 12 % 2 == 0;

        // South is half a turn behind, so that what one offers is there for the other to answer.
        return ((number + (seat == ApiTable.North ? 0 : 6)) % 12) switch
        {
            1 => new RoomCommand.MakeOffer(Package(isEven)) { Note = words },
            2 => new RoomCommand.KeepNote(words),
            3 when table.AcceptanceOf(other) is { } accept => new RoomCommand.RejectOffer(accept.Offer, words),
            4 => new RoomCommand.SetPreferences(Wishes(seat, number)),
            5 when table.AcceptanceOf(other) is { } accept => new RoomCommand.MakeOffer(Package(!isEven))
            {
                Counters = accept.Offer,
                Note = words,
            },
            6 when table.Suggestions > 0 => new RoomCommand.AnswerBlind(table.Suggestions, isEven),
            7 when table.AcceptanceOf(other) is { } accept => accept,
            8 => new RoomCommand.Caucus(words),
            9 when table.AcceptanceOf(seat) is { } own => new RoomCommand.WithdrawOffer(own.Offer),
            10 => new RoomCommand.ScoreAddition(1, new AdditionScore.OfIssue(Points(number))),
            _ => Text(seat, number),
        };
    }

    private static RoomCommand.Send Text(int seat, int number) => new(MessageKind.Text, Words(seat, number));

    // One is within North's mandate, the other beyond it.
    private static Terms Package(bool isModest) =>
        new([new("liaison", "yes"), new("relief", isModest ? "none" : "all")]);

    // Of liaison both is named, of relief the one value that is not beyond it.
    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Mandate(params string[] issues) =>
        issues.ToImmutableSortedDictionary(
            issue => issue,
            issue => issue == "relief" ? ImmutableArray.Create("none") : ["yes", "no"],
            StringComparer.Ordinal
        );

    private static ImmutableSortedDictionary<string, string> Points(int yes) =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [new("yes", yes.ToString(CultureInfo.InvariantCulture)), new KeyValuePair<string, string>("no", "0")]
        );
}
