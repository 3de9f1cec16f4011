using System.Collections.Immutable;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;

namespace Entente.Web.Tables;

public sealed partial class SeatDesk
{
    private readonly Lock refusalGate = new();
    private ImmutableDictionary<string, Refused> refusals = ImmutableDictionary.Create<string, Refused>(
        StringComparer.Ordinal
    );

    /// <summary>Whether what was last refused to a move from a place would not be refused like that any more.</summary>
    /// <param name="place">The place.</param>
    public bool HasLapsed(string place) => refusals.TryGetValue(place, out Refused? found) && found.HasLapsed;

    private void Note(string place, RoomMove move, MoveResult? result)
    {
        // Of these the cause is not in how things stand at the table.
        Refused? noted = result
            is MoveResult.Refused
            {
                Refusal.Kind: not (
                    RefusalKind.MovedOn
                    or RefusalKind.KeyUsedOtherwise
                    or RefusalKind.NoSuchSeat
                    or RefusalKind.SeatPassedOn
                ),
            } no
            ? new Refused(move with { Key = "", Seen = null, IsTrial = true }, no.Refusal, HasLapsed: false)
            : null;
        ChangeRefusals(all => noted is null ? all.Remove(place) : all.SetItem(place, noted));
    }

    // What happened since may have taken the cause away.
    private async Task AskAgainAsync()
    {
        foreach ((string place, Refused each) in refusals.Where(each => !each.Value.HasLapsed))
        {
            MoveResult now = (await TryAsync(each.Move).ConfigureAwait(false)).Result;
            bool isSame =
                now is MoveResult.Waiting or MoveResult.Full
                || (
                    now is MoveResult.Refused { Refusal: var refusal }
                    && (refusal.Kind, refusal.Subject) == (each.Refusal.Kind, each.Refusal.Subject)
                );
            if (!isSame)
            {
                ChangeRefusals(all =>
                    all.GetValueOrDefault(place) == each ? all.SetItem(place, each with { HasLapsed = true }) : all
                );
            }
        }
    }

    private void ChangeRefusals(Func<ImmutableDictionary<string, Refused>, ImmutableDictionary<string, Refused>> change)
    {
        lock (refusalGate)
        {
            refusals = change(refusals);
        }
    }

    private sealed record Refused(RoomMove Move, RoomRefusal Refusal, bool HasLapsed);
}
