using System.Globalization;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Review;
using Entente.Rooms.Commands;
using Entente.Rooms.Debrief;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Classes;
using Entente.Web.Languages;
using Entente.Web.Pages.Classes;
using Entente.Web.Tables.Packages;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Classes;

public sealed class ClassResultsTests
{
    private static readonly Scenario Played = Hanoi.Scenario.As(Hanoi.Scenario.Readings[0].Name);

    [Fact]
    public async Task What_was_added_counts_once_each_side_has_shown_what_it_is_worth_to_it_and_until_then_it_is_said()
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, Flags);
        await KeptAsync(table, 1, Points(1, "0", "2"));
        await KeptAsync(table, 2, Points(1, "0", "3"));
        RoomView begun = await table.ViewAsync(0);
        double?[] before = [.. Played.Parties.Select(Stake).Select(stake => stake.RangeOf(begun.StatusQuo)?.Low)];
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("flags: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("flags: yes")));
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        var results = new ClassResults(Played);
        RoomView silent = await table.ViewAsync(0);
        Assert.Equal([null, null], results.WorthsOf(silent));
        Assert.Equal("flags", Assert.Single(ClassResults.UnknownIn(silent)).Issue);
        Assert.EndsWith(",flags: yes,flags (not scored by all)", LineOf(results, silent), StringComparison.Ordinal);
        Assert.Contains("Tafel 7 staat er niet in: daar is flags afgesproken", Plot(silent), StringComparison.Ordinal);

        await KeptAsync(table, 1, new RoomCommand.AllowDebrief(true));
        await table.DoneAsync(0, new RoomCommand.Release());
        RoomView half = await table.ViewAsync(0);
        Assert.Equal([before[0] + 2, null], results.WorthsOf(half));
        Assert.Contains("en wat dat waard is, is niet getoond door Noord-Korea.", Plot(half), StringComparison.Ordinal);

        await table.DoneAsync(2, new RoomCommand.AllowDebrief(true));
        RoomView shown = await table.ViewAsync(0);
        Assert.Equal([before[0] + 2, before[1] + 3], results.WorthsOf(shown));
        Assert.Empty(ClassResults.UnknownIn(shown));
        Assert.EndsWith(",flags: yes,", LineOf(results, shown), StringComparison.Ordinal);
        Assert.DoesNotContain("staat er niet in", Plot(shown), StringComparison.Ordinal);
    }

    // Agreed as a part: which would cost the United States what it never gives; the rest stays as it was.
    [Theory]
    [InlineData("liaison: yes", false)]
    [InlineData("relief: all", true)]
    public async Task A_table_that_ends_after_an_interim_deal_has_one_worth_in_csv_picture_and_debrief(
        string part,
        bool isBelow
    )
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(2, new RoomCommand.MakeOffer(Terms(part)));
        await table.DoneAsync(1, new RoomCommand.AcceptOffer(1, Terms(part)));
        var results = new ClassResults(Played);
        RoomView open = await table.ViewAsync(0);
        Assert.Equal([null, null], results.WorthsOf(open));
        Assert.EndsWith(",the talks have not ended", LineOf(results, open), StringComparison.Ordinal);
        Assert.Contains(
            "Eén tafel staat er nog niet in: het overleg is daar niet",
            Plot(open),
            StringComparison.Ordinal
        );
        await table.DoneAsync(2, new RoomCommand.WalkAway());
        RoomView view = await table.ViewAsync(0);
        SessionReview review = SessionReviewer.Review(RoomRecords.Of(view.Timeline, Played), null);

        Assert.Equal(TalkResultKind.PartialAgreement, TalkResult.Of(view).Kind);
        Assert.True(review.IsPartial);
        Assert.Equal(review.Parties.Select(party => party.Result?.ToDouble()), results.WorthsOf(view));
        Assert.All(results.WorthsOf(view), worth => Assert.NotNull(worth));
        Assert.Contains(",Ended,WalkAway,PartialAgreement,", LineOf(results, view), StringComparison.Ordinal);
        Assert.EndsWith(",,", LineOf(results, view), StringComparison.Ordinal);
        Assert.Contains("class=\"plot-part\"", Plot(view), StringComparison.Ordinal);
        Assert.Equal(isBelow, review.Parties[0].BrokenLimit is not null);
    }

    // Hours go on past a day: a table that is played over a week has lasted so many hours.
    [Theory]
    [InlineData(6, "0:00:06")]
    [InlineData(45 * 60, "0:45:00")]
    [InlineData(90_061, "25:01:01")]
    public async Task How_long_the_talks_lasted_is_told_in_hours_minutes_and_seconds(int seconds, string lasted)
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        table.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        string[] lines = new ClassResults(Played).Csv([new ClassTable(7, Id, await table.ViewAsync(0))]).Split("\r\n");
        int column = lines[0].Split(',').IndexOf("duration (h:mm:ss)");
        Assert.Equal(lasted, lines[1].Split(',')[column]);
    }

    [Fact]
    public async Task In_whose_place_an_agent_plays_is_named()
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.LeaveSeat());
        await table.DoneAsync(0, new RoomCommand.SeatAgent(1, "boulware"));
        string[] lines = new ClassResults(Played).Csv([new ClassTable(7, Id, await table.ViewAsync(0))]).Split("\r\n");
        int column = lines[0]
            .Split(',')
            .ToList()
            .FindIndex(each => each.StartsWith("seat of", StringComparison.Ordinal));
        Assert.Equal(["agent boulware for Person 1", "Person 2"], lines[1].Split(',')[column..(column + 2)]);
    }

    // Signs as spreadsheets of the language expect them, behind a mark without which they take letters with accents for others.
    [Theory]
    [InlineData(
        "en",
        ',',
        "\uFEFFTable,Phase,How the talks ended,Result",
        "7,Ended,The host closed the table. A partial agreement: what was agreed before stays agreed.,Partial agreement",
        "Liaison offices",
        "yes",
        "."
    )]
    [InlineData(
        "nl",
        ';',
        "\uFEFFTafel;Fase;Hoe het overleg eindigde;Uitkomst",
        "7;Afgelopen;De gastheer heeft de tafel gesloten. Een gedeeltelijk akkoord: wat eerder is afgesproken, blijft afgesproken.;Gedeeltelijk akkoord",
        "Verbindingskantoren",
        "ja",
        ","
    )]
    public async Task For_people_it_speaks_in_titles_and_sentences_of_their_language(
        string tag,
        char separator,
        string heads,
        string begins,
        string issue,
        string value,
        string point
    )
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("liaison: yes")));
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        RoomView view = await table.ViewAsync(0);
        var results = new ClassResults(Played);
        string[] lines = results.Csv([new ClassTable(7, Id, view)], new PageLanguage(Language.Of(tag)!)).Split("\r\n");
        Assert.StartsWith(heads, lines[0], StringComparison.Ordinal);
        Assert.StartsWith(begins, lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("liaison,", lines[0] + ",", StringComparison.Ordinal);
        string[] cells = lines[1]
            .Replace(begins, "7,,,".Replace(',', separator), StringComparison.Ordinal)
            .Split(separator);
        int column = lines[0].Split(separator).IndexOf(issue);
        Assert.Equal(value, cells[column]);
        string worth = string.Create(CultureInfo.InvariantCulture, $"{results.WorthsOf(view)[0]:0.######}");
        Assert.Contains(worth.Replace(".", point, StringComparison.Ordinal), cells);
    }

    [Fact]
    public void A_name_that_begins_like_a_formula_is_none_in_a_spreadsheet_and_a_loss_stays_a_number()
    {
        Assert.Equal("'-2+3", ClassCsv.Cell("-2+3"));
        Assert.Equal("'+1", ClassCsv.Cell("+1 ").TrimEnd());
        Assert.Equal("'@x", ClassCsv.Cell("@x"));
        Assert.Equal("'-", ClassCsv.Cell("-"));
        Assert.Equal("\"'=1,2\"", ClassCsv.Cell("=1,2"));
        Assert.Equal("-66", ClassCsv.Cell("-66"));
        Assert.Equal("-0.5", ClassCsv.Cell("-0.5"));
    }

    private static OwnStake Stake(Party party) => OwnStake.Of(Played.Space, party)!;

    private static string LineOf(ClassResults results, RoomView view) =>
        results.Csv([new ClassTable(7, Id, view)]).Split("\r\n")[1];

    private static string Plot(RoomView view)
    {
        using var page = new Page(Language.Dutch);
        return page.Render<ClassPlot>(part =>
            part.Add(each => each.Tables, [new ClassTable(7, Id, view)]).Add(each => each.Scenario, Played)
        ).Markup;
    }
}
