using System.Globalization;
using Entente.Rooms.Views;
using Entente.Strategies;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Packages;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Packages.GrownPackages;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Agents;

/// <summary>What an agent makes of an issue that was added: what its own side's page makes of it.</summary>
public sealed class AgentSideTests
{
    /// <summary>Not agreed it adds nothing: to settle what only costs is a loss, however much worse the other option is.</summary>
    [Theory]
    [InlineData(-4, -2, false)]
    [InlineData(-4, 0, false)]
    [InlineData(-4, 2, true)]
    [InlineData(3, 2, true)]
    public async Task A_part_with_an_added_issue_is_better_where_it_gains_over_not_agreeing_on_it(
        int no,
        int yes,
        bool isBetter
    )
    {
        using Rooms table = await FlaggedAsync(no, yes);
        RoomView view = await table.ViewAsync(1);
        AgentSide agent = AgentSide.Of(StrategyCatalog.Parse("linear"), view, 20)!;
        Assert.Equal(isBetter, agent.IsBetter(view, Terms("flags: yes")));
        OwnStake own = StakeOf(view);
        Assert.Equal(
            isBetter,
            own.RangeOf(view.StatusQuo.With(Terms("flags: yes")))!.Value.Low > own.RangeOf(view.StatusQuo)!.Value.Low
        );
    }

    /// <summary>The ends of what packages are worth hold also those that leave out what was added.</summary>
    [Theory]
    [InlineData(3, 5, 0, 5)]
    [InlineData(-5, -3, -5, 0)]
    [InlineData(-2, 4, -2, 4)]
    public async Task The_ends_of_what_packages_are_worth_count_those_without_what_was_added(
        int no,
        int yes,
        int lower,
        int higher
    )
    {
        using Rooms plain = await OpenAsync();
        await BeginAsync(plain);
        OwnStake before = StakeOf(await plain.ViewAsync(1));
        using Rooms table = await FlaggedAsync(no, yes);
        OwnStake after = StakeOf(await table.ViewAsync(1));
        Assert.Equal(before.Least + lower, after.Least);
        Assert.Equal(before.Most + higher, after.Most);
    }

    private static async Task<Rooms> FlaggedAsync(int no, int yes)
    {
        Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, Flags);
        await KeptAsync(
            table,
            1,
            Points(1, no.ToString(CultureInfo.InvariantCulture), yes.ToString(CultureInfo.InvariantCulture))
        );
        return table;
    }
}
