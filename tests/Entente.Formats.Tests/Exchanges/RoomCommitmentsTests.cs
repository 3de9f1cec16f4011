using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Exchanges;
using Entente.Formats.Exchanges;
using Entente.Numbers;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Exchanges;

public sealed partial class RoomCommitmentsTests
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

    private const string Changed =
        "This entry does not follow on the one before it: the log was changed, or entries are missing.";

    private static string Log(int count, string start = "00") => Log(Entries.Take(count), start);

    private static string Log(IEnumerable<string> contents, string start) =>
        Log(contents, Encoding.UTF8.GetBytes(start));

    private static string Log(IEnumerable<string> contents, byte[] room)
    {
        byte[] hash = SHA256.HashData(room);
        var entries = new List<object>();
        foreach (string content in contents.Select(entry => entry.Trim()))
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

    private static string Written(string path, string text)
    {
        File.WriteAllText(path, text);
        return path;
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

    [Fact]
    public void Parts_of_a_log_are_read_one_after_the_other()
    {
        using var folder = new TemporaryFolder();
        JsonElement all = JsonDocument.Parse(Log(6)).RootElement.GetProperty("entries");
        string Part(string name, int from, int to) =>
            Written(
                folder[name],
                JsonSerializer.Serialize(new { entries = all.EnumerateArray().Skip(from).Take(to - from), next = to })
            );
        string first = Part("first.json", 0, 4);
        string second = Part("second.json", 4, 6);
        Assert.Equal(Read(Log(6)).Commitments, RoomCommitments.Find([first, second]).Commitments);
        Assert.StartsWith(
            "The log begins with entry 5 and follows on none that was given before",
            Assert.Single(RoomCommitments.Find([second]).Faults).Message,
            StringComparison.Ordinal
        );
        string overlapping = Part("overlapping.json", 3, 6);
        Assert.StartsWith(
            "This entry was read already",
            Assert.Single(RoomCommitments.Find([first, overlapping]).Faults).Message,
            StringComparison.Ordinal
        );
        Assert.Single(RoomCommitments.Find([first, first]).Faults);
        Assert.Single(RoomCommitments.Find([first, folder["none.json"]]).Faults);
    }

    [Fact]
    public void What_following_talks_took_over_counts_once_and_as_it_was_judged_there()
    {
        using var folder = new TemporaryFolder();
        string before = Written(folder["before.json"], Log(4));
        string head = JsonDocument.Parse(Log(4)).RootElement.GetProperty("entries")[3].GetProperty("hash").GetString()!;
        string opened =
            """{"seat":-1,"events":[{"type":"opened","setup":{"previousHead":"HEAD","parties":[{"name":"seller"},{"name":"buyer"}],"carried":[{"number":1,"party":0,"what":"Deliver on Monday.","steps":[{"state":"Pledged"},{"state":"Broken"}]},{"number":2,"party":0,"what":"Deliver on Friday.","steps":[{"state":"Pledged"}]}]}}]}""".Replace(
                "HEAD",
                head,
                StringComparison.Ordinal
            );
        const string Late =
            """{"seat":1,"events":[{"type":"pledge-judged","pledge":1,"isKept":true,"note":"Late."}]}""";
        string opening = Written(folder["opening.json"], Log([opened], "following"));
        string after = Written(folder["after.json"], Log([opened, Late], "following"));

        // Alone, the log of the following talks still knows that the commitment was broken.
        Assert.False(Assert.Single(RoomCommitments.Find([opening]).Commitments).Commitment.IsKept);
        Assert.False(Assert.Single(RoomCommitments.Find([before, opening]).Commitments).Commitment.IsKept);
        Assert.True(Assert.Single(RoomCommitments.Find([after, before]).Commitments).Commitment.IsKept);
    }

    [Fact]
    public void The_first_entry_of_a_saved_record_follows_on_the_id_of_its_room()
    {
        const string Room = "000102030405060708090a0b0c0d0e0f";
        string record = Saved(Log(Entries, Convert.FromHexString(Room)), Room);
        Assert.Empty(Read(record).Faults);
        Assert.Equal(2, Read(record).Commitments.Length);
        foreach (string other in new[] { Room.Replace('f', 'e'), "here", "" })
        {
            Assert.StartsWith(
                "The first entry does not follow on the id of the room",
                Assert.Single(Read(Saved(Log(Entries, Convert.FromHexString(Room)), other)).Faults).Message,
                StringComparison.Ordinal
            );
        }

        static string Saved(string log, string room) => "{\"room\":\"" + room + "\"," + log[1..];
    }
}
