using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Scenarios;
using Entente.Web.Library;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Parts;

namespace Entente.Web.Tests.Tables.Parts;

public class WorthBarTests
{
    // Its worst package is worth 300 - 4 - 6 = 290 to the seller, its best 400 + 3 = 403, and the neighbour's price is 372.
    private static readonly OwnStake Seller = StakeOf("seller");

    [Theory]
    [InlineData("en", "371.5", "Below what you have without an agreement (372).")]
    [InlineData("nl", "371,5", "Minder dan u zonder akkoord hebt (372).")]
    public async Task What_is_less_than_no_agreement_is_marked_bad_and_says_so_with_both_numbers(
        string tag,
        string worth,
        string said
    )
    {
        await using var page = new Page(Language.Of(tag)!);
        IElement bar = Show(page, new StakeRange(371.5, 371.5));
        Assert.Equal(["worth", "bad"], bar.ClassList);
        Assert.Equal("Offer 3", bar.QuerySelector(".worth-label")!.TextContent);
        Assert.Equal(worth, bar.QuerySelector(".number")!.TextContent);
        Assert.Equal(said, bar.QuerySelector(".worth-say")!.TextContent);
    }

    [Theory]
    [InlineData("en", "350 – 400", "Depends on the rest; without an agreement you have 372.")]
    [InlineData("nl", "350 – 400", "Hangt af van de rest; zonder akkoord hebt u 372.")]
    public async Task What_may_come_to_less_than_no_agreement_is_doubtful(string tag, string worth, string said)
    {
        await using var page = new Page(Language.Of(tag)!);
        IElement bar = Show(page, new StakeRange(350, 400));
        Assert.Equal(["worth", "doubtful"], bar.ClassList);
        Assert.Equal(worth, bar.QuerySelector(".number")!.TextContent);
        Assert.Equal(said, bar.QuerySelector(".worth-say")!.TextContent);
    }

    [Theory]
    [InlineData("en", 380, 400, "Depends on what is left open; without an agreement you have 372.")]
    [InlineData("nl", 380, 400, "Hangt af van wat openblijft; zonder akkoord hebt u 372.")]
    [InlineData("en", 380, 380, "Without an agreement: 372.")]
    [InlineData("nl", 380, 380, "Zonder akkoord: 372.")]
    [InlineData("en", 372, 372, "Without an agreement: 372.")]
    public async Task What_is_worth_no_less_than_no_agreement_is_good(string tag, double low, double high, string said)
    {
        await using var page = new Page(Language.Of(tag)!);
        IElement bar = Show(page, new StakeRange(low, high));
        Assert.Equal(["worth", "good"], bar.ClassList);
        Assert.Equal(said, bar.QuerySelector(".worth-say")!.TextContent);
    }

    [Fact]
    public async Task The_bar_goes_from_the_worst_package_to_the_best_with_a_mark_at_no_agreement()
    {
        await using var page = new Page(Language.English);
        IElement one = Show(page, new StakeRange(371.5, 371.5));
        Assert.Equal((0, 72.12), Rectangle(one, ".worth-fill")); // 81.5 of 113
        Assert.Equal(72.57, Rectangle(one, ".worth-fallback").At); // 82 of 113

        IElement range = Show(page, new StakeRange(350, 400));
        Assert.Equal((53.1, 44.25), Rectangle(range, ".worth-fill")); // From 60 to 110 of 113
        Assert.Equal("true", range.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Theory]
    [InlineData("en", "not known", "Not scored yet by your side: flags.", "Ruled out by your own limits")]
    [InlineData("nl", "niet bekend", "Door uw kant nog niet gewaardeerd: flags.", "Uitgesloten door uw eigen grenzen")]
    public async Task What_has_no_number_says_why_and_draws_no_bar(string tag, string none, string said, string limits)
    {
        await using var page = new Page(Language.Of(tag)!);
        IElement unknown = Show(page, null, unknown: "flags");
        Assert.Equal(["worth", "doubtful"], unknown.ClassList);
        Assert.Equal(none, unknown.QuerySelector("strong")!.TextContent);
        Assert.Equal(said, unknown.QuerySelector(".worth-say")!.TextContent);

        IElement ruledOut = Show(page, null);
        Assert.Equal(["worth", "bad"], ruledOut.ClassList);
        Assert.Equal($"Offer 3 {limits}", ruledOut.TextContent);

        IElement barred = Show(page, null, barred: "No full relief for part of the programme.");
        Assert.Equal("No full relief for part of the programme.", barred.TextContent.Trim());
        Assert.All([unknown, ruledOut, barred], each => Assert.Null(each.QuerySelector("svg")));
    }

    private static OwnStake StakeOf(string party)
    {
        Scenario sale = new ScenarioShelf().Find("house-sale")!.Scenario;
        return OwnStake.Of(sale.Space, sale.Parties.Single(each => each.Name == party))!;
    }

    private static IElement Show(Page page, StakeRange? range, string? unknown = null, string? barred = null) =>
        page.Render<WorthBar>(bar =>
                bar.Add(each => each.Stake, Seller)
                    .Add(each => each.Range, range)
                    .Add(each => each.Unknown, unknown)
                    .Add(each => each.Barred, barred)
                    .Add(each => each.Label, "Offer 3")
            )
            .Find(".worth");

    private static (double At, double Width) Rectangle(IElement bar, string which)
    {
        IElement rectangle = bar.QuerySelector(which)!;
        return (Number(rectangle, "x"), Number(rectangle, "width"));
    }

    private static double Number(IElement rectangle, string name) =>
        double.Parse(rectangle.GetAttribute(name)!, CultureInfo.InvariantCulture);
}
