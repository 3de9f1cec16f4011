using System.Reflection;
using Entente.Rooms.Admission;

namespace Entente.Rooms.Tests.Admission;

public sealed class AuditLogTests
{
    [Fact]
    public async Task Lines_of_one_moment_are_all_kept_and_lines_are_read_in_order_of_time()
    {
        var gate = new Gate();
        for (int i = 0; i < 500; i++)
        {
            await gate.Audit.AddAsync(AuditLog.Server, Actor.Server, AuditAct.SignedIn, $"{i / 250}", default);
            if (i == 249)
            {
                gate.Clock.Advance(TimeSpan.FromMilliseconds(1));
            }
        }

        var read = await gate.Audit.ReadAsync(AuditLog.Server, 1000, default);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"{i / 250}"), read.Select(entry => entry.Id));
        Assert.Equal(7, (await gate.Audit.ReadAsync(AuditLog.Server, 7, default)).Length);
    }

    [Fact]
    public void It_can_be_added_to_and_read_and_nothing_else()
    {
        string[] members =
        [
            .. typeof(AuditLog)
                .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Select(method => method.Name),
        ];
        Assert.Equal(["AddAsync", "ReadAsync"], members.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Names_that_people_give_never_stand_in_it()
    {
        var gate = new Gate();
        string code = await gate.Lobbies.IssueCodeAsync("c", Gate.Host, default);
        await gate.Lobbies.EnterAsync(code, "Megan Telling-Name", "10.1.2.3", default);
        await gate.Tokens.IssueAsync(Gate.Hanoi, "secret-role", "Telling agent", Gate.Host, default);
        string lines = string.Join(
            '\n',
            (await gate.EverythingAsync()).Split('\n').Where(line => line.StartsWith("audit", StringComparison.Ordinal))
        );
        Assert.Contains("AgentTokenIssued", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("Telling", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-role", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("10.1.2.3", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void An_actor_is_read_back_as_it_was_written()
    {
        var claim = new SeatClaim(Gate.Hanoi, "us", "0123456789abcdef", IsAgent: false);
        foreach (
            Actor actor in new[]
            {
                Actor.Stranger,
                Actor.Server,
                Actor.Account("a"),
                Actor.Seat(claim),
                Actor.Seat(claim with { IsAgent = true }),
            }
        )
        {
            Assert.Equal(actor, Actor.Parse(actor.ToString()));
        }
    }
}
