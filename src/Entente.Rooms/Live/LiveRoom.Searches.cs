using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Live;

/// <content>
/// Packages that are looked for by what all parties want. A search holds up no move, and is made anew after a restart that came before its end: what came of it is recorded once, by
/// the rules, which look again whether all still consent.
/// </content>
public sealed partial class LiveRoom
{
    private readonly CancellationTokenSource stop = new();
    private volatile bool isSearching;

    // Called with the gate held, after everything else that is due; gives what is to be recorded at once, where there is nothing to search by.
    private RoomDecision? SearchIfDue(DateTimeOffset now)
    {
        if (isSearching || !ImprovementRules.IsSearchDue(keeper.State, keeper.Kept, now))
        {
            return null;
        }

        if (services.Packages is null || Question(keeper.State, keeper.Kept) is null)
        {
            return RoomRules.Decide(
                new Asked(keeper.State, keeper.Kept, null, now),
                new RoomCommand.ReportNoImprovement()
            );
        }

        Search(ImprovementAsync);
        return null;
    }

    // Whether the line of a seat is reported later, with what a search comes to.
    private bool ProposesFirst(int seat)
    {
        if (services.Packages is null || isSearching || !LineRules.MayPropose(keeper.State, keeper.Kept))
        {
            return false;
        }

        Search((state, kept) => ProposalAsync(seat, state, kept));
        return true;
    }

    private void Search(Func<RoomState, ImmutableSortedDictionary<string, PrivateState>, Task> search)
    {
        isSearching = true;
        RoomState state = keeper.State;
        ImmutableSortedDictionary<string, PrivateState> kept = keeper.Kept;
        _ = Task.Run(async () =>
        {
            try
            {
                await search(state, kept).ConfigureAwait(false);
                isSearching = false;
                await TickAsync().ConfigureAwait(false);
            }
            catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
            {
                // The room was put away; whoever takes it up again looks again.
            }
        });
    }

    private async Task ImprovementAsync(RoomState state, ImmutableSortedDictionary<string, PrivateState> kept)
    {
        FoundImprovement? found = await AskAsync(
                Question(state, kept),
                (packages, question) => packages.ImproveAsync(question, stop.Token)
            )
            .ConfigureAwait(false);
        if (found is not null)
        {
            var offer = new RoomCommand.OfferImprovement(
                found.Terms,
                ImprovementRules.AnswerBy(state, Now(), ImprovementRules.TimeFor(state))
            )
            {
                Gains = found
                    .Gains.Select((gain, party) => new KeyValuePair<int, OwnGain>(party, gain))
                    .ToImmutableSortedDictionary(),
            };
            if (await RecordAsync(offer).ConfigureAwait(false) is MoveResult.Done)
            {
                return;
            }
        }

        await RecordAsync(new RoomCommand.ReportNoImprovement()).ConfigureAwait(false);
    }

    private async Task ProposalAsync(int seat, RoomState state, ImmutableSortedDictionary<string, PrivateState> kept)
    {
        Terms? found = await AskAsync(
                Question(state, kept),
                (packages, question) => packages.ProposeAsync(question, stop.Token)
            )
            .ConfigureAwait(false);
        if (lines.Down.Contains(seat) || keeper.State.LeftSince.ContainsKey(seat))
        {
            await RecordAsync(new RoomCommand.ReportLine(seat) { Proposal = found }).ConfigureAwait(false);
        }
    }

    private async ValueTask<T?> AskAsync<T>(
        PackageQuestion? question,
        Func<IPackageFinder, PackageQuestion, ValueTask<T?>> ask
    )
        where T : class
    {
        if (question is null || services.Packages is not { } packages)
        {
            return null;
        }

        try
        {
            return await ask(packages, question).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            stop.Token.ThrowIfCancellationRequested();
            return null;
        }
#pragma warning disable CA1031 // Whatever is wrong with what a party wrote, the others learn no more of it than that nothing was found.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    // As long as it takes until it is written, or is refused.
    private async ValueTask<MoveResult> RecordAsync(RoomCommand command)
    {
        while (true)
        {
            MoveResult result = await MoveAsync(new RoomMove(-1, command), stop.Token).ConfigureAwait(false);
            if (result is not (MoveResult.Full or MoveResult.Waiting))
            {
                return result;
            }

            await Task.Delay(Again, services.Time, stop.Token).ConfigureAwait(false);
        }
    }

    private static PackageQuestion? Question(RoomState state, ImmutableSortedDictionary<string, PrivateState> kept)
    {
        ImmutableArray<PartyWishes> wishes =
        [
            .. Enumerable
                .Range(0, state.Parties)
                .Select(party => kept.GetValueOrDefault(Owners.OfParty(party)))
                .Where(side => side?.Preferences is not null)
                .Select(side => new PartyWishes(side!.Preferences!, side.AdditionScores)),
        ];
        return wishes.Length < state.Parties ? null : new PackageQuestion(state, wishes);
    }
}
