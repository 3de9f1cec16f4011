namespace Entente.Rooms.Tests.Admission;

public sealed class HostedRoomsTests
{
    [Fact]
    public async Task An_account_hosts_the_rooms_it_opened_and_no_others()
    {
        var gate = new Gate();
        await gate.Hosted.AddAsync("alice", Gate.Singapore, default);
        await gate.Hosted.AddAsync("alice", Gate.Hanoi, default);
        await gate.Hosted.AddAsync("alice", Gate.Hanoi, default);
        await gate.Hosted.AddAsync("alice2", Gate.Singapore, default);
        Assert.Equal([Gate.Hanoi, Gate.Singapore], await gate.Hosted.ListAsync("alice", default));
        Assert.True(await gate.Hosted.HostsAsync("alice2", Gate.Singapore, default));
        Assert.False(await gate.Hosted.HostsAsync("alice2", Gate.Hanoi, default));
        await gate.Hosted.RemoveAllAsync("alice", default);
        Assert.Empty(await gate.Hosted.ListAsync("alice", default));
        Assert.True(await gate.Hosted.HostsAsync("alice2", Gate.Singapore, default));
    }
}
