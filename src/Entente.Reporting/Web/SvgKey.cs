namespace Entente.Reporting.Web;

/// <summary>What the colours of bars stand for, in a line below them.</summary>
internal static class SvgKey
{
    private const int Letter = 8;

    /// <summary>The names, each after its colour.</summary>
    public static void Write(Markup page, IReadOnlyList<string> names, int left, int y, int kinds)
    {
        int x = left;
        for (int i = 0; i < Math.Min(names.Count, kinds); i++)
        {
            string name = i == kinds - 1 && names.Count > kinds ? "…" : names[i];
            page.Raw($"<rect class=\"who-{i}\" x=\"{x}\" y=\"{y - 12}\" width=\"14\" height=\"14\"/>");
            page.Element("text", name, $"x=\"{x + 20}\" y=\"{y}\"");
            x += 44 + (name.Length * Letter);
        }
    }
}
