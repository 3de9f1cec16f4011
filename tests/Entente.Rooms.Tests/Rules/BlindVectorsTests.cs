using System.Collections.Immutable;
using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Mediation;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Tests.Live;
using Entente.Rooms.Text;
using Entente.Rooms.Views;

namespace Entente.Rooms.Tests.Rules;

/// <summary>All that two, three or four parties can answer to a blind suggestion, and what each of them can tell from what it is shown.</summary>
public class BlindVectorsTests
{
    private static readonly bool?[] Answers = [null, false, true];
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;
    private static readonly DateTimeOffset AnswerBy = Start + TimeSpan.FromMinutes(10);

    [Theory]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void What_a_party_can_tell_from_what_it_is_shown_is_whether_all_said_yes_if_it_did_itself(
        int parties,
        bool isJointOffer
    )
    {
        // Of every party, by what it answered and what it is shown: what the others can have answered.
        var possible = new Dictionary<(int Party, bool? Own, string View), HashSet<string>>();
        int vectors = 0;
        foreach (ImmutableArray<bool?> vector in Vectors(parties))
        {
            vectors++;
            (RoomState room, var kept) = Play(parties, isJointOffer, vector);
            bool isMatch = room.BlindSuggestions[0].State == BlindState.Match;
            Assert.Equal(vector.All(answer => answer == true), isMatch);
            for (int party = 0; party < parties; party++)
            {
                string view = Masks.Of(
                    Encoding.UTF8.GetString(RoomText.Of(RoomViews.For(room, kept, room.SeatOf(party + 1)!, [])))
                );
                string others = string.Join(' ', vector.RemoveAt(party).Select(answer => answer?.ToString() ?? "-"));
                var key = (party, vector[party], view);
                possible.TryAdd(key, []);
                possible[key].Add(others);
            }
        }

        Assert.Equal((int)Math.Pow(3, parties), vectors);
        int all = (int)Math.Pow(3, parties - 1);
        for (int party = 0; party < parties; party++)
        {
            // Who did not say yes is shown one thing, whatever the others answered: it learns nothing.
            foreach (bool? own in new bool?[] { null, false })
            {
                var shown = possible.Where(each => each.Key.Party == party && each.Key.Own == own).ToArray();
                Assert.Equal(all, Assert.Single(shown).Value.Count);
            }

            // Who said yes tells a match, where all others did, from everything else.
            Assert.Equal(
                [1, all - 1],
                possible
                    .Where(each => each.Key.Party == party && each.Key.Own == true)
                    .Select(each => each.Value.Count)
                    .Order()
            );
        }
    }

    private static IEnumerable<ImmutableArray<bool?>> Vectors(int parties) =>
        parties == 0
            ?
            [
                [],
            ]
            : Vectors(parties - 1).SelectMany(vector => Answers.Select(answer => vector.Add(answer)));

    private static (RoomState Room, ImmutableSortedDictionary<string, PrivateState> Kept) Play(
        int parties,
        bool isJointOffer,
        ImmutableArray<bool?> vector
    )
    {
        RoomState room = Open(parties);
        ImmutableSortedDictionary<string, PrivateState> kept = ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            room.OwnersKept.Select(owner => new KeyValuePair<string, PrivateState>(
                owner,
                new PrivateState(owner, LogHash.Start(room.Id))
            ))
        );
        var suggest = new RoomCommand.SuggestBlind(Table.Of("relief: some"), AnswerBy, isJointOffer);
        RoomDecision suggested = RoomRules.Decide(new Asked(room, kept, room.SeatOf(parties + 1), Start), suggest);
        room = After(room, parties + 1, Start, suggested.Events);
        for (int party = 0; party < parties; party++)
        {
            if (vector[party] is { } isYes)
            {
                var answer = new RoomCommand.AnswerBlind(1, isYes);
                RoomDecision answered = RoomRules.Decide(new Asked(room, kept, room.SeatOf(party + 1), Start), answer);
                Assert.Empty(answered.Events);
                OwnedEvent own = Assert.Single(answered.Private);
                var entry = new PrivateEntry(Start, [own.Event]);
                kept = kept.SetItem(own.Owner, kept[own.Owner].After(entry, RoomText.Of(entry)));
            }
        }

        Assert.Equal(AnswerBy, DueRules.Next(room));
        var tick = new RoomCommand.Tick();
        Assert.Equal(
            RefusalKind.NothingDue,
            RoomRules.Decide(new Asked(room, kept, null, AnswerBy - TimeSpan.FromTicks(1)), tick).Refusal?.Kind
        );
        RoomDecision published = RoomRules.Decide(new Asked(room, kept, null, AnswerBy), tick);
        return (After(room, -1, AnswerBy, published.Events), kept);
    }

    private static RoomState Open(int parties)
    {
        RoomSetup setup = Table.Setup with
        {
            Parties = [.. Enumerable.Range(0, parties).Select(i => new RoomParty($"Party {i}", $"Party {i}"))],
            BlindSuggestions = 1,
        };
        var open = new RoomCommand.OpenTable(
            setup,
            [
                .. Enumerable.Range(0, parties).Select(i => new SeatWanted(Role.Lead, i)),
                new SeatWanted(Role.Mediator, -1),
            ]
        );
        var room = new RoomState(Table.Id);
        ImmutableSortedDictionary<string, PrivateState> nothing = ImmutableSortedDictionary.Create<
            string,
            PrivateState
        >(StringComparer.Ordinal);
        room = After(room, -1, Start, RoomRules.Decide(new Asked(room, nothing, null, Start), open).Events);
        for (int seat = 0; seat <= parties + 1; seat++)
        {
            room = After(room, seat, Start, [new RoomEvent.SeatTaken(seat)]);
        }

        return After(room, 0, Start, [new RoomEvent.MeetingOpened(1)]);
    }

    private static RoomState After(RoomState room, int seat, DateTimeOffset at, ImmutableArray<RoomEvent> events) =>
        room.After(new RoomEntry(at, seat, events), LogHash.Start(room.Id));
}
