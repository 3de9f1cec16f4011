using Entente.Rooms.Commands;
using Entente.Rooms.Seats;
using Entente.Web.Tables.Opening;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Opening;

public class TableFormTests
{
    [Theory]
    [InlineData("lead-1=agent", AgentPace.Seconds)]
    [InlineData("lead-0=agent&lead-1=agent", AgentPace.AtOnce)]
    [InlineData("lead-1=agent&pace-1=AtOnce", AgentPace.AtOnce)]
    [InlineData("lead-1=agent&pace-1=Person", AgentPace.Person)]
    [InlineData("lead-1=agent&pace-1=99", AgentPace.Seconds)]
    public void Opposite_people_an_agent_takes_seconds_unless_the_host_says_otherwise(string sent, AgentPace pace)
    {
        var fields = sent.Split('&')
            .Select(each => each.Split('='))
            .ToDictionary(each => each[0], each => new StringValues(each[1]));
        var form = new TableForm(new FormCollection(fields), Hanoi.Scenario);
        SeatWanted seat = form.Read(new(Reporting.Languages.Language.English), out _).Seats[1];
        Assert.Equal(pace, seat.Pace);
    }

    [Theory]
    [InlineData("en", "1,440", 1_440)]
    [InlineData("nl", "1.440", 1_440)]
    [InlineData("nl", "2,5", 2.5)]
    public void Minutes_are_read_as_the_page_writes_them(string tag, string typed, double minutes)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["time"] = typed };
        var form = new TableForm(new FormCollection(fields), Hanoi.Scenario);
        TableWish wish = form.Read(new(Reporting.Languages.Language.Of(tag)!), out _);
        Assert.Equal(TimeSpan.FromMinutes(minutes), wish.Time);
    }

    [Fact]
    public void A_field_knows_which_of_the_faults_is_its_own()
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal)
        {
            ["time"] = "soon",
            ["observers"] = "many",
            ["lead-1"] = "agent",
            ["strategy-1"] = "no such strategy",
        };
        var form = new TableForm(new FormCollection(fields), Hanoi.Scenario);
        form.Read(
            new(Reporting.Languages.Language.English),
            out System.Collections.Immutable.ImmutableArray<string> faults
        );
        Assert.Equal(3, faults.Length);
        foreach (
            (string name, string begin) in new[]
            {
                ("time", "Time of the talks"),
                ("observers", "Observers"),
                ("strategy-1", "Strategy"),
            }
        )
        {
            int place = Enumerable.Range(0, faults.Length).Single(i => FormFields.FaultId(i) == form.FaultOf(name));
            Assert.StartsWith(begin, faults[place], StringComparison.Ordinal);
        }

        Assert.Null(form.FaultOf("grace"));
        Assert.Null(form.FaultOf("strategy-0"));
    }

    [Fact]
    public async Task At_a_table_an_agent_takes_seconds_as_long_as_somebody_else_leads_a_side()
    {
        using Rooms table = await OpenAsync();
        Assert.Equal(AgentPace.Seconds, StrategyChoice.UsualPace(await table.ViewAsync(0), 1));
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(0, new RoomCommand.SeatAgent(1, "boulware"));
        Assert.Equal(AgentPace.AtOnce, StrategyChoice.UsualPace(await table.ViewAsync(0), 1));
        Assert.Equal(AgentPace.Seconds, StrategyChoice.UsualPace(await table.ViewAsync(0), 0));
    }
}
