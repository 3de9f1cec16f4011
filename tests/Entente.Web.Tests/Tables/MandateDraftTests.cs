using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Private;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables;

namespace Entente.Web.Tests.Tables;

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
        var draft = MandateDraft.Of(Space, Nothing);
        draft.From("price", "100");
        draft.Tick("colour", "blue");
        RoomCommand.GiveMandate mandate = draft.Read(Space, English, out string? fault);
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
        var draft = MandateDraft.Of(Space, Nothing);
        draft.From("share", from);
        draft.To("share", to);
        RoomCommand.GiveMandate mandate = draft.Read(Space, English, out string? fault);
        Assert.Null(fault);
        Assert.Equal(new MandateRange(low, high), mandate.Ranges["share"]);
    }

    [Theory]
    [InlineData("500", "100")]
    [InlineData("much", "500")]
    public void What_makes_no_range_is_said_with_the_name_of_the_issue(string from, string to)
    {
        var draft = MandateDraft.Of(Space, Nothing);
        draft.From("price", from);
        draft.To("price", to);
        draft.Read(Space, English, out string? fault);
        Assert.StartsWith("price:", fault, StringComparison.Ordinal);
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
        var draft = MandateDraft.Of(Space, own);
        Assert.True(draft.IsTicked("colour", "red"));
        Assert.False(draft.IsTicked("colour", "blue"));
        Assert.Equal(("10", "100"), (draft.Lowest("price"), draft.Highest("price")));
        RoomCommand.GiveMandate again = draft.Read(Space, English, out _);
        Assert.Equal(own.MandateRanges["share"], again.Ranges["share"]);
        Assert.Equal("10 to 100 EUR", English.MandateOf(Space.Issues[0], again.Allowed, again.Ranges));
        Assert.Equal("red", English.MandateOf(Space.Issues[2], again.Allowed, again.Ranges));
        Assert.Equal("free", English.MandateOf(Space.Issues[2], again.Allowed.Clear(), again.Ranges));
    }
}
