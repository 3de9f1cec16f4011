using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Web.Classes;

namespace Entente.Web.Tests.Classes;

/// <summary>Three seats are free: of the first side, of the second, and a mediator's (-1).</summary>
public class SeatChoiceTests
{
    private static readonly LobbyPlace Sam = new("a", "class", "Sam", LobbyState.Approved, default, null, null);

    [Theory]
    [InlineData("", "", false, 0)] // Whoever knows nothing takes what comes first.
    [InlineData("1", "1", false, 1)] // Who read a sheet plays that side again.
    [InlineData("1", "1", true, 0)] // Or, where a change of sides is asked for, another.
    [InlineData("", "0,1", false, -1)] // Who mediated could have been shown both sheets, and may mediate again.
    [InlineData("", "0,1", true, -1)] // A change of sides does not give them one.
    [InlineData("1", "0,1", true, -1)] // Nor who read one and could have been shown the other.
    public void A_seat_is_given_unasked_to_who_knows_no_other_sheet(
        string read,
        string known,
        bool isOther,
        int expected
    )
    {
        int[] seats = [0, 1, -1];
        var choice = new SeatChoice(Of(read), Of(known), isOther ? new HashSet<string> { Sam.Id } : []);
        Assert.Equal([(Sam, expected)], choice.Of([Sam], seats, seat => seat));
    }

    [Fact]
    public void Who_read_both_sheets_is_given_no_seat_of_a_side()
    {
        var choice = new SeatChoice(Of("0,1"), Of("0,1"), new HashSet<string>());
        Assert.Empty(choice.Of([Sam], new[] { 0, 1 }, seat => seat));
        Assert.Null(choice.SideOf(Sam, 2));
    }

    private static Dictionary<string, ImmutableArray<int>> Of(string sides) =>
        new() { [Sam.Id] = [.. sides.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)] };
}
