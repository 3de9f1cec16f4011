using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Private;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Words;

namespace Entente.Web.Tests.Tables.Packages;

public class MandateDraftTests
{
    private static readonly PageLanguage English = new(Language.English);

    private static readonly OutcomeSpace Space = new(
        [
            new Issue.Integer("price", 0, 1_000, 5) { Unit = "EUR" },
            new Issue.Real("share", 0, 1),
            new Issue.Choice("colour", [new("red"), new("blue")]),
        ],
        []
    );

    private static readonly OwnView Nothing = new("p0", null, null, [], [], "", false);

    [Fact]
    public void A_side_that_is_left_empty_is_the_end_of_what_can_be_agreed_and_an_issue_with_neither_is_free()
    {
        var draft = MandateDraft.Of(Space, Nothing, English);
        draft.From("price", "100");
        draft.Tick("colour", "blue");
        RoomCommand.GiveMandate mandate = draft.Read(Space, out string? fault);
        Assert.Null(fault);
        Assert.Equal(new MandateRange("100", "1000"), Assert.Single(mandate.Ranges).Value);
        Assert.Equal(["blue"], Assert.Single(mandate.Allowed).Value);
    }

    [Theory]
    [InlineData("0,25", "0.5", "0.25", "0.5")]
    [InlineData("", "1/3", "0", "1/3")]
    [InlineData(" 1 ", "1", "1", "1")]
    public void Numbers_are_read_as_people_write_them(string from, string to, string low, string high)
    {
        var draft = MandateDraft.Of(Space, Nothing, English);
        draft.From("share", from);
        draft.To("share", to);
        RoomCommand.GiveMandate mandate = draft.Read(Space, out string? fault);
        Assert.Null(fault);
        Assert.Equal(new MandateRange(low, high), mandate.Ranges["share"]);
    }

    [Theory]
    [InlineData("en", "500", "1,000", "500", "1000")]
    [InlineData("nl", "500", "1.000", "500", "1000")]
    [InlineData("nl", "12,5", "1 000", "12.5", "1000")]
    public void Thousands_are_read_as_the_page_writes_them(string tag, string from, string to, string low, string high)
    {
        PageLanguage l = new(Language.Of(tag)!);
        var draft = MandateDraft.Of(Space, Nothing, l);
        draft.From("price", from);
        draft.To("price", to);
        RoomCommand.GiveMandate mandate = draft.Read(Space, out string? fault);
        Assert.Null(fault);
        MandateRange range = mandate.Ranges["price"];
        Assert.Equal(new MandateRange(low, high), range);

        OwnView own = Nothing with { Mandate = mandate.Allowed, MandateRanges = mandate.Ranges };
        Assert.Equal(range, MandateDraft.Of(Space, own, l).Read(Space, out _).Ranges["price"]);
    }

    [Theory]
    [InlineData("500", "100", "price: 500 is more than 100; go from a number to one that is not lower.")]
    [InlineData("much", "500", "price: “much” is no number; write one such as 12, -3 or 1,250.5.")]
    [InlineData("", "1,250", "price: 1,250 lies outside what can be agreed, 0 to 1,000.")]
    public void What_makes_no_range_is_said_with_the_name_of_the_issue_and_what_would(
        string from,
        string to,
        string said
    )
    {
        var draft = MandateDraft.Of(Space, Nothing, English);
        draft.From("price", from);
        draft.To("price", to);
        draft.Read(Space, out string? fault);
        Assert.Equal(said, fault);
    }

    [Fact]
    public void The_mandate_that_holds_stands_there_to_begin_with()
    {
        OwnView own = Nothing with
        {
            Mandate = ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [
                    new KeyValuePair<string, ImmutableArray<string>>("colour", ["red"]),
                    new KeyValuePair<string, ImmutableArray<string>>("price", ["15", "10", "100"]),
                ]
            ),
            MandateRanges = ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [new KeyValuePair<string, MandateRange>("share", new("0", "0.5"))]
            ),
        };
        var draft = MandateDraft.Of(Space, own, English);
        Assert.True(draft.IsTicked("colour", "red"));
        Assert.False(draft.IsTicked("colour", "blue"));
        Assert.Equal(("10", "100"), (draft.Lowest("price"), draft.Highest("price")));
        RoomCommand.GiveMandate again = draft.Read(Space, out _);
        Assert.Equal(own.MandateRanges["share"], again.Ranges["share"]);
        Assert.Equal("10 to 100 EUR", English.MandateOf(Space.Issues[0], again.Allowed, again.Ranges));
        Assert.Equal("red", English.MandateOf(Space.Issues[2], again.Allowed, again.Ranges));
        Assert.Equal("free", English.MandateOf(Space.Issues[2], again.Allowed.Clear(), again.Ranges));
    }
}
