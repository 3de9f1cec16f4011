using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Scenarios;

/// <summary>Gathers what there is to say about one part of a scenario and the parts in it.</summary>
internal sealed class PartRemarks
{
    private readonly ImmutableArray<ScenarioRemark>.Builder all;
    private readonly string part;

    public PartRemarks()
        : this("", ImmutableArray.CreateBuilder<ScenarioRemark>()) { }

    private PartRemarks(string part, ImmutableArray<ScenarioRemark>.Builder all)
    {
        this.part = part;
        this.all = all;
    }

    /// <summary>Everything that was said, about whatever part.</summary>
    public ImmutableArray<ScenarioRemark> All => all.ToImmutable();

    /// <summary>How much was said.</summary>
    public int Count => all.Count;

    /// <summary>Whether no more is listed.</summary>
    public bool IsFull => all.Count >= ScenarioCheck.MostRemarks;

    /// <summary>A part in this one.</summary>
    public PartRemarks In(string name) =>
        new(
            $"{part}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}",
            all
        );

    /// <summary>A numbered part in this one.</summary>
    public PartRemarks In(string name, int index) => In(name).In($"{index}");

    public void Add(Sentence said)
    {
        if (!IsFull)
        {
            all.Add(new ScenarioRemark(part, said));
        }
    }
}
