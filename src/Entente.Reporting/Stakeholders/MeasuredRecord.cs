namespace Entente.Reporting.Stakeholders;

/// <summary>How far forecasts from stakeholders were off on decisions of the European Union whose outcome is known (DEU III), on a scale of 100. <c>bench/results/stakeholders.md</c> says how that was measured.</summary>
internal static class MeasuredRecord
{
    public const int Decisions = 353;

    public const double ScaleLength = 100;

    /// <summary>The mean absolute error of the mean weighed by capability times salience.</summary>
    public const double MeanError = 23.0;

    /// <summary>The least mean absolute error of the expected-utility model's mean after one of its first five rounds, by either of its two readings.</summary>
    public const double ModelLeast = 24.5;

    /// <summary>The most of those.</summary>
    public const double ModelMost = 26.8;
}
