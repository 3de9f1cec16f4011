using Entente.Annotations;

namespace Entente.Web.Understanding;

/// <summary>What came of the wish to have something worked out.</summary>
/// <typeparam name="T">What is worked out.</typeparam>
public abstract record Finding<T>
{
    private Finding() { }

    /// <summary>It was worked out.</summary>
    /// <param name="Result">The answer.</param>
    public sealed record Done(T Result) : Finding<T>;

    /// <summary>It took longer than a page may take.</summary>
    /// <param name="Time">How long that was.</param>
    public sealed record TooLong(TimeSpan Time) : Finding<T>;

    /// <summary>It cannot be worked out here: something is missing, or it is larger than a page may ask for.</summary>
    /// <param name="Reason">What stands in the way and what helps, in both languages.</param>
    public sealed record Refused(Sentence Reason) : Finding<T>;
}
