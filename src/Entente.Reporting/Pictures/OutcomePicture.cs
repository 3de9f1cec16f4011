using System.Collections.Immutable;

namespace Entente.Reporting.Pictures;

/// <summary>What is drawn of an analysis: the outcomes, those that nothing beats, and those that have a name.</summary>
/// <param name="Axes">One a party with scores.</param>
internal sealed record OutcomePicture(ImmutableArray<PictureAxis> Axes)
{
    /// <summary>Outcomes that can be agreed, all or some.</summary>
    public ImmutableArray<PicturePoint> Cloud { get; init; } = [];

    /// <summary>Whether <see cref="Cloud"/> is all of them.</summary>
    public bool IsCloudAll { get; init; }

    /// <summary>The frontier, or an even selection of it.</summary>
    public ImmutableArray<PicturePoint> Frontier { get; init; } = [];

    /// <summary>How many points the frontier has.</summary>
    public int FrontierCount { get; init; }

    /// <summary>The straight pieces of the frontier; empty when it consists of points.</summary>
    public ImmutableArray<PicturePiece> Pieces { get; init; } = [];

    /// <summary>The outcomes with a name.</summary>
    public ImmutableArray<PictureMark> Marks { get; init; } = [];

    /// <summary>What is drawn, in a sentence.</summary>
    public string Caption { get; init; } = "";
}
