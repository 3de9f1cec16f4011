using System.Text.Json;
using CsCheck;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Tests.Live;
using Entente.Rooms.Tests.Views;
using Entente.Rooms.Text;

namespace Entente.Rooms.Tests.Rules;

/// <summary>Whatever is sent from whatever seat, at whatever moment, is done, kept or refused; no rule fails.</summary>
public class FuzzTests
{
    private const int Steps = 60;

    [Fact]
    public void Any_command_from_any_seat_at_any_moment_has_an_answer()
    {
        var answers = new HashSet<Type>();
        Gen.Int[0, 1_000_000]
            .Sample(
                seed => answers.UnionWith(PlayAsync(seed).GetAwaiter().GetResult()),
                iter: 40,
                threads: 1,
                seed: "0000000000002"
            );
        Assert.Equal(
            [typeof(MoveResult.Done), typeof(MoveResult.Kept), typeof(MoveResult.Refused)],
            answers.OrderBy(each => each.Name, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_command_is_read_as_it_was_written() =>
        Assert.All(
            Every.Command,
            command =>
            {
                byte[] written = RoomText.Of(command);
                Assert.Equal(written, RoomText.Of(RoomText.Command(written)));
            }
        );

    private static async Task<HashSet<Type>> PlayAsync(int seed)
    {
        var random = new Random(seed);
        var scripts = new Scripts(random);
        var madeUp = new MadeUpTable(random);
        using Table table = await Table.OpenAsync(
            madeUp.Opening(madeUp.Wishes(), _ => madeUp.Wishes()),
            madeUp.Outsider
        );
        var answers = new HashSet<Type>();
        for (int step = 0; step < Steps; step++)
        {
            int seat = random.Next(madeUp.Seats.Length + 1);
            RoomCommand? command = random.Next(3) switch
            {
                0 => Every.Command[random.Next(Every.Command.Length)],
                1 => Mutated(random),
                _ => scripts.Shared(await table.ViewAsync(Table.North), madeUp.RoleOf(seat), table.Clock.GetUtcNow()),
            };

            // Seats that are closed are told so; that is tested elsewhere, and would empty the table here.
            if (command is null or RoomCommand.CloseSeat)
            {
                continue;
            }

            answers.Add((await table.MoveAsync(seat, command)).GetType());
            if (random.Next(6) == 0)
            {
                table.Clock.Advance(TimeSpan.FromMinutes(random.Next(20)));
            }
        }

        return answers;
    }

    // A command with a character of its text changed; null when it is none any more.
    private static RoomCommand? Mutated(Random random)
    {
        byte[] text = RoomText.Of(Every.Command[random.Next(Every.Command.Length)]);
        text[random.Next(text.Length)] = (byte)random.Next(32, 127);
        try
        {
            return RoomText.Command(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
