namespace Entente.Web.Understanding;

/// <summary>Tells progress at once, on whatever thread it is made.</summary>
internal sealed class Telling(Action<double>? told) : IProgress<double>
{
    /// <summary>Passes it on; null for nobody.</summary>
    public Telling(IProgress<double>? progress)
        : this(progress is null ? null : progress.Report) { }

    public void Report(double value) => told?.Invoke(value);
}
