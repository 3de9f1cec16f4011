using System.Collections.Immutable;

namespace Entente.Reporting.Documents;

/// <summary>A text whose pieces may differ in tone.</summary>
internal sealed record RichText(ImmutableArray<Run> Runs)
{
    public static RichText Empty { get; } = new([]);

    public bool IsEmpty => Runs.All(run => run.Text.Length == 0);

    public string Plain => string.Concat(Runs.Select(run => run.Text));

    public static implicit operator RichText(string text) => Of(text, Tone.Plain);

    public static RichText Of(string text, Tone tone) => new([new Run(text, tone)]);

    public static RichText Strong(string text) => Of(text, Tone.Strong);

    public static RichText Faint(string text) => Of(text, Tone.Faint);

    public static RichText operator +(RichText left, RichText right) => new(left.Runs.AddRange(right.Runs));
}
