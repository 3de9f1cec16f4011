using System.Text;
using CsCheck;
using Entente.Annotations;
using Entente.Formats.Exercises;
using Entente.Formats.Native;
using Entente.Formats.Recognition;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Exercises;

public class RoleSheetTests
{
    private static Scenario Exercise(string language, string kind = "exercise") =>
        NativeFormat.Read("f", Encoding.UTF8.GetBytes(NewScenario.Template("The wall", language, kind))).Scenario!;

    [Theory]
    [InlineData("en", "east")]
    [InlineData("nl", "oost")]
    public void A_role_sheet_reads_as_approved(string language, string party) =>
        Approved.Matches(
            $"tests/Entente.Formats.Tests/Exercises/{party}.md",
            RoleSheet.Markdown(Exercise(language), party, language)
        );

    [Fact]
    public void An_unknown_party_is_refused() =>
        Assert.Throws<ArgumentException>(() => RoleSheet.Markdown(Exercise("en"), "north"));

    [Fact]
    public void What_other_parties_keep_to_themselves_changes_nothing_in_a_role_sheet() =>
        DescribedScenarioGen.Scenario.Sample(
            scenario =>
            {
                string player = scenario.Parties[0].Name;
                string sheet = RoleSheet.Markdown(scenario, player);
                Scenario other = scenario with
                {
                    Parties = [.. scenario.Parties.Select(party => party.Name == player ? party : Public(party))],
                    ThirdParties = [.. scenario.ThirdParties.Select(Public)],
                };
                Assert.Equal(RoleSheet.Markdown(other, player), sheet);
            },
            iter: 500
        );

    [Theory]
    [InlineData("days a week", "dagen per week")]
    [InlineData("days", "dagen")]
    [InlineData("million EUR", "miljoen EUR")]
    [InlineData("barrels", "barrels")]
    public void What_an_issue_counts_is_named_in_Dutch_where_it_is_an_everyday_word(string unit, string said)
    {
        var space = new OutcomeSpace([new Issue.Integer("b", 0, 4) { Unit = unit }]);
        var party = new Party("p")
        {
            Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(0, 1))]),
        };
        Assert.Contains(
            $"4 {said}",
            RoleSheet.Markdown(new Scenario(space, [party]), "p", "nl"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("en", "For you alone", "### What you want")]
    [InlineData("nl", "Alleen voor u", "### Wat u wilt")]
    public void What_a_party_lets_others_see_does_not_say_that_it_is_for_itself_alone(
        string language,
        string alone,
        string first
    )
    {
        string party = Exercise(language).Parties[0].Name;
        string sheet = RoleSheet.Markdown(Exercise(language), party, language);
        string shown = RoleSheet.Wishes(Exercise(language), party, language);
        Assert.Contains(alone, sheet, StringComparison.Ordinal);
        Assert.DoesNotContain(alone, shown, StringComparison.Ordinal);
        Assert.Contains(first, shown, StringComparison.Ordinal);
        Assert.EndsWith(shown, sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_and_terms_are_put_into_words()
    {
        var space = new OutcomeSpace([new Issue.YesNo("a"), new Issue.Integer("b", 0, 9) { Unit = "days" }]);
        var party = new Party("p")
        {
            Preferences = new PreferenceModel.Ranking([
                [Outcome.At(0, 0)],
                [Outcome.At(1, 9)],
            ])
            {
                LastAcceptableTier = 0,
            },
        };
        string sheet = RoleSheet.Markdown(new Scenario(space, [party]), "p");
        Assert.Contains(
            "- a: no; b: 0 days\n- *no agreement is better than what follows*\n- a: yes; b: 9 days\n",
            sheet,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "en",
        "8,000 to 12,500 EUR in steps of 500",
        "Flat: 0.5 → −1,234.5",
        "; in between evenly\n",
        "and beyond the first and the last the same as at these"
    )]
    [InlineData(
        "nl",
        "8.000 tot en met 12.500 EUR in stappen van 500",
        "Flat: 0,5 → −1.234,5",
        "; daartussen gelijkmatig\n",
        "en vóór de eerste en na de laatste even veel als daar"
    )]
    public void Numbers_are_written_as_the_language_does_and_curves_in_words(
        string language,
        string range,
        string flat,
        string whole,
        string beyond
    )
    {
        var space = new OutcomeSpace([
            new Issue.Integer("Price", 8_000, 12_500, 500) { Unit = "EUR" },
            new Issue.Real("Flat", Numbers.Rational.Zero, Numbers.Rational.One),
        ]);
        ValueFunction Line(Numbers.Rational from, Numbers.Rational to) =>
            new ValueFunction.PiecewiseLinear([
                new ScoredNumber(from, new Estimate(Numbers.Rational.Of(-2469, 2))),
                new ScoredNumber(to, new Estimate(Numbers.Rational.One)),
            ]);
        Party Named(string name, Numbers.Rational low) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    new Term.OfIssue(0, Line(Numbers.Rational.Of(8_000, 1), Numbers.Rational.Of(12_500, 1))),
                    new Term.OfIssue(1, Line(low, Numbers.Rational.One)),
                ]),
                Fallback = new Fallback { Worth = Numbers.Rational.One },
            };
        var scenario = new Scenario(space, [Named("p", Numbers.Rational.Zero), Named("q", Numbers.Rational.Of(1, 2))]);
        string reaching = RoleSheet.Markdown(scenario, "p", language);
        Assert.Contains(range, reaching, StringComparison.Ordinal);
        Assert.Contains(whole, reaching, StringComparison.Ordinal);
        Assert.DoesNotContain(beyond, reaching, StringComparison.Ordinal);
        string reachingLess = RoleSheet.Markdown(scenario, "q", language);
        Assert.Contains(flat["Flat: ".Length..], reachingLess, StringComparison.Ordinal);
        Assert.Contains(beyond, reachingLess, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Agree to nothing", "never agree", "You have no say in the deal", "unacceptable to you")]
    [InlineData("nl", "Stem met niets in", "nooit in", "U beslist niet mee over het akkoord", "onaanvaardbaar")]
    public void Who_has_no_say_is_not_told_what_to_agree_to(
        string language,
        string agree,
        string never,
        string noSay,
        string unacceptable
    )
    {
        Party Named(string name) =>
            new(name)
            {
                Preferences = new PreferenceModel.Listed(
                    [new ScoredOutcome(Outcome.At(1), Numbers.Rational.One)],
                    Otherwise: null
                ),
                Fallback = new Fallback { Worth = Numbers.Rational.One },
            };
        var scenario = new Scenario(new OutcomeSpace([new Issue.YesNo("a")]), [Named("p"), Named("q")])
        {
            ThirdParties = [Named("neighbour")],
        };
        string party = RoleSheet.Markdown(scenario, "p", language);
        string neighbour = RoleSheet.Markdown(scenario, "neighbour", language);
        Assert.All(new[] { agree, never }, each => Assert.Contains(each, party, StringComparison.Ordinal));
        Assert.All(new[] { noSay, unacceptable }, each => Assert.DoesNotContain(each, party, StringComparison.Ordinal));
        Assert.All(new[] { noSay, unacceptable }, each => Assert.Contains(each, neighbour, StringComparison.Ordinal));
        Assert.All(new[] { agree, never }, each => Assert.DoesNotContain(each, neighbour, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "0.85")]
    [InlineData("nl", "0,85")]
    public void Numbers_have_the_decimal_mark_of_the_language(string language, string worth)
    {
        var space = new OutcomeSpace([
            new Issue.YesNo("a"),
            new Issue.Real("b", 0, Numbers.Rational.Parse("2.5")) { Unit = "km" },
        ]);
        var party = new Party("p")
        {
            Preferences = new PreferenceModel.Scores([
                new Term.OfIssue(0, new ValueFunction.Table([0, Numbers.Rational.Parse("0.85")])),
            ]),
        };
        string sheet = RoleSheet.Markdown(new Scenario(space, [party]), "p", language);
        Assert.Contains(worth, sheet, StringComparison.Ordinal);
        Assert.Contains(language == "nl" ? "2,5 km" : "2.5 km", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain(language == "nl" ? "0.85" : "0,85", sheet, StringComparison.Ordinal);
    }

    private static Party Public(Party party) =>
        new(party.Name)
        {
            Title = party.Title,
            About = party.About,
            Delegation = party.Delegation,
            Positions = party.Positions,
            Confidential = LocalizedText.Of("nothing"),
        };

    [Fact]
    public void Common_roles_and_units_are_translated()
    {
        Scenario summit = ScenarioSource.Read("hanoi-2019").Scenario!.As("interests");
        string sheet = RoleSheet.Markdown(summit, "north korea", "nl");
        Assert.Contains("Kim Jong-un (hoofdonderhandelaar)", sheet, StringComparison.Ordinal);
        Assert.Contains("Voor u waard (punten)", sheet, StringComparison.Ordinal);
    }
}
