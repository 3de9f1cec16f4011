namespace Entente.Rooms.State;

/// <summary>How long the talks have gone on, pauses and adjournments left aside.</summary>
/// <param name="Ran">How long before it last began to run.</param>
/// <param name="Since">When it last began to run; null while it stands still.</param>
public sealed record Clock(TimeSpan Ran, DateTimeOffset? Since)
{
    /// <summary>A clock that has not run yet.</summary>
    public static Clock Still { get; } = new(TimeSpan.Zero, null);

    /// <summary>How long the talks have gone on at a moment.</summary>
    public TimeSpan At(DateTimeOffset now) => Since is { } since && now > since ? Ran + (now - since) : Ran;

    /// <summary>When so much time will have run; null while the clock stands still.</summary>
    /// <param name="time">How much.</param>
    public DateTimeOffset? When(TimeSpan time) => Since is { } since ? since + (time - Ran) : null;

    /// <summary>The clock, running from a moment on.</summary>
    public Clock Start(DateTimeOffset now) => Since is null ? this with { Since = now } : this;

    /// <summary>The clock, standing still from a moment on.</summary>
    public Clock Stop(DateTimeOffset now) => new(At(now), null);
}
