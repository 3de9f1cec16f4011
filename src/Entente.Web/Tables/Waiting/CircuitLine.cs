using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Entente.Web.Tables.Waiting;

/// <summary>Whether the browser at the other end of a page can be reached: a line that dropped is told at once, not when the page is given up.</summary>
public sealed class CircuitLine : CircuitHandler
{
    /// <summary>Whether it is up.</summary>
    public bool IsUp { get; private set; } = true;

    /// <summary>Told when it dropped or came back. Must return at once.</summary>
    public event Action? Changed;

    /// <inheritdoc/>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Set(true);

    /// <inheritdoc/>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Set(false);

    private Task Set(bool isUp)
    {
        IsUp = isUp;
        Changed?.Invoke();
        return Task.CompletedTask;
    }
}
