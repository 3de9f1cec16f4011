using System.Collections.Immutable;

namespace Entente.Formats.Sessions;

/// <summary>An outcome as a log writes it, before the scenario is known.</summary>
internal abstract record RawOutcome
{
    private RawOutcome() { }

    /// <summary>Values by the names of their issues.</summary>
    public sealed record Named(ImmutableArray<RawValue> Values) : RawOutcome;

    /// <summary>Values in the order of the issues.</summary>
    public sealed record Ordered(ImmutableArray<RawValue> Values) : RawOutcome;

    /// <summary>Values by numbers that rise with the issues: the indices of GENIUS.</summary>
    public sealed record Indexed(ImmutableArray<RawValue> Values) : RawOutcome;

    /// <summary>One text, <c>issue: value, issue: value</c>, that only the names of the issues take apart.</summary>
    public sealed record Written(string Text) : RawOutcome;
}
