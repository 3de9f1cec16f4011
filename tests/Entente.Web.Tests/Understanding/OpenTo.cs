using Entente.Web.Library;

namespace Entente.Web.Tests.Understanding;

/// <summary>Access that a test opens and shuts.</summary>
internal sealed class OpenTo(bool isOpen) : IScenarioAccess
{
    public bool IsOpen { get; set; } = isOpen;

    public int Asked { get; private set; }

    public ValueTask<bool> MayOpenAsync(ShelvedScenario scenario, CancellationToken cancellation = default)
    {
        Asked++;
        return ValueTask.FromResult(IsOpen);
    }
}
