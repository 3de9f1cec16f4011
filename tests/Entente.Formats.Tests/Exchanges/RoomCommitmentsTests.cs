using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Exchanges;
using Entente.Formats.Exchanges;
using Entente.Numbers;

namespace Entente.Formats.Tests.Exchanges;

public sealed class RoomCommitmentsTests
{
    // As a room writes them: an entry for each move, its events inside.
    private static readonly string[] Entries =
    [
        """
            {"at":"2027-02-27T09:00:00+00:00","seat":-1,"events":[{"type":"opened","setup":{"kind":"Real","parties":[{"name":"seller"},{"name":"buyer"}],"carried":[{"number":1,"party":1,"what":"Pay the last bill."}]}}]}
            """,
        """
            {"at":"2027-02-27T09:01:00+00:00","seat":0,"events":[{"type":"pledge-given","pledge":2,"party":0,"what":"Deliver on Monday.","due":null,"issue":"","verifier":{"role":"Lead","party":1}}]}
            """,
        """
            {"at":"2027-02-27T09:02:00+00:00","seat":0,"events":[{"type":"pledge-given","pledge":3,"party":0,"what":"Deliver on Friday.","due":null,"issue":"","verifier":{"role":"Lead","party":1}},{"type":"said","text":"pledge-judged"}]}
            """,
        """
            {"at":"2027-03-01T09:00:00+00:00","seat":1,"events":[{"type":"pledge-judged","pledge":2,"isKept":false,"note":"Nothing came."}]}
            """,
        """
            {"at":"2027-03-01T10:00:00+00:00","seat":0,"events":[{"type":"pledge-judged","pledge":1,"isKept":true,"note":""}]}
            """,
        """
            {"at":"2027-03-02T09:00:00+00:00","seat":1,"events":[{"type":"pledge-judged","pledge":2,"isKept":true,"note":"Late, but here."}]}
            """,
    ];

    private static string Log(int count, string start = "00")
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(start));
        var entries = new List<object>();
        foreach (string content in Entries.Take(count).Select(entry => entry.Trim()))
        {
            hash = SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(content)]);
            entries.Add(
                new
                {
                    version = entries.Count + 1,
                    content,
                    hash = Convert.ToHexStringLower(hash),
                }
            );
        }

        return JsonSerializer.Serialize(new { entries, next = entries.Count });
    }

    private static RoomCommitmentsReading Read(string text) =>
        RoomCommitments.Read("log.json", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Commitments_count_as_they_were_judged_last_and_open_ones_do_not()
    {
        RoomCommitmentsReading early = Read(Log(4));
        RoomCommitment broken = Assert.Single(early.Commitments);
        Assert.Equal("seller", broken.Party);
        Assert.Equal("Deliver on Monday.", broken.Commitment.What.ToString());
        Assert.False(broken.Commitment.IsKept);

        RoomCommitmentsReading late = Read(Log(6));
        Assert.Empty(late.Faults);
        Assert.Equal(
            [("buyer", true), ("seller", true)],
            late.Commitments.Select(each => (each.Party, each.Commitment.IsKept))
        );
    }

    [Fact]
    public void What_was_seen_at_a_table_is_added_to_a_record_and_becomes_the_others_trust()
    {
        const string Trade = """
            exchange: 1
            parties:
              - { name: seller, record: { commitments: [{ what: delivered before, kept: true }] } }
              - { name: buyer }
            steps:
              - { name: goods, by: seller, cost: 6, worth: 10 }
              - { name: payment, by: buyer, cost: 8, worth: 8 }
            """;
        Exchange exchange = ExchangeFormat
            .Read("t.yaml", Encoding.UTF8.GetBytes(Trade), Read(Log(4)).Commitments)
            .Exchange!;

        // One and one supposed, one kept before, one broken at the table: a half.
        Assert.Equal([true, false], exchange.Parties[0].Record!.Commitments.Select(each => each.IsKept));
        Assert.Equal(Rational.Of(1, 2), exchange.Parties[1].Trust);
        Assert.Null(exchange.Parties[1].Record);
        Assert.Equal(Rational.Zero, exchange.Parties[0].Trust);

        // Later the buyer too is known for something.
        Exchange later = ExchangeFormat
            .Read("t.yaml", Encoding.UTF8.GetBytes(Trade), Read(Log(6)).Commitments)
            .Exchange!;
        Assert.Equal(Rational.Of(2, 3), later.Parties[0].Trust);
        Assert.Equal(Rational.Of(3, 4), later.Parties[1].Trust);
    }

    [Fact]
    public void A_log_that_was_changed_or_has_a_gap_is_refused()
    {
        string changed = Log(6).Replace("Nothing came.", "All came.", StringComparison.Ordinal);
        Assert.Contains("does not follow", Assert.Single(Read(changed).Faults).Message, StringComparison.Ordinal);
        string other = Log(6, "01").Replace("\"hash\":\"", "\"hash\":\"0", StringComparison.Ordinal);
        Assert.NotEmpty(Read(other).Faults);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"entries\": 3}")]
    [InlineData("{\"entries\": [3]}")]
    [InlineData("{\"entries\": [{}]}")]
    public void What_is_no_log_is_said_to_be_none(string text) => Assert.NotEmpty(Read(text).Faults);
}
