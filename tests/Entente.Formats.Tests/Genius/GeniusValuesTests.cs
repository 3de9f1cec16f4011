using System.Text.Json;
using Entente.Formats.Genius;
using Entente.Formats.Tests.Recognition;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Genius;

/// <summary>Every profile that GENIUS 9.1.13 itself valued is worth the same here.</summary>
public class GeniusValuesTests
{
    private const double Tolerance = 1e-9;

    [SharedFact]
    public void Profiles_are_worth_what_GENIUS_says()
    {
        int compared = 0;
        var wrong = new List<string>();
        foreach (string line in File.ReadLines(Path.Combine(Repository.Shared, "reference", "genius-utilities.jsonl")))
        {
            using JsonDocument entry = JsonDocument.Parse(line);
            try
            {
                Compare(entry.RootElement);
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                wrong.Add($"{entry.RootElement.GetProperty("profile")}: {failure.Message}");
            }

            compared++;
        }

        Assert.Equal(521, compared);
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    private static void Compare(JsonElement entry)
    {
        FileReading domain = Read(entry.GetProperty("domain").GetString()!, null);
        FileReading reading = Read(entry.GetProperty("profile").GetString()!, domain);
        Assert.Empty(reading.Faults);
        Profile profile = reading.Profile!;
        Assert.Equal(entry.GetProperty("issues").GetInt32(), profile.Space.Issues.Length);
        Assert.Equal(
            entry.GetProperty("reservation").GetDouble(),
            profile.Fallback.Worth!.Value.Likely.ToDouble(),
            Tolerance
        );
        Assert.Equal(entry.GetProperty("discount").GetDouble(), profile.Patience.Discount.ToDouble(), Tolerance);
        var utility = new UtilityFunction(profile.Space, profile.Preferences);
        foreach (JsonElement bid in entry.GetProperty("bids").EnumerateArray())
        {
            Outcome outcome = OutcomeOf(bid.GetProperty("values"), domain.Domain!, profile.Space);
            Rational worth = utility.Of(outcome);
            Assert.Equal(bid.GetProperty("utility").GetDouble(), worth.ToDouble(), Tolerance);
            double half = worth.ToDouble() * Math.Sqrt(profile.Patience.Discount.ToDouble());
            Assert.Equal(bid.GetProperty("discountedHalf").GetDouble(), half, Tolerance);
        }
    }

    // The bids' values stand in the order of the domain's issues; the profile may have another.
    private static Outcome OutcomeOf(JsonElement values, OutcomeSpace domain, OutcomeSpace space)
    {
        string[] texts = [.. values.EnumerateArray().Select(value => value.GetString()!)];
        return new Outcome([.. space.Issues.Select(issue => ValueOf(issue, texts[domain.IndexOf(issue.Name)]))]);
    }

    private static IssueValue ValueOf(Issue issue, string text) =>
        issue switch
        {
            Issue.Choice choice => IssueValue.At(
                choice.Options.Select(option => option.Name).ToList().FindIndex(name => IsSame(name, text))
                    is >= 0
                        and var place
                    ? place
                    : throw new InvalidOperationException($"Issue {issue.Name} has no value '{text}'.")
            ),
            Issue.Integer integer => IssueValue.At((int)(long.Parse(text, null) - integer.Low)),
            _ => IssueValue.Of(Rational.Parse(text)),
        };

    // The reference has the sign for undecodable bytes where GENIUS met one.
    private static bool IsSame(string name, string text) =>
        name.Length == text.Length && name.Zip(text).All(pair => pair.First == pair.Second || pair.Second == '\uFFFD');

    private static FileReading Read(string relative, FileReading? domain)
    {
        string path = Path.Combine(SharedFiles.Folder("genius-original"), relative);
        return GeniusFormat.Read(path, File.ReadAllBytes(path), domain);
    }
}
