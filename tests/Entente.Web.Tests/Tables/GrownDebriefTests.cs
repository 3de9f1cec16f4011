using Bunit;
using Entente.Analysis;
using Entente.Formats.Sessions;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Reporting.Languages;
using Entente.Reporting.Web;
using Entente.Review;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Debrief;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Classes;
using Entente.Web.Pages.Tables;
using Entente.Web.Tables.Records;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables;

/// <summary>Looking back on a table to whose agenda something was added.</summary>
public sealed class GrownDebriefTests
{
    private static readonly AgendaChange Anthems = new AgendaChange.AddIssue(new Issue.YesNo("anthems"));

    [Fact]
    public async Task At_a_real_table_an_offer_of_before_counts_with_the_added_issue_not_agreed()
    {
        using Rooms table = await OpenAsync(TableKind.Real);
        await BeginAsync(table);
        await SayAsync(table, 0);
        await SayAsync(table, 1);
        RoomView begun = await table.ViewAsync(1);
        string whole = WholeOf(begun);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms(whole)));
        await AddAsync(table, Flags);
        await KeptAsync(table, 1, Points(1, "-1", "6.5"));
        await KeptAsync(table, 2, Points(1, "2", "3"));
        await table.DoneAsync(2, new RoomCommand.MakeOffer(Terms(whole + "; flags: no")));
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("flags: yes")));
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms(whole + "; flags: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(4, Terms(whole + "; flags: yes")));
        await ShowAsync(table);
        RoomView view = await table.ViewAsync(3);

        GrownScenario grown = GrownTable.Of(view);
        Assert.Empty(ScenarioCheck.Faults(grown.Scenario));
        Assert.Empty(grown.Aside);
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(grown.Scenario);
        SessionReview review = SessionReviewer.Review(
            RoomRecords.Of(view.Timeline, grown.Scenario, grown.Unsaid),
            analysis
        );
        Assert.Empty(review.Record.OffersLeftOut);
        double[][] rest = [WorthsOf(begun, whole), WorthsOf(begun, "")];
        Assert.Equal(
            [
                rest[0],
                [rest[0][0] - 1, rest[0][1] + 2],
                [rest[1][0] + 6.5, rest[1][1] + 3],
                [rest[0][0] + 6.5, rest[0][1] + 3],
            ],
            review.Offers.Select(offer => offer.Utilities.Select(worth => worth!.Value.ToDouble()).ToArray())
        );
        Assert.Equal(
            [rest[0][0] + 6.5, rest[0][1] + 3],
            review.Parties.Select(party => party.Result!.Value.ToDouble())
        );
        Assert.Equal(-6.5, review.Parties[0].Given.Single(each => each.Issues.Contains(Last(grown))).Change.ToDouble());
        Assert.NotNull(review.Distances);
        Assert.Equal(IsEfficient(grown.Scenario, review.Agreement!), review.Left.IsEfficient);
        string[] lines = OfferTableText.Of(review.Record).Split('\n', StringSplitOptions.TrimEntries);
        Assert.EndsWith(",flags", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",not agreed", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",no", lines[2], StringComparison.Ordinal);
        string page = string.Concat(HtmlSections.Of(review, Language.Dutch).Select(section => section.Markup));
        Assert.Contains("flags: niet afgesproken → yes", page, StringComparison.Ordinal);
        // Anybody could offer at any time: there was no round in which it was agreed.
        Assert.Contains("Akkoord na 4 voorstellen.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ronde", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_side_that_said_anew_what_it_wants_counts_with_what_it_named_and_what_it_scored_apart()
    {
        using Rooms table = await OpenAsync(TableKind.Real);
        await BeginAsync(table);
        await SayAsync(table, 1);
        RoomView begun = await table.ViewAsync(1);
        await AddAsync(table, Flags, Anthems);
        RoomView open = await table.ViewAsync(1);
        // Names the second of both, and scores the first.
        await SayAsync(table, 0, new Term.OfIssue(open.Space!.IndexOf("anthems"), new ValueFunction.Table([1, 9])));
        await KeptAsync(table, 1, Points(1, "0", "2"));
        await KeptAsync(table, 2, Points(1, "0", "3"));
        await KeptAsync(table, 2, Points(2, "0", "4"));
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("flags: yes; anthems: yes")));
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("flags: yes")));
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        await ShowAsync(table);
        RoomView view = await table.ViewAsync(2);

        GrownScenario grown = GrownTable.Of(view);
        Assert.Equal(["flags", "anthems"], grown.Scenario.Space.Issues[^2..].Select(issue => issue.Name));
        Assert.All(grown.Scenario.Parties, party => Assert.NotNull(party.Preferences));
        SessionReview review = SessionReviewer.Review(
            RoomRecords.Of(view.Timeline, grown.Scenario, grown.Unsaid),
            null
        );
        double[] rest = WorthsOf(begun, "");
        Assert.Equal(
            [
                [rest[0] + 2 + 9, rest[1] + 3 + 4],
                [rest[0] + 2, rest[1] + 3],
            ],
            review.Offers.Select(offer => offer.Utilities.Select(worth => worth!.Value.ToDouble()).ToArray())
        );
    }

    [Fact]
    public async Task Where_nobody_shows_what_they_wanted_all_that_was_said_of_the_added_issue_is_told()
    {
        using Rooms table = await OpenAsync(TableKind.Real);
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await AddAsync(table, Flags);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("flags: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(2, Terms("flags: yes")));
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        RoomView view = await table.ViewAsync(1);
        GrownScenario grown = GrownTable.Of(view);
        SessionRecord record = RoomRecords.Of(view.Timeline, grown.Scenario, grown.Unsaid);
        int flags = grown.Scenario.Space.IndexOf("flags");
        Assert.Equal(
            ["not agreed", "yes", "yes"],
            record
                .Events.Where(each => each.Outcome is not null)
                .Select(each => grown.Scenario.Space.Issues[flags].NameOf(each.Outcome!.Values[flags]))
        );
        Assert.Empty(record.OffersLeftOut);
    }

    // A side scored and showed it, and erased it afterwards: by then nobody knows what went with it was worth.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_goes_with_an_addition_that_not_all_scored_has_no_worth_in_the_debrief_and_in_the_class_none_to_whoever_shows_no_score(
        bool isErased
    )
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        RoomView begun = await table.ViewAsync(1);
        string whole = WholeOf(begun);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms(whole)));
        await AddAsync(table, Flags);
        await KeptAsync(table, 2, Points(1, "0", "3"));
        if (isErased)
        {
            await KeptAsync(table, 1, Points(1, "0", "2"));
        }

        await table.DoneAsync(2, new RoomCommand.MakeOffer(Terms("flags: yes")));
        await table.DoneAsync(2, new RoomCommand.MakeOffer(Terms(whole + "; flags: yes")));
        await table.DoneAsync(1, new RoomCommand.AcceptOffer(3, Terms(whole + "; flags: yes")));
        await ShowAsync(table);
        if (isErased)
        {
            Assert.Empty(GrownExercise.Of(await table.ViewAsync(2), Played).Aside);
            await table.Live.EraseAsync(Id, Owners.OfParty(0), CancellationToken.None);
        }

        RoomView view = await table.ViewAsync(2);
        GrownScenario grown = GrownExercise.Of(view, Played);
        Assert.Equal("flags", Assert.Single(grown.Aside).Issue);
        SessionReview review = SessionReviewer.Review(
            RoomRecords.Of(view.Timeline, grown.Scenario, grown.Unsaid),
            ScenarioAnalyzer.Analyze(grown.Scenario)
        );
        Assert.Equal(
            WorthsOf(begun, whole),
            Assert.Single(review.Offers).Utilities.Select(each => each!.Value.ToDouble())
        );
        Assert.Equal([0, 2], review.Record.OffersLeftOut);
        Assert.Equal(EndKind.Agreement, review.Ending);
        Assert.True(review.IsUnvalued);
        Assert.False(review.IsPartial);
        Assert.Null(review.Distances);
        Assert.All(review.Parties, party => Assert.Null(party.Result));
        Assert.Equal([null, WorthsOf(begun, whole)[1] + 3], new ClassResults(Played).WorthsOf(view));
        string report = string.Concat(HtmlSections.Of(review, Language.English).Select(section => section.Markup));
        Assert.Contains("What all of it is worth is not known here", report, StringComparison.Ordinal);
        Assert.DoesNotContain("No agreement", report, StringComparison.Ordinal);
        Assert.DoesNotContain("A deal existed and was never offered", report, StringComparison.Ordinal);
        Assert.DoesNotContain("A deal lay on the table", report, StringComparison.Ordinal);
        Assert.Contains(",part-agreement,", OfferTableText.Of(review.Record), StringComparison.Ordinal);

        string english = Notice(view, grown, Language.English);
        Assert.Contains("Added during the talks, and left out here: flags.", english, StringComparison.Ordinal);
        Assert.Contains("United States: no score is there", english, StringComparison.Ordinal);
        Assert.DoesNotContain("North Korea", english, StringComparison.Ordinal);
        Assert.Contains("Agreed on it: flags: yes", english, StringComparison.Ordinal);
        Assert.Contains(
            "Verenigde Staten: er is geen waardering",
            Notice(view, grown, Language.Dutch),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_erased_side_of_a_real_table_is_one_whose_wishes_are_not_known_and_what_the_other_scored_counts()
    {
        using Rooms table = await OpenAsync(TableKind.Real);
        await BeginAsync(table);
        await SayAsync(table, 0);
        await SayAsync(table, 1);
        await AddAsync(table, Flags);
        await KeptAsync(table, 1, Points(1, "0", "2"));
        await KeptAsync(table, 2, Points(1, "0", "3"));
        RoomView begun = await table.ViewAsync(1);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("flags: yes")));
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        await ShowAsync(table);
        await table.Live.EraseAsync(Id, Owners.OfParty(0), CancellationToken.None);
        RoomView view = await table.ViewAsync(2);
        GrownScenario grown = GrownTable.Of(view);
        Assert.Empty(grown.Aside);
        ReviewedOffer offer = Assert.Single(
            SessionReviewer.Review(RoomRecords.Of(view.Timeline, grown.Scenario, grown.Unsaid), null).Offers
        );
        Assert.Equal([null, WorthsOf(begun, "")[1] + 3], offer.Utilities.Select(each => each?.ToDouble()));
    }

    private static Scenario Played => Hanoi.Scenario.As("stated");

    private static int Last(GrownScenario grown) => grown.Scenario.Space.Issues.Length - 1;

    private static async Task SayAsync(Rooms table, int party, params Term[] more)
    {
        RoomView view = await table.ViewAsync(party + 1);
        Party mine = Played.Parties[party];
        var scores = (PreferenceModel.Scores)mine.Preferences!;
        Party now = mine with
        {
            Preferences = scores with { Terms = [.. scores.Terms, .. more] },
            // An outcome as fallback would have to name what was added as well.
            Fallback = more.Length == 0 ? mine.Fallback : new Fallback { Worth = Rational.Zero },
        };
        await KeptAsync(
            table,
            party + 1,
            new RoomCommand.SetPreferences(PrivateDocuments.Of(PrivateDocuments.SharedOf(view), now))
        );
    }

    private static async Task ShowAsync(Rooms table)
    {
        await table.DoneAsync(0, new RoomCommand.Release());
        await table.DoneAsync(1, new RoomCommand.AllowDebrief(true));
        await table.DoneAsync(2, new RoomCommand.AllowDebrief(true));
    }

    // The last option of every issue.
    private static string WholeOf(RoomView view) =>
        string.Join(
            "; ",
            view.Space!.Issues.Select(issue => $"{issue.Name}: {issue.NameOf((int)issue.Size!.Value - 1)}")
        );

    // What the parties of the scenario give for terms and the status quo of the rest.
    private static double[] WorthsOf(RoomView view, string terms) =>
        [
            .. Played.Parties.Select(party =>
                new UtilityFunction(Played.Space, party.Preferences!)
                    .Of(view.StatusQuo.With(Terms(terms)).OutcomeIn(Played.Space)!)
                    .ToDouble()
            ),
        ];

    private static bool IsEfficient(Scenario scenario, Outcome agreed)
    {
        UtilityFunction[] worths =
        [
            .. scenario.Parties.Select(party => new UtilityFunction(scenario.Space, party.Preferences!)),
        ];
        return !All(scenario.Space)
            .Where(scenario.Space.Allows)
            .Where(each =>
                scenario.Parties.All(party =>
                    !party.DealBreakers.Any(limit => scenario.Space.Matches(limit.Conditions, each))
                )
            )
            .Any(each =>
                worths.All(worth => worth.Of(each) >= worth.Of(agreed))
                && worths.Any(worth => worth.Of(each) > worth.Of(agreed))
            );
    }

    private static IEnumerable<Outcome> All(OutcomeSpace space) =>
        space.Issues.Aggregate(
            (IEnumerable<Outcome>)[new Outcome([])],
            (sofar, issue) =>
                sofar.SelectMany(each =>
                    Enumerable
                        .Range(0, (int)issue.Size!.Value)
                        .Select(value => new Outcome(each.Values.Add(IssueValue.At(value))))
                )
        );

    private static string Notice(RoomView view, GrownScenario grown, Language language)
    {
        using var page = new Page(language);
        return page.Render<AsideNotice>(part =>
            part.Add(each => each.View, view).Add(each => each.Aside, grown.Aside)
        ).Markup;
    }
}
