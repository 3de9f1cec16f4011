using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Formats.Nodes;

/// <summary>What there is to say about a file, gathered while it is read so that all of it comes out at once.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<Remark>.Builder faults = ImmutableArray.CreateBuilder<Remark>();
    private readonly ImmutableArray<Remark>.Builder warnings = ImmutableArray.CreateBuilder<Remark>();
    private readonly Dictionary<string, Repeat> repeats = new(StringComparer.Ordinal);
    private int amended;

    /// <summary>What keeps the file from being read.</summary>
    public ImmutableArray<Remark> Faults => faults.ToImmutable();

    /// <summary>What looks wrong.</summary>
    public ImmutableArray<Remark> Warnings => warnings.ToImmutable();

    /// <summary>Whether the file cannot be read.</summary>
    public bool HasFaults => faults.Count > 0;

    /// <summary>How many faults and warnings there are.</summary>
    public int Count => faults.Count + warnings.Count;

    /// <summary>How many faults were met, those counted too that are told with another.</summary>
    public int FaultCount => faults.Count + amended;

    /// <summary>Whether no further fault will be listed.</summary>
    public bool IsFull => faults.Count >= NodeLimits.Faults;

    /// <summary>Adds a fault.</summary>
    /// <returns>Its number, for <see cref="Amend"/>.</returns>
    public int Fault(Place place, Sentence said) => Add(faults, place, said);

    /// <summary>Adds a fault that may stand at many places, such as a name that was never given: it is told at the first, with how often more.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="about">What makes it the same fault elsewhere.</param>
    /// <param name="said">The sentence, given what is said of further places in it: nothing, or <c>, here and 7 times more,</c>.</param>
    public void FaultOnce(Place place, string about, Func<Sentence, Sentence> said)
    {
        if (!repeats.TryGetValue(about, out Repeat? first))
        {
            repeats.Add(about, new Repeat(Fault(place, said(default)), said));
            return;
        }

        first.Times++;
        Amend(
            first.Fault,
            first.Said(
                first.Times == 1
                    ? new(", here and once more", ", hier en nog een keer")
                    : new($", here and {first.Times:N0} times more", $", hier en nog {first.Times:N0} keer")
            )
        );
    }

    /// <summary>Lets a fault say what else was met, at the same place.</summary>
    public void Amend(int fault, Sentence said)
    {
        amended++;
        if (fault >= 0)
        {
            faults[fault] = faults[fault] with { Said = said };
        }
    }

    public void Warn(Place place, Sentence said) => Add(warnings, place, said);

    public void AddFaults(IEnumerable<Remark> more)
    {
        foreach (Remark remark in more)
        {
            Fault(remark.Place, remark.Said);
        }
    }

    private static int Add(ImmutableArray<Remark>.Builder list, Place place, Sentence said)
    {
        if (list.Count >= NodeLimits.Faults)
        {
            return -1;
        }

        list.Add(new Remark(place, said));
        return list.Count - 1;
    }

    private sealed class Repeat(int fault, Func<Sentence, Sentence> said)
    {
        public int Fault { get; } = fault;

        public Func<Sentence, Sentence> Said { get; } = said;

        public int Times { get; set; }
    }
}
