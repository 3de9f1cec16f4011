using System.Security.Cryptography;
using Entente.Rooms.Commands;
using Entente.Rooms.Text;
using Microsoft.JSInterop;

namespace Entente.Web.Tables;

/// <summary>Keys of moves, made in the browser before they are sent and kept there until they are answered: what is sent again after a line dropped, or a page was loaded anew, is the same move.</summary>
/// <param name="script">The browser.</param>
public sealed class MoveKeys(IJSRuntime script)
{
    private const string Module = "./_content/Entente.Web/js/moves.js";
    private Task<IJSObjectReference>? module;

    /// <summary>The key of a move: the same as long as the same is asked from the same place on the page and no answer came.</summary>
    /// <param name="place">The place on the page, unique to room and seat.</param>
    /// <param name="command">What is asked.</param>
    public async Task<string> KeyAsync(string place, RoomCommand command)
    {
        IJSObjectReference moves = await (module ??= ImportAsync()).ConfigureAwait(true);
        return await moves.InvokeAsync<string>("key", place, Digest(command)).ConfigureAwait(true);
    }

    /// <summary>Says that a move was answered, so that the next from that place is another.</summary>
    public async Task AnsweredAsync(string place)
    {
        try
        {
            IJSObjectReference moves = await (module ??= ImportAsync()).ConfigureAwait(true);
            await moves.InvokeVoidAsync("answered", place).ConfigureAwait(true);
        }
        catch (JSDisconnectedException)
        {
            // The key stays in the browser: what is sent again from there is answered as it was.
        }
    }

    private Task<IJSObjectReference> ImportAsync() => script.InvokeAsync<IJSObjectReference>("import", Module).AsTask();

    private static string Digest(RoomCommand command) =>
        Convert.ToHexStringLower(SHA256.HashData(RoomText.Of(command)));
}
