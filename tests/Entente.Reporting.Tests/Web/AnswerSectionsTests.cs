using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Exchanges;
using Entente.Explaining;
using Entente.Forecasting;
using Entente.Formats.Conflict;
using Entente.Formats.Exchanges;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;
using Entente.Reporting.Conflict;
using Entente.Reporting.Explanations;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Languages;
using Entente.Reporting.Web;
using Entente.Stakeholders;
using Entente.Theory;

namespace Entente.Reporting.Tests.Web;

/// <summary>Answers in parts, for pages that have a style of their own.</summary>
public class AnswerSectionsTests
{
    private static ConflictFindings Hanoi
    {
        get
        {
            ConflictGraph graph = ConflictGraph.Of(ConflictSource.Read("hanoi-mini-b").Model!);
            StabilityAnalysis[] all =
            [
                .. Enum.GetValues<SanctionReading>()
                    .Select(reading => StabilityAnalyzer.Analyze(graph, new StabilityOptions { Reading = reading })),
            ];
            return new ConflictFindings(all[0]) { ByReading = [.. all] };
        }
    }

    private static ImmutableArray<HtmlSection> Of(string kind, Language language)
    {
        ExchangePlan plan = ExchangePlanner.Plan(ExchangeFormat.Find("yongbyon").Exchange!);
        return kind switch
        {
            "explanation" => HtmlSections.Of(
                [new ExplainedReading(null, DealExplainer.Explain(Examples.Orchard), null)],
                language
            ),
            "forecast" => HtmlSections.Of(
                [
                    new ForecastReading(
                        null,
                        Forecaster.Forecast(Examples.Orchard, new ForecastOptions { Worlds = 50, Threads = 1 })
                    ),
                ],
                language
            ),
            "conflict" => HtmlSections.Of(Hanoi, language),
            "exchange" => HtmlSections.Of(plan, ExchangeChecker.Check(plan), language),
            "stakeholders" => HtmlSections.Of(
                StakeholderForecaster.Forecast(StakeholderFormat.Find("hanoi-relief").Question!),
                language
            ),
            _ => HtmlSections.Of(TheorySolver.Answer(QuestionSource.Read("camp-david-1978").Problem!), language),
        };
    }

    [Theory]
    [InlineData("explanation", "plot why")]
    [InlineData("forecast", "plot forecast")]
    [InlineData("conflict", "plot graph")]
    [InlineData("exchange", "plot exchange")]
    [InlineData("division", "plot division")]
    [InlineData("stakeholders", "plot stakeholders")]
    public void An_answer_has_its_picture_and_no_style_and_no_script_of_its_own(string kind, string picture)
    {
        foreach (Language language in new[] { Language.English, Language.Dutch })
        {
            ImmutableArray<HtmlSection> sections = Of(kind, language);
            string all = string.Concat(sections.Select(section => section.Markup));
            Assert.Contains($"<svg class=\"{picture}\"", all, StringComparison.Ordinal);
            Assert.DoesNotMatch("<style|<script|\\sstyle=|\\son[a-z]+=\"", all);
            Assert.Equal(sections.Length, sections.Select(section => section.Key).Distinct().Count());
        }
    }

    [Fact]
    public void Three_readings_of_an_answer_stand_side_by_side()
    {
        HtmlSection readings = Of("conflict", Language.English).Single(section => section.Key == "readings");
        Assert.Contains("as many moves as they like", readings.Markup, StringComparison.Ordinal);
        Assert.Contains("at most one move each", readings.Markup, StringComparison.Ordinal);
        Assert.Contains("answer with one move<", readings.Markup, StringComparison.Ordinal);
        Assert.Equal(5, readings.Markup.Split("<tr><th scope=\"row\">").Length - 1);
        Assert.Contains("It makes no difference", readings.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void One_state_is_told_by_its_reasons_its_ways_and_what_would_make_it_hold()
    {
        ConflictGraph graph = Hanoi.Graph;
        int start = graph.Model.StatusQuo!.Value;
        int state = Enumerable.Range(0, graph.Space.Count).First(each => each != start);
        var findings = new StateFindings(graph, state)
        {
            Verdicts =
            [
                .. Enumerable
                    .Range(0, graph.DecisionMakers)
                    .Select(maker =>
                        VerdictFinder.Of(graph, maker, state, StabilityConcept.Nash, new StabilityOptions())
                    ),
            ],
            Paths = [PathFinder.Shortest(graph, start, state, PathMoves.Any)],
            Inverse = InverseAnalyzer.Of(graph, state, StabilityConcept.Nash),
        };
        foreach (Language language in new[] { Language.English, Language.Dutch })
        {
            ImmutableArray<HtmlSection> sections = HtmlSections.Of(findings, language);
            Assert.Equal(["asked-why", "asked-paths-1", "asked-inverse"], sections.Select(section => section.Key));
            string name = StateTitles.Of(graph, language)[state];
            Assert.All(sections, section => Assert.Contains(name, section.Heading, StringComparison.OrdinalIgnoreCase));
        }

        string picture = HtmlSections.Of(Hanoi with { Asked = state }, Language.English)[0].Markup;
        Assert.Contains($" asked\" data-state=\"{state + 1}\"", picture, StringComparison.Ordinal);
    }

    // Four who do not mind, over six options: nobody would move from any of 64 states, and eleven coalitions could go.
    [Fact]
    public void Who_reads_a_page_is_not_sent_to_the_command_line_for_what_is_left_out()
    {
        var indifferent = new StateRanking([
            [.. Enumerable.Range(0, 64)],
        ]);
        var graph = ConflictGraph.Of(
            new ConflictModel
            {
                Options = [.. Enumerable.Range(0, 6).Select(i => new ConflictOption($"o{i}"))],
                DecisionMakers =
                [
                    .. new int[][] { [0, 1], [2, 3], [4], [5] }.Select(
                        (options, i) => new DecisionMaker($"dm{i}") { Options = [.. options], Ranking = indifferent }
                    ),
                ],
            },
            TestContext.Current.CancellationToken
        );
        ImmutableArray<CoalitionVerdict> coalitions = CoalitionVerdictFinder.Of(graph, 0, StabilityConcept.Nash);
        Assert.Equal(11, coalitions.Length);
        var further = new FurtherReasons { Coalitions = coalitions };
        var whole = new ConflictFindings(StabilityAnalyzer.Analyze(graph, new StabilityOptions()));
        var asked = new StateFindings(graph, 0) { Further = further };
        foreach (Language language in new[] { Language.English, Language.Dutch })
        {
            string page = string.Concat(
                HtmlSections.Of(whole, language).Concat(HtmlSections.Of(asked, language)).Select(each => each.Markup)
            );
            Assert.Contains(language.Say("34 more.", "Nog 34."), page, StringComparison.Ordinal);
            Assert.Contains(language.Say("3 more coalitions.", "Nog 3 coalities."), page, StringComparison.Ordinal);
            Assert.DoesNotContain("--", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Where_smaller_steps_help_both_orders_are_drawn_each_beside_its_words()
    {
        ImmutableArray<HtmlSection> sections = Of("exchange", Language.English);
        foreach (string key in new[] { "schedule", "remedies" })
        {
            string markup = sections.Single(section => section.Key == key).Markup;
            Assert.Contains("plot exchange", markup, StringComparison.Ordinal);
        }
    }
}
