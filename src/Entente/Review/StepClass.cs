namespace Entente.Review;

/// <summary>What a party's step from one of its offers to its next does to itself and to the other (Hindriks, Jonker and Tykhonov 2007).</summary>
/// <remarks>Every pair of changes has exactly one class, see <see cref="Steps.ClassOf"/>. The value of <c>default</c> is a step that changes nothing.</remarks>
public enum StepClass
{
    /// <summary>Nothing changes for either.</summary>
    Silent,

    /// <summary>Both gain.</summary>
    Fortunate,

    /// <summary>The other gains, and it costs nothing.</summary>
    Nice,

    /// <summary>It gives something up, and the other does not lose.</summary>
    Concession,

    /// <summary>It gains, and the other does not.</summary>
    Selfish,

    /// <summary>The other loses, and it does not gain.</summary>
    Unfortunate,
}
