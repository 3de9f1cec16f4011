using System.Globalization;
using System.Text;
using Entente.Outcomes;

namespace Entente.Formats.Recognition;

/// <summary>Tells whether two domains have the same issues and values, in whatever order.</summary>
internal static class SpaceKey
{
    /// <summary>A text that is the same for domains with the same issues and values, and for no others.</summary>
    public static string Of(OutcomeSpace space)
    {
        var key = new StringBuilder();
        foreach (Issue issue in space.Issues.OrderBy(issue => issue.Name, StringComparer.Ordinal))
        {
            Append(key, issue.Name);
            switch (issue)
            {
                case Issue.Choice choice:
                    key.Append('c').Append(choice.Options.Length);
                    foreach (string name in choice.Options.Select(option => option.Name).Order(StringComparer.Ordinal))
                    {
                        Append(key, name);
                    }

                    break;
                case Issue.Integer of:
                    key.Append(CultureInfo.InvariantCulture, $"i{of.Low}:{of.High}:{of.Step}");
                    break;
                case Issue.Real of:
                    key.Append(CultureInfo.InvariantCulture, $"r{of.Low}:{of.High}:{of.Step}");
                    break;
                default:
                    key.Append('y');
                    break;
            }
        }

        return key.ToString();
    }

    private static void Append(StringBuilder key, string text) =>
        key.Append(CultureInfo.InvariantCulture, $"[{text.Length}]").Append(text);
}
