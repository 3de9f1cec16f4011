using System.Text;
using Entente.Formats.Sessions;
using Entente.Protocols;
using Entente.Review;
using Entente.Rooms.Commands;
using Entente.Rooms.Debrief;
using Entente.Rooms.Tests.Live;
using Entente.Scenarios;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Debrief;

public class RoomRecordsTests
{
    private static readonly Scenario Known = new(Space, [new Party("North"), new Party("South")]);

    private static async Task<SessionRecord> PlayedAsync()
    {
        using Table table = await OpenAsync(Setup with { Time = TimeSpan.FromMinutes(10) });
        await table.DoneAsync(North, Offer("relief: some, sites: all, liaison: yes"));
        table.Clock.Advance(TimeSpan.FromMinutes(2));
        await table.DoneAsync(South, Offer("liaison: yes"));
        await table.DoneAsync(North, Accept(2, "liaison: yes"));
        table.Clock.Advance(TimeSpan.FromMinutes(3));
        await table.DoneAsync(South, Offer("relief: some"));
        await table.DoneAsync(North, new RoomCommand.RejectOffer(3, ""));
        await table.DoneAsync(North, new RoomCommand.WalkAway());
        return RoomRecords.Of((await table.ViewAsync(Host)).Timeline, Known);
    }

    [Fact]
    public async Task An_offer_in_part_counts_as_what_accepting_it_would_have_led_to()
    {
        SessionRecord record = await PlayedAsync();
        Assert.Equal(
            [
                "offer 0 1 0: relief: some, sites: all, liaison: yes",
                "offer 1 1 0.2: relief: none, sites: none, liaison: yes",
                "part -1 1 0.2: relief: none, sites: none, liaison: yes",
                "offer 1 2 0.5: relief: some, sites: none, liaison: yes",
                "reject 0 2 0.5: relief: some, sites: none, liaison: yes",
                "leave 0 2 0.5: ",
            ],
            record.Events.Select(each =>
                FormattableString.Invariant(
                    $"{Word(each.Event.Kind)} {each.Event.Party} {each.Event.Round + 1} {each.Time}: {(each.Outcome is { } outcome ? Space.Describe(outcome) : "")}"
                )
            )
        );
    }

    [Fact]
    public async Task The_record_goes_out_as_a_table_of_offers_and_comes_back_the_same()
    {
        SessionRecord record = await PlayedAsync();
        byte[] table = Encoding.UTF8.GetBytes(OfferTableText.Of(record));
        SessionLogReading read = SessionLogFile.Open("room.csv", table).Read(Known);
        Assert.Empty(read.Faults);
        Assert.Equal(
            record
                .Events.Where(each => each.Event.Kind != SessionEventKind.PartAgreed)
                .Select(each => (each.Event.Kind, each.Event.Party, each.Time, each.Outcome)),
            read.Record!.Events.Select(each => (each.Event.Kind, each.Event.Party, each.Time, each.Outcome))
        );
    }

    private static string Word(SessionEventKind kind) =>
        kind switch
        {
            SessionEventKind.OfferMade => "offer",
            SessionEventKind.PartAgreed => "part",
            SessionEventKind.OfferRejected => "reject",
            SessionEventKind.WalkedAway => "leave",
            _ => kind.ToString(),
        };
}
