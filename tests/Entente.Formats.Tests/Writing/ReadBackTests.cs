using CsCheck;
using Entente.Formats.Tables;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Formats.Tests.Writing;

/// <summary>Whatever a writer writes of a generated scenario, rules, ranges and deal-breakers in it, is read back without a fault.</summary>
public sealed class ReadBackTests
{
    // Ranges around scores and fallbacks, so that every writer meets some.
    private static readonly Gen<Scenario> General = Gen.Select(
        ScenarioGen.General,
        Gen.Int[0, 3],
        (scenario, width) =>
            scenario with
            {
                Parties =
                [
                    .. scenario.Parties.Select(party =>
                        party with
                        {
                            Fallback = party.Fallback.Worth is { } worth
                                ? party.Fallback with
                                {
                                    Worth = Around(worth, width),
                                }
                                : party.Fallback,
                            Preferences = party.Preferences is PreferenceModel.Scores scores
                                ? scores with
                                {
                                    Terms = [.. scores.Terms.Select(term => Ranged(term, width))],
                                }
                                : party.Preferences,
                        }
                    ),
                ],
            }
    );

    // Most platforms ask for utilities that are not negative.
    private static readonly Gen<Scenario> Raised = Gen.OneOf(General, ScenarioGen.Additive)
        .Select(scenario =>
            scenario with
            {
                Parties =
                [
                    .. scenario.Parties.Select(party =>
                        party with
                        {
                            Fallback = Fallback.None,
                            Preferences = ((PreferenceModel.Scores)party.Preferences!) with
                            {
                                Constant = 500,
                                Cap = null,
                            },
                        }
                    ),
                ],
            }
        );

    private static readonly Gen<Scenario> Scenarios = Gen.OneOf(General, Raised, DescribedScenarioGen.Scenario);

    [Theory]
    [InlineData(ScenarioFormat.Genius)]
    [InlineData(ScenarioFormat.GeniusWeb)]
    [InlineData(ScenarioFormat.GeniusWeb1)]
    [InlineData(ScenarioFormat.NegMasYaml)]
    [InlineData(ScenarioFormat.NegMasJson)]
    [InlineData(ScenarioFormat.NegoLog)]
    public void Files_of_a_platform_are_read_back(ScenarioFormat format)
    {
        int held = 0;
        Scenarios.Sample(
            scenario =>
            {
                ConversionResult written = Conversion.Write(scenario, format);
                if (!written.Refusals.IsEmpty)
                {
                    Assert.Empty(written.Files);
                    return;
                }

                held++;
                ScenarioReading read = RoundTrip.Read(written.Files, format != ScenarioFormat.NegoLog);
                Assert.True(
                    read.Faults.IsEmpty,
                    $"{string.Join('\n', read.Faults)}\n{string.Join('\n', written.Files.Select(file => file.Text))}"
                );
                Assert.Equal(scenario.Parties.Length, read.Scenario!.Parties.Length);
                Assert.Empty(ScenarioCheck.Faults(read.Scenario));
            },
            iter: 300,
            threads: 1
        );
        Assert.True(held > 5, $"Only {held} were held.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tables_are_read_back(bool isWorkbook)
    {
        int held = 0;
        Scenarios.Sample(
            scenario =>
            {
                TableWriting written = isWorkbook ? ScoreTables.WriteXlsx(scenario) : ScoreTables.WriteCsv(scenario);
                if (!written.Refusals.IsEmpty)
                {
                    return;
                }

                held++;
                FileReading read = ScoreTables.Read(isWorkbook ? "t.xlsx" : "t.csv", written.Content.Span);
                Assert.True(read.Faults.IsEmpty, string.Join('\n', read.Faults));
                string[] known =
                [
                    .. scenario
                        .Parties.Concat(scenario.ThirdParties)
                        .Where(party => party.Preferences is not null)
                        .Select(party => party.Name),
                ];
                Assert.Equal(known, read.Scenario!.Parties.Select(party => party.Name));
                Assert.Equal(
                    known.Length > scenario.Parties.Count(party => party.Preferences is not null),
                    written.Losses.Any(loss => loss.StartsWith("Third parties stand", StringComparison.Ordinal))
                );
                Assert.Equal(
                    known.Length < scenario.Parties.Length + scenario.ThirdParties.Length,
                    written.Losses.Any(loss => loss.StartsWith("Parties whose", StringComparison.Ordinal))
                );
            },
            iter: 300,
            threads: 1
        );
        Assert.True(held > 5, $"Only {held} were held.");
    }

    private static Estimate Around(Estimate number, int width) =>
        width == 0 ? number : new Estimate(number.Likely - width, number.Likely, number.Likely + Rational.Of(width, 2));

    private static Term Ranged(Term term, int width) =>
        term is Term.OfIssue { Value: ValueFunction.Table table } of
            ? of with
            {
                Value = new ValueFunction.Table([.. table.Scores.Select(score => Around(score, width))]),
            }
            : term;
}
