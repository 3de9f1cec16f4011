using System.Net;
using Entente.Reporting.Languages;
using Entente.Reporting.Web;
using Entente.Review;
using Entente.Rooms.Commands;
using Entente.Rooms.Debrief;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Library;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Records;

public class DebriefEndTests
{
    [Theory]
    [InlineData("en", "No agreement: the host closed the table.", "no deal on the rest, the host closed the table.")]
    [InlineData(
        "nl",
        "Geen akkoord: de gastheer heeft de tafel gesloten.",
        "geen akkoord, de gastheer heeft de tafel gesloten."
    )]
    public async Task A_table_that_the_host_closed_is_told_as_closed_with_and_without_an_interim_deal(
        string tag,
        string none,
        string partial
    )
    {
        foreach (bool hasDeal in new[] { false, true })
        {
            using Rooms table = await OpenAsync();
            await BeginAsync(table);
            await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
            if (hasDeal)
            {
                await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("liaison: yes")));
            }

            await table.DoneAsync(0, new RoomCommand.CloseTable());
            string report = Report(await table.ViewAsync(0), Hanoi.Scenario.As("stated"), Language.Of(tag)!);
            Assert.Contains(hasDeal ? partial : none, report, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "(offers 1 and 3 of Inventor and offer 2 of Manufacturer)")]
    [InlineData("nl", "(voorstellen 1 en 3 van Uitvinder en voorstel 2 van Fabrikant)")]
    public async Task Offers_that_are_left_out_have_the_numbers_that_the_room_gave_them(string tag, string numbers)
    {
        Scenario scenario = new ScenarioShelf().Find("joint-venture")!.Scenario;
        using Rooms table = await OfAsync(scenario, TableKind.Exercise);
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("plant: old")));
        await table.DoneAsync(2, new RoomCommand.MakeOffer(Terms("plant: new")));
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("plant: abroad")));
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        string report = Report(await table.ViewAsync(0), scenario, Language.Of(tag)!);
        Assert.Contains(numbers, report, StringComparison.Ordinal);
    }

    private static string Report(RoomView view, Scenario scenario, Language language) =>
        WebUtility.HtmlDecode(
            string.Concat(
                HtmlSections
                    .Of(SessionReviewer.Review(RoomRecords.Of(view.Timeline, scenario), null), language)
                    .Select(section => section.Markup)
            )
        );
}
