using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.Tests.Live;
using Entente.Testing.Support;

namespace Entente.Rooms.Tests.Rules;

public class RightsTests
{
    private static readonly Type[] Commands =
    [
        .. typeof(RoomCommand)
            .GetNestedTypes()
            .Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))),
    ];

    private static readonly Role[] Roles = Enum.GetValues<Role>();

    [Fact]
    public void Every_command_is_listed()
    {
        Assert.NotEmpty(Commands);
        Assert.All(Commands, command => Assert.True(Rights.Lists(command), command.Name));
    }

    [Fact]
    public void Who_may_do_what_is_what_was_approved()
    {
        var matrix = new StringBuilder();
        matrix.Append($"{"", -20}").AppendJoin(' ', Roles.Select(role => $"{role, -10}")).Append('\n');
        foreach (Type command in Commands)
        {
            matrix
                .Append($"{command.Name, -20}")
                .AppendJoin(' ', Roles.Select(role => $"{(Rights.Of(command).Contains(role) ? "may" : "-"), -10}"))
                .Append('\n');
        }

        string text = string.Join('\n', matrix.ToString().Split('\n').Select(line => line.TrimEnd()));
        Approved.Matches("tests/Entente.Rooms.Tests/Approved/rights.txt", text);
    }

    [Fact]
    public void Whoever_is_at_no_table_may_do_nothing() =>
        Assert.All(Commands, command => Assert.DoesNotContain(Role.Public, Rights.Of(command)));

    /// <summary>Through the door that everybody uses: a seat whose role is not listed is told so, whatever else may be wrong with the command.</summary>
    [Fact]
    public async Task A_seat_that_may_not_is_refused_whatever_it_sends()
    {
        using Table table = await Table.OpenAsync();
        int[] seats = [.. Enumerable.Range(0, 8)];
        int refused = 0;
        foreach (RoomCommand command in Every.Command)
        {
            foreach (int seat in seats)
            {
                Role role = (await table.ViewAsync(seat)).You.Role;
                if (!Rights.May(role, command))
                {
                    Assert.Equal(RefusalKind.NotYours, await table.RefusedAsync(seat, command));
                    refused++;
                }
            }
        }

        Assert.True(refused > 300, $"{refused} were refused.");
        Assert.Equal(
            Commands.Select(command => command.Name),
            Every.Command.Select(command => command.GetType().Name).Order(StringComparer.Ordinal)
        );
    }
}
