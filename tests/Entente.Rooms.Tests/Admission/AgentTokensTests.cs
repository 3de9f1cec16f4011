using Entente.Rooms.Admission;

namespace Entente.Rooms.Tests.Admission;

public sealed class AgentTokensTests
{
    private readonly Gate gate = new();

    private async Task<IssuedAgentToken> IssueAsync() =>
        (await gate.Tokens.IssueAsync(Gate.Hanoi, "us", "Tit for tat", Gate.Host, default))!;

    [Fact]
    public async Task A_token_is_good_for_one_seat_of_one_room()
    {
        IssuedAgentToken issued = await IssueAsync();
        AgentToken? found = await gate.Tokens.FindAsync(issued.Secret, default);
        Assert.Equal(new SeatClaim(Gate.Hanoi, "us", issued.Token.Id, IsAgent: true), found?.Claim);
        foreach (string? other in new[] { null, "", "entente_", issued.Secret[8..], issued.Secret + "A", "Bearer" })
        {
            Assert.Null(await gate.Tokens.FindAsync(other, default));
        }
    }

    [Fact]
    public async Task A_token_ends_in_time_and_when_it_is_taken_back()
    {
        IssuedAgentToken taken = await IssueAsync();
        IssuedAgentToken left = await IssueAsync();
        Assert.False(await gate.Tokens.RevokeAsync(Gate.Singapore, taken.Token.Id, Gate.Host, default));
        Assert.True(await gate.Tokens.RevokeAsync(Gate.Hanoi, taken.Token.Id, Gate.Host, default));
        Assert.Null(await gate.Tokens.FindAsync(taken.Secret, default));
        Assert.Equal(left.Token, Assert.Single(await gate.Tokens.ListAsync(Gate.Hanoi, default)));
        gate.Clock.Advance(gate.Rules.AgentToken);
        Assert.Null(await gate.Tokens.FindAsync(left.Secret, default));
        Assert.False(await gate.Tokens.IsGoodAsync(Gate.Hanoi, left.Token.Id, default));
    }

    [Fact]
    public async Task A_token_is_kept_as_a_hash_and_written_nowhere()
    {
        IssuedAgentToken issued = await IssueAsync();
        Assert.DoesNotContain(issued.Secret[8..], await gate.EverythingAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(issued.Secret[8..], issued.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_of_a_person_is_no_token_and_a_token_no_session()
    {
        IssuedAgentToken issued = await IssueAsync();
        OpenedSeat seat = await gate.Seats.OpenAsync(Gate.Hanoi, "us", Gate.Host, default);
        Assert.Null(await gate.Tokens.FindAsync(AgentTokens.Prefix + seat.Secret, default));
        Assert.Null(await gate.Seats.FindAsync(issued.Secret[8..], default));
    }
}
