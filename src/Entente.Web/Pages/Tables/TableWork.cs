using Entente.Rooms;
using Entente.Rooms.Live;
using Entente.Rooms.Views;
using Entente.Web.Components.Understanding;
using Entente.Web.Tables;
using Entente.Web.Understanding;
using Microsoft.AspNetCore.Components;

namespace Entente.Web.Pages.Tables;

/// <summary>A part of a page that has something about the talks at a table worked out, from what one of the visitor's seats sees. It begins when the page is live.</summary>
/// <typeparam name="T">What is worked out.</typeparam>
public abstract class TableWork<T> : WorkPart<T>
{
    private RoomView? view;

    /// <summary>The room.</summary>
    [Parameter, EditorRequired]
    public required string Room { get; set; }

    /// <summary>The number of the seat.</summary>
    [Parameter, EditorRequired]
    public required int Seat { get; set; }

    /// <summary>The seats of whoever looks.</summary>
    [Inject]
    protected SeatDesks Desks { get; private set; } = null!;

    [Inject]
    private IRooms Rooms { get; set; } = null!;

    /// <summary>Begins, from what the seat sees now.</summary>
    protected Task BeginAsync() =>
        WorkAsync(
            async (progress, cancellation) =>
                await AskAsync(view!, progress, cancellation).ConfigureAwait(false)
                ?? throw new InvalidOperationException("What may be seen was not there.")
        );

    /// <summary>Has it worked out.</summary>
    /// <param name="view">What the seat sees.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Null for what the seat may not see.</returns>
    protected abstract Task<Finding<T>?> AskAsync(
        RoomView view,
        IProgress<double> progress,
        CancellationToken cancellation
    );

    /// <summary>Whether the seat may see what comes of it.</summary>
    /// <param name="view">What the seat sees.</param>
    /// <param name="cancellation">Ends the question early.</param>
    protected abstract ValueTask<bool> MaySeeAsync(RoomView view, CancellationToken cancellation);

    /// <inheritdoc/>
    protected override async ValueTask<bool> MaySeeAsync(CancellationToken cancellation)
    {
        view =
            RoomId.TryParse(Room, out RoomId room) && (await Desks.MineAsync(room)).Contains(Seat)
                ? await Rooms.ViewAsync(room, Seat, cancellation)
                : null;
        return view is not null && await MaySeeAsync(view, cancellation);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await BeginAsync();
            StateHasChanged();
        }
    }
}
