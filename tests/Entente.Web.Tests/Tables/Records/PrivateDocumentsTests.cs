using Entente.Formats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Library;
using Entente.Web.Tables;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;

namespace Entente.Web.Tests.Tables.Records;

public class PrivateDocumentsTests
{
    public static TheoryData<string> Shelf => [.. new ScenarioShelf().All.Select(each => each.Id)];

    [Theory]
    [MemberData(nameof(Shelf))]
    public async Task Every_party_of_every_scenario_gets_a_sheet_that_says_what_the_scenario_says(string id)
    {
        using Rooms table = await Rooms.OpenAsync(scenario: id);
        Scenario scenario = new ScenarioShelf().Find(id)!.Scenario;
        Scenario seen = scenario.Readings is [{ } first, ..] ? scenario.As(first.Name) : scenario;
        for (int seat = 1; seat <= 2; seat++)
        {
            RoomView view = await table.ViewAsync(seat);
            FileReading read = PrivateDocuments.Read(view, view.Own!.Preferences!);
            Assert.Empty(read.Faults);
            Party own = SeatDesk.OwnParty(view, read.Scenario!)!;
            Party told = seen.Parties[seat - 1];
            Assert.Equal(told.Preferences?.GetType(), own.Preferences?.GetType());
            Assert.Equal(told.DealBreakers.Length, own.DealBreakers.Length);
            Assert.Equal(told.Confidential, own.Confidential);
            Assert.Equal(
                OwnStake.Of(seen.Space, told)?.RangeOf(Entente.Rooms.Offers.Terms.None),
                OwnStake.Of(read.Scenario!.Space, own)?.RangeOf(Entente.Rooms.Offers.Terms.None)
            );
        }
    }

    [Fact]
    public async Task A_sheet_holds_nothing_of_the_other_party_and_names_no_scenario()
    {
        using Rooms table = await Rooms.OpenAsync();
        RoomView view = await table.ViewAsync(1);
        Scenario sheet = PrivateDocuments.Read(view, view.Own!.Preferences!).Scenario!;
        Assert.Null(sheet.Parties[1].Preferences);
        Assert.DoesNotContain("hanoi", view.Own.Preferences, StringComparison.Ordinal);
        Assert.Empty(view.Scenario);
    }

    [Fact]
    public async Task At_a_real_table_nobody_is_told_what_to_want_and_a_file_of_ones_own_is_taken()
    {
        using Rooms table = await Rooms.OpenAsync(TableKind.Real);
        RoomView view = await table.ViewAsync(2);
        Assert.Null(view.Own!.Preferences);
        Party own = Rooms.Hanoi.Scenario.As("interests").Parties[1];
        string document = PrivateDocuments.Of(PrivateDocuments.SharedOf(view), own);
        FileReading read = PrivateDocuments.Read(view, document);
        Assert.Empty(read.Faults);
        Assert.NotNull(SeatDesk.OwnParty(view, read.Scenario!)!.Preferences);
    }

    [Fact]
    public async Task A_file_that_does_not_fit_the_table_is_refused_with_all_its_faults()
    {
        using Rooms table = await Rooms.OpenAsync(TableKind.Real);
        FileReading read = PrivateDocuments.Read(
            await table.ViewAsync(1),
            "entente: 1\nparty: atlantis\npreferences:\n  weather: { fair: 1 }\n"
        );
        Assert.Null(read.Scenario);
        Assert.NotEmpty(read.Faults);
    }
}
