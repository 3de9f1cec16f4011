namespace Entente.Formats.Markup;

/// <summary>A tag with what it contains.</summary>
internal sealed class MarkupElement(string name, Place place)
{
    private readonly List<MarkupAttribute> attributes = [];
    private readonly List<MarkupElement> children = [];

    public string Name { get; } = name;

    public Place Place { get; } = place;

    /// <summary>The attributes, each name once.</summary>
    public IReadOnlyList<MarkupAttribute> Attributes => attributes;

    public IReadOnlyList<MarkupElement> Children => children;

    /// <summary>The text directly inside, trimmed; of interest where a tag holds nothing else.</summary>
    public string Text { get; set; } = "";

    /// <summary>The value of an attribute, or null without one.</summary>
    public string? this[string attribute] => Find(attribute)?.Value;

    public MarkupAttribute? Find(string attribute) => attributes.Find(each => each.Name == attribute);

    /// <summary>The children of a name, in order.</summary>
    public IEnumerable<MarkupElement> All(string name) => children.Where(child => child.Name == name);

    /// <summary>The first child of a name, or null.</summary>
    public MarkupElement? First(string name) => children.Find(child => child.Name == name);

    /// <summary>This element and everything inside, outer before inner, first before later.</summary>
    public IEnumerable<MarkupElement> Everything()
    {
        var waiting = new Stack<MarkupElement>([this]);
        while (waiting.TryPop(out MarkupElement? element))
        {
            yield return element;
            for (int i = element.children.Count - 1; i >= 0; i--)
            {
                waiting.Push(element.children[i]);
            }
        }
    }

    /// <summary>Adds an attribute unless there is one of its name.</summary>
    public bool TryAdd(MarkupAttribute attribute)
    {
        if (Find(attribute.Name) is not null)
        {
            return false;
        }

        attributes.Add(attribute);
        return true;
    }

    public void Add(MarkupElement child) => children.Add(child);

    public void Remove(MarkupElement child) => children.Remove(child);
}
