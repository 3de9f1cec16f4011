using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Conflict;

/// <summary>One state of a conflict in words: why it holds or not, which ways lead there, and what would make it hold.</summary>
internal sealed class StateStory(StateFindings findings, Language language)
{
    private readonly ConflictWords words = new(findings.Graph, language);

    public Document Document() => new(ConflictWords.Sentence(words.State(findings.State)), "", [.. Sections()]);

    private IEnumerable<Section> Sections()
    {
        if (!findings.Verdicts.IsEmpty)
        {
            yield return new VerdictWords(words).Section("asked-why", findings.Verdicts);
        }

        foreach (Section section in new FurtherStory(findings.Further, words).Sections("asked-"))
        {
            yield return section;
        }

        var paths = new PathWords(words);
        for (int i = 0; i < findings.Paths.Length; i++)
        {
            yield return paths.Section(findings.Paths[i], $"asked-paths-{i + 1}");
        }

        if (findings.Inverse is { } inverse)
        {
            yield return new InverseWords(findings.Graph, words).Section(inverse, "asked-inverse");
        }
    }
}
