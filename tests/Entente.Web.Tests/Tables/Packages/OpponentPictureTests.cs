using Entente.Rooms.Offers;
using Entente.Scenarios;
using Entente.Web.Tables.Packages;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Packages;

public class OpponentPictureTests
{
    private static readonly Scenario Stated = Hanoi.Scenario.As("stated");

    [Fact]
    public void Who_never_moves_on_an_issue_is_guessed_to_care_for_it_and_the_spread_holds_the_guess()
    {
        Terms[] offers =
        [
            Terms("relief: all; dismantlement: none; liaison: no; declaration: yes"),
            Terms("relief: all; dismantlement: test sites; liaison: yes; declaration: no"),
            Terms("relief: all; dismantlement: yongbyon; liaison: no; declaration: yes"),
        ];
        OpponentPicture picture = OpponentPicture.Of(Stated.Space, offers, Entente.Rooms.Offers.Terms.None)!;
        Assert.Equal(3, picture.Offers);
        Assert.Equal(1, picture.Weights.Sum(each => each.Weight), 9);
        Assert.All(picture.Weights, each => Assert.InRange(each.Weight, each.Low - 1e-12, each.High + 1e-12));
        WeightGuess relief = picture.Weights.Single(each => each.Issue == "relief");
        Assert.True(relief.Weight > picture.Weights.Single(each => each.Issue == "dismantlement").Weight);
        Assert.Equal("all", relief.Asked);
        Assert.True(relief.High > relief.Low);
    }

    [Fact]
    public void One_offer_is_too_little_to_guess_from()
    {
        Assert.Null(OpponentPicture.Of(Stated.Space, [Terms("relief: all")], Entente.Rooms.Offers.Terms.None));
    }

    [Fact]
    public void The_same_offers_give_the_same_picture()
    {
        Terms[] offers = [Terms("relief: all"), Terms("relief: none; liaison: yes"), Terms("relief: all")];
        Assert.Equal(
            OpponentPicture.Of(Stated.Space, offers, Entente.Rooms.Offers.Terms.None)!.Weights,
            OpponentPicture.Of(Stated.Space, offers, Entente.Rooms.Offers.Terms.None)!.Weights
        );
    }
}
