using System.Threading.RateLimiting;

namespace Entente.Web.Api;

/// <summary>Limits how often something is asked within a minute that slides on with the clock: what was taken is free again a minute later, each by itself.</summary>
/// <param name="clock">The time.</param>
public sealed class RequestWindows(TimeProvider clock)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <summary>A window for one caller.</summary>
    /// <param name="most">How often it may ask within a minute.</param>
    internal RateLimiter Of(int most) => new Window(most, clock);

    // Not the framework's: its windows go by the time of the machine alone, so that nobody could see one end without waiting for it.
    private sealed class Window(int most, TimeProvider clock) : RateLimiter
    {
        private readonly Lock gate = new();
        private readonly Queue<DateTimeOffset> taken = new();
        private long refused;
        private long allowed;

        // Only a window in which nothing is taken any more may be forgotten.
        public override TimeSpan? IdleDuration
        {
            get
            {
                lock (gate)
                {
                    Forget();
                    return taken.Count > 0 ? null : Length;
                }
            }
        }

        public override RateLimiterStatistics GetStatistics()
        {
            lock (gate)
            {
                Forget();
                return new RateLimiterStatistics
                {
                    CurrentAvailablePermits = most - taken.Count,
                    TotalFailedLeases = refused,
                    TotalSuccessfulLeases = allowed,
                };
            }
        }

        protected override RateLimitLease AttemptAcquireCore(int permitCount)
        {
            lock (gate)
            {
                Forget();
                if (taken.Count + permitCount > most)
                {
                    refused++;
                    return new Lease(
                        taken.TryPeek(out DateTimeOffset first) ? first + Length - clock.GetUtcNow() : Length
                    );
                }

                for (int i = 0; i < permitCount; i++)
                {
                    taken.Enqueue(clock.GetUtcNow());
                }

                allowed++;
                return new Lease(null);
            }
        }

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(
            int permitCount,
            CancellationToken cancellationToken
        ) => new(AttemptAcquireCore(permitCount));

        private void Forget()
        {
            // A clock that was set back would hold what it says was taken later for ever.
            DateTimeOffset now = clock.GetUtcNow();
            while (taken.TryPeek(out DateTimeOffset first) && (now - first >= Length || first > now))
            {
                taken.Dequeue();
            }
        }
    }

    private sealed class Lease(TimeSpan? again) : RateLimitLease
    {
        public override bool IsAcquired => again is null;

        public override IEnumerable<string> MetadataNames => again is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = again is { } wait && metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
