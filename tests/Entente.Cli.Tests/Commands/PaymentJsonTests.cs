using System.Text.Json;
using Entente.Testing.Support;
using NJsonSchema;

namespace Entente.Cli.Tests.Commands;

/// <summary>Payments in documents: against the schema, and against their own arithmetic.</summary>
public sealed class PaymentJsonTests
{
    // Worths (price, date) to seller and buyer: low soon 0|6, low late 1|2, high soon 3|4, high late 4|0; no deal is worth 4 and 3.
    private static string Sale(string sellerUnit, string buyerUnit) =>
        $$"""
            entente: 1
            title: A sale
            issues: { price: [low, high], date: [soon, late] }
            parties:
              seller: { fallback: 4, preferences: { {{sellerUnit}} scores: { price: { low: 0, high: 3 }, date: { soon: 0, late: 1 } } } }
              buyer: { fallback: 3, preferences: { {{buyerUnit}} scores: { price: { low: 2, high: 0 }, date: { soon: 4, late: 0 } } } }
            """;

    private static readonly (double Seller, double Buyer)[] Worths = [(0, 6), (1, 2), (3, 4), (4, 0)];

    [Theory]
    [InlineData("unit: EUR,", "unit: EUR,", true)]
    [InlineData("unit: EUR,", "unit: days,", false)]
    public void A_payment_of_an_explanation_adds_up_and_none_costs_less(string seller, string buyer, bool isSameUnit)
    {
        using var folder = new TemporaryFolder();
        CliRun run = CliRun.Of("explain", folder.Write("sale.yaml", Sale(seller, buyer)), "--json");
        Assert.Empty(SchemaOf("entente-explanation-1.json").Validate(run.Output));
        using var document = JsonDocument.Parse(run.Output);
        JsonElement reading = document.RootElement.GetProperty("readings")[0];
        JsonElement pay = Assert.Single(
            reading.GetProperty("changes").EnumerateArray(),
            each => each.GetProperty("kind").GetString() == "pay" && each.GetProperty("payer").GetString() == "buyer"
        );

        // At high and soon the seller lacks 4 - 3 and the buyer can spare 4 - 3.
        Assert.Equal("seller", pay.GetProperty("receiver").GetString());
        Assert.Equal(4 - pay.GetProperty("utilities")[0].GetDouble(), pay.GetProperty("gets").GetDouble(), 9);
        Assert.Equal(pay.GetProperty("utilities")[1].GetDouble() - 3, pay.GetProperty("spares").GetDouble(), 9);
        Assert.Equal(
            pay.GetProperty("gets").GetDouble() / pay.GetProperty("spares").GetDouble(),
            pay.GetProperty("rate").GetDouble(),
            9
        );
        Assert.Equal(isSameUnit, pay.GetProperty("sameUnit").GetBoolean());
        double least = Worths.Where(each => each.Buyer > 3).Min(each => (4 - each.Seller) / (each.Buyer - 3));
        Assert.Equal(least, pay.GetProperty("rate").GetDouble(), 9);
        Assert.Equal("high", pay.GetProperty("outcome").GetProperty("price").GetString());
        Assert.True(reading.GetProperty("certificate").GetProperty("verified").GetBoolean());
    }

    // Sinai is worth 35 to Israel and 55 to Egypt: what goes over is what makes both sums the same.
    [Fact]
    public void What_is_handed_over_at_Camp_David_makes_both_the_same()
    {
        using JsonDocument document = Divided("camp-david-1978");
        JsonElement winner = document.RootElement.GetProperty("results")[0];
        JsonElement transfer = Assert.Single(winner.GetProperty("transfers").EnumerateArray());
        double[] initial = Numbers(winner, "initial");
        double[] worths = Numbers(winner, "worths");
        double part = transfer.GetProperty("part").GetDouble();

        Assert.Equal(
            ("Sinai", "Israel"),
            (transfer.GetProperty("good").GetString(), transfer.GetProperty("to").GetString())
        );
        Assert.Equal((initial[1] - initial[0]) / (35 + 55), part, 9);
        Assert.Equal(initial[0] + (35 * part), worths[0], 9);
        Assert.Equal(initial[1] - (55 * part), worths[1], 9);
        Assert.Equal(worths[0], worths[1], 9);
    }

    [Theory]
    [InlineData("camp-david-1978")]
    [InlineData("heirlooms")]
    public void Every_good_is_given_out_once(string id)
    {
        using JsonDocument document = Divided(id);
        string[] goods =
        [
            .. document.RootElement.GetProperty("goods").EnumerateArray().Select(each => each.GetString()!),
        ];
        Assert.All(
            document.RootElement.GetProperty("results").EnumerateArray(),
            result =>
                Assert.All(
                    goods,
                    good =>
                        Assert.Equal(
                            1,
                            result
                                .GetProperty("shares")
                                .EnumerateObject()
                                .Sum(own =>
                                    own.Value.TryGetProperty(good, out JsonElement share) ? share.GetDouble() : 0
                                ),
                            9
                        )
                )
        );
    }

    // All three use the runway, which costs 3; within the core nobody pays more than alone, 1, 2 and 3.
    [Fact]
    public void What_is_paid_for_the_runway_is_what_it_costs()
    {
        using JsonDocument document = Divided("runway");
        JsonElement[] results = [.. document.RootElement.GetProperty("results").EnumerateArray()];
        Assert.Equal(3, results.Count(result => result.TryGetProperty("parts", out _)));
        Assert.All(results, result => Assert.Equal(3, Numbers(result, "parts").Sum(), 9));
        JsonElement core = results.Single(result => result.GetProperty("method").GetString() == "core");
        Assert.Equal([1, 2, 3], Numbers(core, "most"));
        Assert.All(
            Numbers(core, "parts").Zip(Numbers(core, "least"), Numbers(core, "most")),
            each => Assert.InRange(each.First, each.Second, each.Third)
        );
    }

    private static double[] Numbers(JsonElement of, string name) =>
        [.. of.GetProperty(name).EnumerateArray().Select(each => each.GetDouble())];

    private static JsonDocument Divided(string id)
    {
        CliRun run = CliRun.Of("divide", id, "--json");
        Assert.Empty(SchemaOf("entente-division-1.json").Validate(run.Output));
        return JsonDocument.Parse(run.Output);
    }

    private static JsonSchema SchemaOf(string name) =>
        JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "schemas", name)).GetAwaiter().GetResult();
}
