using Entente.Reporting.Languages;

namespace Entente.Cli.Surroundings;

/// <summary>How far long work has come and how long it will still take, on one line of a terminal; nothing for short work.</summary>
internal sealed class ProgressLine : IProgress<double>, IDisposable
{
    private const int BarWidth = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly Surroundings around;
    private readonly Language language;
    private readonly string what;
    private readonly long start;
    private readonly Lock gate = new();
    private TimeSpan last;
    private bool isShown;

    public ProgressLine(Surroundings around, Language language, string what)
    {
        this.around = around;
        this.language = language;
        this.what = what;
        start = around.Clock.GetTimestamp();
    }

    /// <summary>Does long work that shows on a terminal how far it is.</summary>
    /// <param name="session">The run of the program.</param>
    /// <param name="english">What the work is.</param>
    /// <param name="dutch">The same in Dutch.</param>
    /// <param name="find">Does it.</param>
    public static T Of<T>(Session session, string english, string dutch, Func<IProgress<double>, T> find)
    {
        using var progress = new ProgressLine(session.Around, session.Language, session.Say(english, dutch));
        return find(progress);
    }

    public void Report(double value)
    {
        if (!around.IsErrorTerminal)
        {
            return;
        }

        lock (gate)
        {
            TimeSpan elapsed = around.Clock.GetElapsedTime(start);
            if (elapsed < Patience || elapsed - last < Between)
            {
                return;
            }

            last = elapsed;
            isShown = true;
            double share = Math.Clamp(value, 0, 1);
            string bar = new string('#', (int)(share * BarWidth)).PadRight(BarWidth, '.');
            around.Error.Write($"\r\e[2K{what} [{bar}] {share * 100:0}%{Left(share, elapsed)}");
            around.Error.Flush();
        }
    }

    public void Dispose()
    {
        if (isShown)
        {
            around.Error.Write("\r\e[2K");
            around.Error.Flush();
        }
    }

    private string Left(double share, TimeSpan elapsed)
    {
        if (share < 0.01)
        {
            return "";
        }

        double seconds = elapsed.TotalSeconds * (1 - share) / share;
        return seconds < 90
            ? language.Say($", {seconds:0} s left", $", nog {seconds:0} s")
            : language.Say($", {seconds / 60:0} min left", $", nog {seconds / 60:0} min");
    }
}
