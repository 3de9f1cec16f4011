using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Entente.Rooms;
using Microsoft.JSInterop;

namespace Entente.Web.Tables.Waiting;

/// <summary>What somebody has begun and not sent, kept in their browser alone, so that a lost line or a page loaded anew loses nothing typed.</summary>
/// <param name="script">The browser.</param>
public sealed class Drafts(IJSRuntime script)
{
    private const string Module = "./_content/Entente.Web/js/moves.js";
    private Task<IJSObjectReference>? module;

    /// <summary>Keeps a draft in place of the one before; an empty one is forgotten.</summary>
    /// <param name="place">The place on the page, as <see cref="TablePart.DraftPlace(SeatDesk, string)"/> makes it: of one room, seat and person.</param>
    /// <param name="text">The draft.</param>
    public async Task KeepAsync(string place, string text)
    {
        try
        {
            IJSObjectReference moves = await (module ??= ImportAsync()).ConfigureAwait(true);
            await moves.InvokeVoidAsync("keep", place, text).ConfigureAwait(true);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone; what it kept before stays.
        }
    }

    /// <summary>The draft of a place; empty for none.</summary>
    public async Task<string> KeptAsync(string place)
    {
        IJSObjectReference moves = await (module ??= ImportAsync()).ConfigureAwait(true);
        return await moves.InvokeAsync<string>("kept", place).ConfigureAwait(true);
    }

    /// <summary>The draft of a place, read; null for none, and for what cannot be read any more.</summary>
    /// <typeparam name="T">What the draft is.</typeparam>
    /// <param name="place">The place.</param>
    /// <param name="type">How it is read.</param>
    internal async Task<T?> KeptAsync<T>(string place, JsonTypeInfo<T> type)
        where T : class
    {
        string text = await KeptAsync(place).ConfigureAwait(true);
        try
        {
            return text.Length > 0 ? JsonSerializer.Deserialize(text, type) : null;
        }
        catch (JsonException)
        {
            // An older page kept it in another form, or somebody wrote there by hand.
            return null;
        }
    }

    /// <summary>Forgets what was begun at seats of a room that are theirs no more.</summary>
    /// <param name="room">The room.</param>
    /// <param name="mine">The numbers of the seats that are theirs.</param>
    public async Task ForgetAsync(RoomId room, IEnumerable<int> mine)
    {
        try
        {
            IJSObjectReference moves = await (module ??= ImportAsync()).ConfigureAwait(true);
            await moves.InvokeVoidAsync("forget", room.ToString(), mine.ToArray()).ConfigureAwait(true);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone; the next one forgets them.
        }
    }

    private Task<IJSObjectReference> ImportAsync() => script.InvokeAsync<IJSObjectReference>("import", Module).AsTask();
}
