using System.Security.Cryptography;
using Entente.Rooms.Commands;
using Entente.Rooms.Text;
using Microsoft.JSInterop;

namespace Entente.Web.Tables.Waiting;

/// <summary>Keys of moves, made in the browser before they are sent and kept there until they are answered: what is sent again after a line dropped, or a page was loaded anew, is the same move.</summary>
/// <param name="script">The browser.</param>
public sealed class MoveKeys(IJSRuntime script)
{
    private const string Module = "./_content/Entente.Web/js/moves.js";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private Task<IJSObjectReference>? module;

    /// <summary>The key of a move: the same as long as the same is asked from the same place on the page and no answer came.</summary>
    /// <param name="place">The place on the page, unique to room and seat.</param>
    /// <param name="command">What is asked.</param>
    public Task<MoveKey> KeyAsync(string place, RoomCommand command) => KeyAsync(place, Digest(command));

    /// <summary>The key of anything that is asked: the same as long as the same is asked from the same place on the page and no answer came.</summary>
    /// <param name="place">The place on the page, unique to whom it concerns.</param>
    /// <param name="digest">What is asked, in short.</param>
    public async Task<MoveKey> KeyAsync(string place, string digest)
    {
        IJSObjectReference moves = await (module ??= ImportAsync()).ConfigureAwait(true);
        return MoveKey.Of(await moves.InvokeAsync<string>("key", place, digest).ConfigureAwait(true));
    }

    /// <summary>Whether the page still stands in its browser with this move as the one that waits there. A page that was left or loaded anew says nothing: whoever sits before it has been told that nothing is sent by itself any more.</summary>
    /// <param name="place">The place on the page, unique to room and seat.</param>
    /// <param name="key">The key of the move.</param>
    /// <returns>Null when the browser does not answer now.</returns>
    public async Task<bool?> IsWantedAsync(string place, string key)
    {
        try
        {
            IJSObjectReference moves = await (module ??= ImportAsync()).ConfigureAwait(false);
            return await moves
                .InvokeAsync<bool>("wants", place, key)
                .AsTask()
                .WaitAsync(Patience)
                .ConfigureAwait(false);
        }
        catch (Exception gone)
            when (gone is JSException or JSDisconnectedException or OperationCanceledException or TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Says that a move was answered, so that the next from that place is another.</summary>
    public async Task AnsweredAsync(string place)
    {
        try
        {
            IJSObjectReference moves = await (module ??= ImportAsync()).ConfigureAwait(true);
            await moves.InvokeVoidAsync("answered", place).ConfigureAwait(true);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The key stays in the browser: what is sent again from there is answered as it was.
        }
    }

    private Task<IJSObjectReference> ImportAsync() => script.InvokeAsync<IJSObjectReference>("import", Module).AsTask();

    private static string Digest(RoomCommand command) =>
        Convert.ToHexStringLower(SHA256.HashData(RoomText.Of(command)));
}
