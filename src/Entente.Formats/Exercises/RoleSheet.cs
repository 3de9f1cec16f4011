using Entente.Scenarios;

namespace Entente.Formats.Exercises;

/// <summary>What the player of one party may read in an exercise: what everybody knows, and what this party keeps to itself.</summary>
public static class RoleSheet
{
    /// <summary>The role sheet of a party, as Markdown.</summary>
    /// <param name="scenario">The scenario; with readings, what the party itself says counts (take <see cref="Scenario.As"/> first for a reading).</param>
    /// <param name="party">The name of a party or third party.</param>
    /// <param name="language">The language of headings and texts: <c>nl</c> for Dutch; headings are English in any other.</param>
    /// <param name="isPlayed">Whether somebody plays the party, in an exercise; else it is the party itself that reads this.</param>
    /// <returns>Markdown without anything that the other parties keep to themselves: their preferences, fallbacks, deal-breakers, patience and confidential texts.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public static string Markdown(Scenario scenario, string party, string language = "en", bool isPlayed = true)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Party player =
            scenario.Parties.Concat(scenario.ThirdParties).FirstOrDefault(each => each.Name == party)
            ?? throw new ArgumentException($"The scenario has no party '{party}'.", nameof(party));
        var wording = new Wording(scenario.Space, language);
        var sheet = new MarkdownText();
        string title = wording.Text(scenario.Title);
        string name = wording.Name(player.Title, player.Name);
        sheet.Heading(1, title.Length == 0 ? name : $"{title}: {name}");
        sheet.Paragraph($"*{wording.Say(isPlayed ? wording.Words.OnlyFor : wording.Words.OnlyForThem, name)}*");
        new SharedPages(scenario, wording, sheet).Write();
        new PrivatePages(wording, sheet, hasSay: scenario.Parties.Contains(player)).Write(player);
        return sheet.ToString();
    }

    /// <summary>What a party wants, and nothing of what all know: for those whom it lets see that.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="party">The name of a party.</param>
    /// <param name="language">As in <see cref="Markdown"/>.</param>
    /// <returns>Markdown, its headings of the third level, in the words of the party's own sheet; nothing in it says who may read that.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public static string Wishes(Scenario scenario, string party, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Party player =
            scenario.Parties.FirstOrDefault(each => each.Name == party)
            ?? throw new ArgumentException($"The scenario has no party '{party}'.", nameof(party));
        var sheet = new MarkdownText();
        new PrivatePages(new Wording(scenario.Space, language), sheet, hasSay: true).WriteWishes(player);
        return sheet.ToString();
    }
}
