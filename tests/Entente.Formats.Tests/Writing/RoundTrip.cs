using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Formats.Recognition;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Writing;

/// <summary>Writes a scenario, reads it again, and compares what every outcome is worth.</summary>
internal static partial class RoundTrip
{
    private static readonly Rational Tolerance = Rational.Parse("1e-26");

    /// <summary>Fails when an outcome is worth something else after writing and reading; says whether the format could hold the scenario.</summary>
    public static bool Holds(Scenario scenario, ScenarioFormat format)
    {
        ConversionResult result = Conversion.Write(scenario, format);
        if (!result.Refusals.IsEmpty)
        {
            Assert.Empty(result.Files);
            return false;
        }

        ScenarioReading reading = Read(result.Files, format != ScenarioFormat.NegoLog);
        Assert.Empty(reading.Faults);
        Scenario read = reading.Scenario!;
        Assert.Equal(scenario.Space.Combinations, read.Space.Combinations);
        bool isRounded = result.Losses.Any(loss => loss.Contains("places", StringComparison.Ordinal));
        for (int i = 0; i < scenario.Parties.Length; i++)
        {
            Compare(scenario, read, i, DivisorOf(scenario.Parties[i], result), isRounded);
        }

        return true;
    }

    /// <summary>Reads files as a folder of their own.</summary>
    public static ScenarioReading Read(ImmutableArray<WrittenFile> files, bool hasDomain)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-");
        try
        {
            foreach (WrittenFile file in files)
            {
                File.WriteAllText(Path.Combine(folder.FullName, file.Name), file.Text);
            }

            IEnumerable<string> profiles = files
                .Skip(hasDomain ? 1 : 0)
                .Select(file => Path.Combine(folder.FullName, file.Name));
            return ScenarioSource.Read(folder.FullName, new ScenarioSourceOptions { Profiles = [.. profiles] });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(Scenario wrote, Scenario read, int party, Rational divisor, bool isRounded)
    {
        var before = new UtilityFunction(wrote.Space, wrote.Parties[party].Preferences!);
        var after = new UtilityFunction(read.Space, read.Parties[party].Preferences!);
        foreach (Outcome outcome in Outcomes(wrote.Space))
        {
            Same(before.Of(outcome), after.Of(Translated(outcome, wrote.Space, read.Space)) * divisor);
        }

        Same(
            ConversionNotes.ReservationOf(wrote.Parties[party], wrote),
            ConversionNotes.ReservationOf(read.Parties[party], read) * divisor
        );
        Assert.Equal(wrote.Parties[party].Patience.Discount, read.Parties[party].Patience.Discount);

        void Same(Rational expected, Rational actual) =>
            Assert.True(
                isRounded ? Rational.Abs(expected - actual) <= Tolerance * divisor : expected == actual,
                $"{expected} became {actual}"
            );
    }

    private static Outcome Translated(Outcome outcome, OutcomeSpace from, OutcomeSpace to) =>
        new([
            .. to.Issues.Select(issue =>
            {
                int index = from.IndexOf(issue.Name);
                Assert.True(issue.TryFind(from.Issues[index].NameOf(outcome.Values[index]), out IssueValue value));
                return value;
            }),
        ]);

    private static IEnumerable<Outcome> Outcomes(OutcomeSpace space)
    {
        IEnumerable<ImmutableArray<IssueValue>> all =
        [
            [],
        ];
        foreach (Issue issue in space.Issues)
        {
            IEnumerable<IssueValue> values = issue.Size is { } size
                ? Enumerable.Range(0, (int)size).Select(IssueValue.At)
                : new[] { ((Issue.Real)issue).Low, ((Issue.Real)issue).High }.Select(IssueValue.Of);
            all = all.SelectMany(head => values.Select(head.Add)).ToArray();
        }

        return all.Select(values => new Outcome(values));
    }

    private static Rational DivisorOf(Party party, ConversionResult result)
    {
        string? loss = result.Losses.FirstOrDefault(loss =>
            loss.Contains($"of {party.Name} are divided by", StringComparison.Ordinal)
        );
        return loss is null
            ? 1
            : long.Parse(Digits().Match(loss, loss.LastIndexOf(' ')).Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
