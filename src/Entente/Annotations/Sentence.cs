namespace Entente.Annotations;

/// <summary>A sentence, or a part of one, in English and in Dutch: made at one place from the same parts, so that neither says less than the other.</summary>
/// <remarks>
/// Both texts are written as interpolated strings. What is itself a <see cref="Sentence"/> in them is said in the language of the text that it stands in; numbers stand as files write
/// them, and only their thousands are set apart as the language does it. The default has no words.
/// </remarks>
public readonly record struct Sentence
{
    private readonly string? english;
    private readonly string? dutch;

    /// <summary>A sentence in both languages.</summary>
    /// <param name="english">What it is in English.</param>
    /// <param name="dutch">What it is in Dutch.</param>
    public Sentence(EnglishText english, DutchText dutch)
        : this(english.ToString(), dutch.ToString(), isSame: false) { }

    private Sentence(string english, string dutch, bool isSame)
    {
        this.english = english;
        this.dutch = isSame ? english : dutch;
    }

    /// <summary>The English text: the one of exceptions and documents.</summary>
    public string English => english ?? "";

    /// <summary>The Dutch text.</summary>
    public string Dutch => dutch ?? "";

    /// <summary>Whether there are no words.</summary>
    public bool IsEmpty => English.Length == 0;

    /// <summary>What is the same in both languages: a name, a formula, what was said in the language of its reader already.</summary>
    public static Sentence AsIs(string text) => new(text, text, isSame: true);

    /// <summary>A key or another word of a file, in quotes.</summary>
    public static Sentence Key(string key) => AsIs($"'{key}'");

    /// <summary>Several things one after the other, with commas between them.</summary>
    public static Sentence Commas(IEnumerable<Sentence> things)
    {
        Sentence[] all = [.. things];
        return new(
            string.Join(", ", all.Select(each => each.English)),
            string.Join(", ", all.Select(each => each.Dutch)),
            isSame: false
        );
    }

    /// <summary>The text in a language (<c>en</c>, <c>nl</c>); English in any that is not spoken here.</summary>
    public string In(string language) => language == "nl" ? Dutch : English;

    /// <summary>The English text.</summary>
    public override string ToString() => English;
}
