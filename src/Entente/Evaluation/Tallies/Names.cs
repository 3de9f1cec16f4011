namespace Entente.Evaluation.Tallies;

/// <summary>Numbers for names, from 0 in the order in which they are met.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    public int Count => names.Count;

    public string this[int number] => names[number];

    public int NumberOf(string name)
    {
        if (!numbers.TryGetValue(name, out int number))
        {
            number = names.Count;
            numbers[name] = number;
            names.Add(name);
        }

        return number;
    }
}
