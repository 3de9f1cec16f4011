using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Pledges;
using Entente.Rooms.Seats;
using Entente.Rooms.Statements;
using Entente.Rooms.Tests.Live;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using Entente.Testing.Support;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Views;

/// <summary>One short meeting as every role sees it, approved.</summary>
public class TranscriptTests
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<int, string> Seats =>
        new()
        {
            { Host, "host" },
            { North, "lead" },
            { South, "other-lead" },
            { Mediator, "mediator" },
            { Adviser, "adviser" },
            { Principal, "principal" },
            { Observer, "observer" },
            { ThirdParty, "third-party" },
        };

    [Theory]
    [MemberData(nameof(Seats))]
    public async Task What_a_role_sees_of_a_meeting_is_what_was_approved(int seat, string role)
    {
        using Table table = await PlayedAsync();
        byte[] view = RoomText.Of(await table.ViewAsync(seat));
        Approved.Matches($"tests/Entente.Rooms.Tests/Approved/seen-by-{role}.txt", Lines(view));
    }

    [Fact]
    public async Task What_the_public_sees_of_a_meeting_is_what_was_approved()
    {
        using Table table = await PlayedAsync();
        PublicView view = (await table.Rooms.PublicViewAsync(Id, default))!;
        Approved.Matches("tests/Entente.Rooms.Tests/Approved/seen-by-public.txt", Lines(RoomText.Of(view)));
    }

    [Fact]
    public async Task A_view_that_was_sent_is_read_as_it_was()
    {
        using Table table = await PlayedAsync();
        for (int seat = 0; seat < 8; seat++)
        {
            byte[] sent = RoomText.Of(await table.ViewAsync(seat));
            Assert.Equal(sent, RoomText.Of(RoomText.View(sent)));
        }
    }

    private static async Task<Table> PlayedAsync()
    {
        Table table = await OpenAsync(Setup with { BlindSuggestions = 1, IsPublic = true });
        await table.KeptAsync(North, new RoomCommand.SetPreferences("what North wants"));
        await table.KeptAsync(South, new RoomCommand.SetPreferences("what South wants"));
        await table.KeptAsync(
            Principal,
            new RoomCommand.GiveMandate(
                ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [new KeyValuePair<string, ImmutableArray<string>>("relief", ["all"])]
                )
            )
        );
        await table.KeptAsync(Adviser, new RoomCommand.Confer("Ask for more."));
        await table.KeptAsync(Observer, new RoomCommand.KeepNote("They are early."));
        await table.KeptAsync(South, Allow(true, false));
        await table.KeptAsync(South, new RoomCommand.Caucus("We could live with some."));
        await table.DoneAsync(North, new RoomCommand.TakePosition("relief", "all"));
        await table.KeptAsync(North, Offer("relief: some"));
        await table.KeptAsync(Principal, new RoomCommand.AnswerApproval(1, false, "Not yet."));
        await table.DoneAsync(
            Mediator,
            new RoomCommand.SuggestBlind(Of("sites: one"), table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5))
        );
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerBlind(1, true));
        table.Clock.Advance(TimeSpan.FromMinutes(5));
        await table.DoneAsync(North, new RoomCommand.DraftStatement());
        await table.DoneAsync(North, new RoomCommand.SuggestChange(new ClauseChange.Rewrite(1, "One site is closed.")));
        await table.DoneAsync(South, new RoomCommand.AnswerSuggestion(1, true));
        await table.DoneAsync(North, new RoomCommand.GivePledge("Close it.", new Verifier(Role.ThirdParty, 0)));
        await table.DoneAsync(Host, new RoomCommand.DraftCommunique("The talks go on."));
        await table.DoneAsync(North, new RoomCommand.AnswerCommunique(1, true));
        await table.DoneAsync(South, new RoomCommand.AnswerCommunique(1, true));
        await table.DoneAsync(Host, new RoomCommand.Adjourn("Lunch."));
        return table;
    }

    // A line a property, and a line an element where it is a list; what is random by design is masked.
    private static string Lines(byte[] view)
    {
        var text = new StringBuilder();
        using var json = JsonDocument.Parse(view);
        foreach (JsonProperty property in json.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Array || property.Value.GetArrayLength() == 0)
            {
                Line(text, property.Name, property.Value);
                continue;
            }

            int i = 0;
            foreach (JsonElement element in property.Value.EnumerateArray())
            {
                Line(text, string.Create(CultureInfo.InvariantCulture, $"{property.Name}[{i++}]"), element);
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, JsonElement value) =>
        text.Append(name).Append(": ").Append(Masks.Of(JsonSerializer.Serialize(value, Plain))).Append('\n');
}
