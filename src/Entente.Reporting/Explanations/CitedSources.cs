using Entente.Annotations;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>The sources that a text names in square brackets, so that whoever reads it on paper can follow them.</summary>
internal static class CitedSources
{
    /// <summary>A line with every source that these sections name outside of what is folded away; empty for none.</summary>
    public static RichText Line(ExplanationWords words, IEnumerable<Section> sections)
    {
        string text = string.Concat(sections.SelectMany(section => section.Blocks).Select(Plain));
        string[] cited =
        [
            .. words
                .Scenario.Sources.Where(source => IsCited(text, PlainText.Of(source.Key)))
                .Select(source => Of(words, source)),
        ];
        return cited.Length == 0
            ? RichText.Empty
            : RichText.Faint(words.Say("Sources: ", "Bronnen: ") + string.Join("; ", cited) + ".");
    }

    private static bool IsCited(string text, string key) =>
        text.Contains($"[{key}]", StringComparison.Ordinal) || text.Contains($"[{key} ", StringComparison.Ordinal);

    private static string Of(ExplanationWords words, Source source) =>
        $"[{PlainText.Of(source.Key)}] {words.Names.Of(source.Title, source.Key)}"
        + (source.Date.Length > 0 ? $", {PlainText.Of(source.Date)}" : "");

    private static string Plain(Block block) =>
        block switch
        {
            Block.Paragraph paragraph => paragraph.Text.Plain,
            Block.Bullets bullets => string.Concat(bullets.Items.Select(item => item.Plain)),
            _ => "",
        };
}
