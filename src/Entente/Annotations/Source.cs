namespace Entente.Annotations;

/// <summary>A document that evidence points to.</summary>
/// <param name="Key">The name by which evidence refers to it.</param>
public sealed record Source(string Key)
{
    /// <summary>Author, title and publisher.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>When it appeared, as written in the file (<c>2019-02-28</c>).</summary>
    public string Date { get; init; } = "";

    /// <summary>Where it can be found; text only, never fetched.</summary>
    public string Address { get; init; } = "";
}
