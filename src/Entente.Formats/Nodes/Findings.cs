using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Formats.Nodes;

/// <summary>What there is to say about a file, gathered while it is read so that all of it comes out at once.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<Remark>.Builder faults = ImmutableArray.CreateBuilder<Remark>();
    private readonly ImmutableArray<Remark>.Builder warnings = ImmutableArray.CreateBuilder<Remark>();

    /// <summary>What keeps the file from being read.</summary>
    public ImmutableArray<Remark> Faults => faults.ToImmutable();

    /// <summary>What looks wrong.</summary>
    public ImmutableArray<Remark> Warnings => warnings.ToImmutable();

    /// <summary>Whether the file cannot be read.</summary>
    public bool HasFaults => faults.Count > 0;

    /// <summary>How many faults and warnings there are.</summary>
    public int Count => faults.Count + warnings.Count;

    /// <summary>How many faults there are.</summary>
    public int FaultCount => faults.Count;

    /// <summary>Whether no further fault will be listed.</summary>
    public bool IsFull => faults.Count >= NodeLimits.Faults;

    public void Fault(Place place, Sentence said) => Add(faults, place, said);

    public void Warn(Place place, Sentence said) => Add(warnings, place, said);

    public void AddFaults(IEnumerable<Remark> more)
    {
        foreach (Remark remark in more)
        {
            Fault(remark.Place, remark.Said);
        }
    }

    private static void Add(ImmutableArray<Remark>.Builder list, Place place, Sentence said)
    {
        if (list.Count < NodeLimits.Faults)
        {
            list.Add(new Remark(place, said));
        }
    }
}
