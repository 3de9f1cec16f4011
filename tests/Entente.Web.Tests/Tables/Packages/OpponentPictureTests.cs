using System.Collections.Immutable;
using CsCheck;
using Entente.Bidding;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Rooms.Commands;
using Entente.Scenarios;
using Entente.Strategies;
using Entente.Strategies.Models;
using Entente.Web.Tables.Packages;
using static Entente.Web.Tests.Tables.Rooms;
using OfferTerms = Entente.Rooms.Offers.Terms;

namespace Entente.Web.Tests.Tables.Packages;

public class OpponentPictureTests
{
    private static readonly Scenario Stated = Hanoi.Scenario.As("stated");

    // Four issues of three values each: a, b, c, d.
    private static readonly OutcomeSpace Small = new(
        [.. "abcd".Select(name => new Issue.Choice($"{name}", [new("0"), new("1"), new("2")]))],
        []
    );

    [Fact]
    public void Who_never_moves_on_an_issue_is_guessed_to_care_for_it_and_the_spread_holds_the_guess()
    {
        SeenOffer[] offers =
        [
            Seen("relief: all; dismantlement: none; liaison: no; declaration: yes"),
            Seen("relief: all; dismantlement: test sites; liaison: yes; declaration: no"),
            Seen("relief: all; dismantlement: yongbyon; liaison: no; declaration: yes"),
        ];
        OpponentPicture picture = OpponentPicture.Of(Stated.Space, offers, OfferTerms.None)!;
        Assert.Equal(3, picture.Offers);
        Assert.Equal(1, picture.Weights.Sum(each => each.Weight), 1e-9);
        Assert.All(picture.Weights, each => Assert.InRange(each.Weight, each.Low - 1e-12, each.High + 1e-12));
        WeightGuess relief = picture.Weights.Single(each => each.Issue == "relief");
        Assert.True(relief.Weight > picture.Weights.Single(each => each.Issue == "dismantlement").Weight);
        Assert.Equal("all", relief.Asked);
        Assert.True(relief.High > relief.Low);
    }

    [Fact]
    public void One_offer_is_too_little_to_guess_from()
    {
        Assert.Null(OpponentPicture.Of(Stated.Space, [Seen("relief: all")], OfferTerms.None));
    }

    [Fact]
    public void The_same_offers_give_the_same_picture()
    {
        SeenOffer[] offers = [Seen("relief: all"), Seen("relief: none; liaison: yes"), Seen("relief: all")];
        Assert.Equal(
            OpponentPicture.Of(Stated.Space, offers, OfferTerms.None)!.Weights,
            OpponentPicture.Of(Stated.Space, offers, OfferTerms.None)!.Weights
        );
    }

    /// <summary>By hand: a, b and c weigh 1/4 each with d silent. HardHeaded: a is repeated, 1/4 + 3/4 × 0.2/3 = 0.3 of 0.8, and so 0.28125 of 0.75. Smith: shares 1, 1/2, 1/2, so that a has half of 3/4.</summary>
    [Fact]
    public void Two_offers_that_are_silent_on_an_issue_leave_it_the_weight_of_an_average_one()
    {
        SeenOffer[] offers = [Seen("a: 1; b: 1; c: 1", "d"), Seen("a: 1; b: 2; c: 0", "d")];
        OpponentPicture picture = OpponentPicture.Of(Small, offers, Terms("d: 2"))!;
        Assert.Equal((0.28125 + 0.375) / 2, picture.Weights[0].Weight, 1e-12);
        Assert.Equal((0.234375 + 0.1875) / 2, picture.Weights[1].Weight, 1e-12);
        Assert.Equal((0.25, 0.25, 0.25), (picture.Weights[3].Weight, picture.Weights[3].Low, picture.Weights[3].High));
        Assert.Equal([false, false, false, true], picture.Weights.Select(each => each.IsSilent));
    }

    [Fact]
    public void The_guess_and_its_spread_are_those_of_the_definition_whatever_offers_are_silent_on() =>
        Gen.Select(GenOffer.Array[2, 9], Gen.Bool)
            .Sample(
                (offers, stands) =>
                {
                    OfferTerms statusQuo = stands ? Terms("a: 0; c: 2") : OfferTerms.None;
                    OpponentPicture picture = OpponentPicture.Of(Small, offers, statusQuo)!;
                    var said = Naive.Said(offers, statusQuo);
                    var all = new List<double[]> { Naive.HardHeaded(said), Naive.Smith(said) };
                    double[] mean = [.. Enumerable.Range(0, 4).Select(i => (all[0][i] + all[1][i]) / 2)];
                    for (int left = 0; left < said.Count && said.Count > 2; left++)
                    {
                        var rest = said.Where((_, k) => k != left).ToList();
                        all.Add(Naive.HardHeaded(rest));
                        all.Add(Naive.Smith(rest));
                    }

                    Assert.Equal(1, picture.Weights.Sum(each => each.Weight), 1e-9);
                    for (int i = 0; i < 4; i++)
                    {
                        Assert.Equal(mean[i], picture.Weights[i].Weight, 1e-9);
                        Assert.Equal(all.Min(each => each[i]), picture.Weights[i].Low, 1e-9);
                        Assert.Equal(all.Max(each => each[i]), picture.Weights[i].High, 1e-9);
                    }
                },
                iter: 400
            );

    [Fact]
    public void Where_offers_speak_of_everything_the_guess_is_that_of_the_models_of_the_library() =>
        GenOffer
            .Array[2, 9]
            .Sample(
                offers =>
                {
                    SeenOffer[] open = [.. offers.Select(each => SeenOffer.Of(each.Terms))];
                    OfferTerms statusQuo = Terms("a: 0; b: 0; c: 0; d: 0");
                    OpponentPicture picture = OpponentPicture.Of(Small, open, statusQuo)!;
                    double[][] learned =
                    [
                        .. new[] { FrequencyKind.HardHeaded, FrequencyKind.Smith }.Select(kind =>
                            Learned(kind, Naive.Said(open, statusQuo))
                        ),
                    ];
                    for (int i = 0; i < 4; i++)
                    {
                        Assert.Equal((learned[0][i] + learned[1][i]) / 2, picture.Weights[i].Weight, 1e-9);
                    }
                },
                iter: 200
            );

    [Fact]
    public void An_issue_that_is_added_changes_nothing_about_how_the_others_compare() =>
        GenOffer
            .Array[2, 9]
            .Sample(
                offers =>
                {
                    SeenOffer[] before = [.. offers.Select(each => each with { Silent = each.Silent.Add("d") })];
                    OpponentPicture with = OpponentPicture.Of(Small, before, OfferTerms.None)!;
                    var less = new OutcomeSpace(Small.Issues.RemoveAt(3), []);
                    SeenOffer[] same = [.. before.Select(each => each with { Terms = each.Terms.Without(["d"]) })];
                    OpponentPicture without = OpponentPicture.Of(less, same, OfferTerms.None)!;
                    Assert.Equal(0.25, with.Weights[3].Weight, 1e-9);
                    for (int i = 0; i < 3; i++)
                    {
                        Assert.Equal(without.Weights[i].Weight * 0.75, with.Weights[i].Weight, 1e-9);
                        Assert.Equal(without.Weights[i].Low * 0.75, with.Weights[i].Low, 1e-9);
                        Assert.Equal(without.Weights[i].High * 0.75, with.Weights[i].High, 1e-9);
                    }
                },
                iter: 200
            );

    [Fact]
    public async Task What_a_match_was_made_into_is_nobody_s_offer()
    {
        using Rooms table = await OpenAsync(blindSuggestions: 1);
        await Growing.BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("relief: none")));
        await table.DoneAsync(
            3,
            new RoomCommand.SuggestBlind(
                Terms("liaison: yes"),
                table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5),
                IsJointOffer: true
            )
        );
        await Growing.KeptAsync(table, 1, new RoomCommand.AnswerBlind(1, true));
        await Growing.KeptAsync(table, 2, new RoomCommand.AnswerBlind(1, true));
        await table.UntilAsync(TimeSpan.FromMinutes(5), view => view.Offers.Length == 2);
        Assert.Equal([Terms("relief: none")], SeenOffer.Of(await table.ViewAsync(2), 0).Select(each => each.Terms));
    }

    private static Gen<SeenOffer> GenOffer { get; } =
        Gen.Select(Gen.Int[0, 3].Array[4], Gen.Int[0, 5].Array[4], Gen.Int[0, 3])
            .Select(
                (values, silent, named) =>
                {
                    string[] quiet = [.. "abcd".Where((_, i) => silent[i] == 0).Select(each => $"{each}")];
                    string[] terms =
                    [
                        .. "abcd"
                            .Where((_, i) => silent[i] != 0 && (values[i] < 3 || i == named))
                            .Select(each => $"{each}: {values["abcd".IndexOf(each, StringComparison.Ordinal)] % 3}"),
                    ];
                    return Seen(string.Join("; ", terms), quiet);
                }
            );

    private static SeenOffer Seen(string terms, params string[] silent) =>
        new(Terms(terms), ImmutableHashSet.Create(StringComparer.Ordinal, silent));

    private static double[] Learned(FrequencyKind kind, List<int?[]> said)
    {
        var nobody = new Party("nobody") { Preferences = new PreferenceModel.Scores([]) };
        var bids = BidSpace.Of(new Scenario(Small, [nobody]));
        var seat = new Seat(bids, bids.Open(), 0, new SessionLimits(), new RandomSequence(1));
        var model = new FrequencyModel(seat, kind);
        foreach (int?[] offer in said)
        {
            var parts = new int[seat.Book.Groups];
            var outcome = new Outcome([.. offer.Select(value => IssueValue.At(value!.Value))]);
            Assert.True(seat.Space.TryParts(outcome, parts));
            model.Learn(seat.Book.NumberOf(parts), 0.5);
        }

        return [.. Enumerable.Range(0, 4).Select(model.WeightOf)];
    }

    /// <summary>The definition, issue by issue and offer by offer.</summary>
    private static class Naive
    {
        public static List<int?[]> Said(SeenOffer[] offers, OfferTerms statusQuo)
        {
            var said = new List<int?[]>();
            for (int k = 0; k < offers.Length; k++)
            {
                var line = new int?[4];
                for (int i = 0; i < 4; i++)
                {
                    string name = $"{"abcd"[i]}";
                    string? value = offers[..(k + 1)]
                        .Select(each => each.Terms[name])
                        .LastOrDefault(each => each is not null);
                    value ??= statusQuo[name];
                    line[i] = offers[k].Silent.Contains(name) || value is null ? null : value[0] - '0';
                }

                said.Add(line);
            }

            return said;
        }

        public static double[] HardHeaded(List<int?[]> said)
        {
            double[] weights = [0.25, 0.25, 0.25, 0.25];
            for (int k = 0; k < said.Count; k++)
            {
                double[] grown = [.. weights];
                double were = 0;
                double are = 0;
                int count = said[k].Count(each => each is not null);
                for (int i = 0; i < 4; i++)
                {
                    were += said[k][i] is null ? 0 : weights[i];
                }

                for (int i = 0; i < 4; i++)
                {
                    int? before = said.Take(k).Select(each => each[i]).LastOrDefault(each => each is not null);
                    if (said[k][i] is { } value)
                    {
                        grown[i] += before == value ? were * 0.2 / count : 0;
                        are += grown[i];
                    }
                }

                for (int i = 0; i < 4; i++)
                {
                    weights[i] = said[k][i] is null ? weights[i] : grown[i] / are * were;
                }
            }

            return weights;
        }

        public static double[] Smith(List<int?[]> said)
        {
            var weights = new double[4];
            double sum = 0;
            for (int i = 0; i < 4; i++)
            {
                double[] counts = [0, 0, 0];
                foreach (int?[] offer in said)
                {
                    if (offer[i] is { } value)
                    {
                        counts[value]++;
                    }
                }

                weights[i] = counts.Sum() > 0 ? counts.Max() / counts.Sum() : 0;
                sum += weights[i];
            }

            int silent = weights.Count(each => each == 0);
            return [.. weights.Select(each => each == 0 ? 0.25 : each / sum * (4 - silent) / 4)];
        }
    }
}
