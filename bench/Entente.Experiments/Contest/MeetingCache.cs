using System.Globalization;

namespace Entente.Experiments.Contest;

/// <summary>Meetings that were run before, so that tuning runs again only what changed: those of ours are never kept.</summary>
internal sealed class MeetingCache
{
    private readonly Dictionary<string, Meeting> known = new(StringComparer.Ordinal);
    private readonly string? path;
    private readonly List<string> added = [];

    public MeetingCache(string? path)
    {
        this.path = path;
        if (path is null || !File.Exists(path))
        {
            return;
        }

        foreach (string line in File.ReadLines(path))
        {
            string[] cells = line.Split('\t');
            double Cell(int i) => double.Parse(cells[i], CultureInfo.InvariantCulture);
            known[cells[0]] = new Meeting(Cell(1), Cell(2), cells[3] == "1", Cell(4), Cell(5), Cell(6));
        }
    }

    public Meeting? this[string key] => known.GetValueOrDefault(key);

    public void Add(string key, Meeting met)
    {
        if (path is not null && known.TryAdd(key, met))
        {
            added.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{key}\t{met.First:R}\t{met.Second:R}\t{(met.IsAgreement ? 1 : 0)}\t{met.Welfare:R}\t{met.Distance:R}\t{met.Time:R}"
                )
            );
        }
    }

    public void Save()
    {
        if (path is not null)
        {
            File.AppendAllLines(path, added);
            added.Clear();
        }
    }
}
