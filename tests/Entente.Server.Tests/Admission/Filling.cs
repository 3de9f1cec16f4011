using System.Text.RegularExpressions;

namespace Entente.Server.Tests.Admission;

/// <summary>Fills in the forms of pages as a browser without scripts would.</summary>
internal static partial class Filling
{
    /// <summary>Opens a page, fills in one of its forms and sends it with the token that the page holds.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="page">The page.</param>
    /// <param name="form">The name of the form.</param>
    /// <param name="values">What is filled in.</param>
    public static async Task<HttpResponseMessage> FillAsync(
        this HttpClient browser,
        string page,
        string form,
        Dictionary<string, string> values
    )
    {
        string text = await browser.GetStringAsync(page);
        Assert.Contains($"value=\"{form}\"", text, StringComparison.Ordinal);
        values["_handler"] = form;
        values["__RequestVerificationToken"] = TokenIn(text);
        using var content = new FormUrlEncodedContent(values);
        return await browser.PostAsync(new Uri(page, UriKind.Relative), content);
    }

    public static string TokenIn(string page) => Token().Match(page).Groups[1].Value;

    public static string[] HandlersIn(string page) =>
        [.. Handler().Matches(page).Select(match => match.Groups[1].Value).Distinct()];

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"_handler\" value=\"([^\"]+)\"")]
    private static partial Regex Handler();
}
