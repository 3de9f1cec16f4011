using Entente.Rooms.Ledger;

namespace Entente.Rooms.Admission;

/// <summary>Writes what was refused into the audit log: so much of it that it is seen, and never so much that the log fills up.</summary>
/// <remarks>
/// Each source has <see cref="PerSource"/> lines, and all of them together have <see cref="Altogether"/>, within <see cref="Within"/> from the first; the line after the last says that more were left out.
/// What is counted stands in memory, in each server of a cluster apart.
/// </remarks>
/// <param name="audit">The audit log.</param>
/// <param name="clock">The time.</param>
public sealed class Refusals(AuditLog audit, TimeProvider clock)
{
    /// <summary>How many refusals of one source are written within <see cref="Within"/>.</summary>
    public const int PerSource = 20;

    /// <summary>How many refusals are written within <see cref="Within"/> altogether.</summary>
    public const int Altogether = 1000;

    /// <summary>The time in which they are counted.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    private const string Everybody = "";

    private readonly AttemptLimit bySource = new(PerSource, Within, clock);
    private readonly AttemptLimit all = new(Altogether, Within, clock);

    /// <summary>Writes a refusal, unless there were too many. A store that is full or away leaves the line out: what was refused stays refused.</summary>
    /// <param name="scope">What it belongs to: <see cref="AuditLog.Of"/>, <see cref="AuditLog.OfClass"/> or <see cref="AuditLog.Server"/>.</param>
    /// <param name="who">Who was refused.</param>
    /// <param name="act">What: one of the acts that are refusals.</param>
    /// <param name="id">What they asked for; an id that opens nothing, or empty.</param>
    /// <param name="source">Where it comes from, by which it is counted: an account, a seat or an address. It is kept in memory alone.</param>
    /// <param name="cancel">Gives up waiting; the line may still be written.</param>
    public async ValueTask AddAsync(
        string scope,
        Actor who,
        AuditAct act,
        string id,
        string source,
        CancellationToken cancel
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        int own = bySource.Failed(source);
        // Of a source that goes on and on nothing more counts: it cannot hide what others do.
        int written = own > PerSource + 1 ? int.MaxValue : all.Failed(Everybody);
        if (written > Altogether + 1)
        {
            return;
        }

        bool isLeftOut = own > PerSource || written > Altogether;
        try
        {
            await audit.AddAsync(
                scope,
                who,
                isLeftOut ? AuditAct.RefusalsLeftOut : act,
                isLeftOut ? string.Empty : id,
                cancel
            );
        }
        catch (Exception failure) when (failure is LedgerFullException or LedgerUnavailableException)
        {
            // Whoever was refused is answered all the same.
        }
    }
}
