using Entente.Rooms.Ledger;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Entente.Web.Shell;

/// <summary>What every component here is: one whose page goes on when the store is away or full while somebody presses something, or while the page is becoming live.</summary>
/// <remarks>
/// What a part can say better itself, it catches itself. Else the page says what happened (<c>line.js</c>): after something was pressed that it may be pressed again, after a page could not be read that it is loaded anew as soon as the store answers.
/// Pages that are not live are left to the status of their answer.
/// </remarks>
public abstract class LiveComponent : ComponentBase, IHandleEvent, IHandleAfterRender
{
    private bool wasShown;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        try
        {
            await base.SetParametersAsync(parameters);
        }
        catch (Exception away) when (IsStore(away) && RendererInfo.IsInteractive)
        {
            await TellAsync("lost");
        }
    }

    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        Task work;
        try
        {
            work = item.InvokeAsync(arg);
        }
        catch (Exception away) when (IsStore(away) && RendererInfo.IsInteractive)
        {
            work = Task.FromException(away);
        }

        StateHasChanged();
        return work.Status is TaskStatus.RanToCompletion or TaskStatus.Canceled ? Task.CompletedTask : EndAsync(work);
    }

    Task IHandleAfterRender.OnAfterRenderAsync()
    {
        bool isFirst = !wasShown;
        wasShown = true;
        OnAfterRender(isFirst);
        return ShownAsync(isFirst);
    }

    private static bool IsStore(Exception thrown) => thrown is LedgerUnavailableException or LedgerFullException;

    private async Task EndAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (Exception) when (work.IsCanceled)
        {
            return;
        }
        catch (Exception away) when (IsStore(away) && RendererInfo.IsInteractive)
        {
            await TellAsync(away is LedgerFullException ? "full" : "away");
        }

        StateHasChanged();
    }

    private async Task ShownAsync(bool isFirst)
    {
        try
        {
            await OnAfterRenderAsync(isFirst);
        }
        catch (Exception away) when (IsStore(away))
        {
            await TellAsync("lost");
        }
    }

    private async Task TellAsync(string what)
    {
        try
        {
            await Browser.InvokeVoidAsync("ententeLine." + what);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser says itself that its line is down.
        }
    }
}
