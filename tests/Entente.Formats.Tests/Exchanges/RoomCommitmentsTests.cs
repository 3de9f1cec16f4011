using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Exchanges;
using Entente.Formats.Exchanges;
using Entente.Numbers;
using Entente.Testing.Support;

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

    [Fact]
    public void Every_fault_in_the_form_of_the_entries_is_named_at_once()
    {
        string text = """
            {"entries": [
              {"version": "x", "content": "{\"events\":[]}", "hash": 5},
              {"version": 2, "content": "hello"},
              {"version": 3, "hash": "ZZ"},
              7
            ]}
            """;
        Assert.Equal(
            [
                "2:15: 'version' is 'x', and should be a whole number from 1.",
                "2:58: 'hash' is '5', and should be 64 hexadecimal digits in lower case.",
                "3:3: 'hash' is missing in an entry.",
                "3:29: 'content' says nothing of what happened: it should be JSON with a list of 'events', as the table wrote it.",
                "4:3: 'content' is missing in an entry.",
                "4:26: 'hash' is 'ZZ', and should be 64 hexadecimal digits in lower case.",
                "5:3: An entry is the number 7, and should be a set of named entries.",
            ],
            Read(text).Faults.Select(fault => $"{fault.Place.Line}:{fault.Place.Column}: {fault.Message}")
        );
    }

    [Theory]
    [InlineData(
        """{"events":[{"type":"pledge-given","pledge":5,"party":7,"what":"x"}]}""",
        "A commitment is given by party '7', and there is none of that number at this table; they are 0 ('seller') to 1 ('buyer')."
    )]
    [InlineData(
        """{"events":[{"type":"pledge-judged","pledge":9,"isKept":true}]}""",
        "A commitment with the number '9' is judged, and none of that number was given."
    )]
    [InlineData(
        """{"events":[{"type":"pledge-judged","pledge":1,"isKept":"maybe"}]}""",
        "'isKept' of a commitment is 'maybe', and should be true or false."
    )]
    [InlineData(
        """{"events":[{"type":"pledge-given","pledge":1,"party":0,"what":"x"},{"type":"pledge-judged","pledge":2,"isKept":true}]}""",
        "A commitment with the number '1' is given twice; every commitment has a number of its own."
    )]
    [InlineData(
        """{"events":[{"pledge":2,"party":0,"what":"x"},{"type":"pledge-judged","pledge":2,"isKept":true}]}""",
        "'type' of an event is missing, and should be what happened, such as 'pledge-given'."
    )]
    [InlineData(
        """{"events":[{"type":"pledge-given","party":0,"what":"x"},{"type":"pledge-judged","pledge":2,"isKept":true}]}""",
        "'pledge' of a commitment is missing, and should be the number of the commitment."
    )]
    public void What_no_table_would_write_is_a_fault_and_counts_for_nobody(string odd, string fault)
    {
        RoomCommitmentsReading read = Read(Log([Entries[0], odd], "00"));
        Assert.Equal(fault, Assert.Single(read.Faults).Message);
        Assert.Empty(read.Commitments);
    }

    [Theory]
    [InlineData("{}", "it has no 'entries'; it is the file that 'Save the record' at a table writes")]
    [InlineData("[]", "it has no 'entries'")]
    [InlineData("", "The file is empty; it is the file that 'Save the record'")]
    [InlineData("\uFEFF \n", "The file is empty")]
    [InlineData("{\"entries\": 3}", "'entries' has no entries in a list")]
    [InlineData("{\"entries\": null}", "'entries' has no entries in a list")]
    [InlineData("{\"entries\": []}", "'entries' has no entries in a list")]
    [InlineData("{\"entries\": [3]}", "An entry is the number 3")]
    [InlineData("{\"entries\": [{}]}", "'version', 'content' and 'hash' are missing in an entry.")]
    public void What_is_no_log_is_said_to_be_none(string text, string fault) =>
        Assert.Contains(fault, Read(text).Faults[0].Message, StringComparison.Ordinal);

    [Fact]
    public void A_log_that_opens_no_table_is_refused() =>
        Assert.StartsWith(
            "The first entry opens no table with parties",
            Assert.Single(Read(Log(Entries[1..], "00")).Faults).Message,
            StringComparison.Ordinal
        );

    // Changes of a whole log by the numbers of its entries: their content, hash or number.
    [Theory]
    [InlineData("content 4", "4 " + Changed)]
    [InlineData("hash 4", "4 " + Changed)]
    [InlineData("hash 6", "6 " + Changed)]
    [InlineData("content 2, content 5", "2 " + Changed, "5 " + Changed)]
    [InlineData("content 3, content 4", "3 " + Changed, "4 " + Changed)]
    [InlineData("hash 3, hash 4, hash 5", "3 " + Changed, "4 " + Changed, "5 " + Changed)]
    [InlineData("content 2, hash 5", "2 " + Changed, "5 " + Changed)]
    [InlineData("number 4", "4 This entry is numbered 40 and is entry 4 by its hash: its number was changed.")]
    [InlineData(
        "number 3, content 5",
        "3 This entry is numbered 30 and is entry 3 by its hash: its number was changed.",
        "5 " + Changed
    )]
    [InlineData(
        "without 3",
        "3 Entry 4 stands after entry 2: entry 3 is missing. Save the record again, or give the file that has it."
    )]
    [InlineData(
        "content 6, without 2, without 2",
        "2 Entry 4 stands after entry 1: entries 2 to 3 are missing. Save the record again, or give the file that has them.",
        "4 " + Changed
    )]
    [InlineData("twice 2", "3 Entry 2 stands after entry 2: it is there twice, or entries changed places.")]
    [InlineData(
        "twice 2, without 2, without 2",
        "2 Entry 3 stands after entry 1: entry 2 is missing. Save the record again, or give the file that has it."
    )]
    [InlineData(
        "broken 2, content 5",
        "2 'hash' is 'x', and should be 64 hexadecimal digits in lower case.",
        "5 " + Changed
    )]
    [InlineData(
        "broken 3, broken 5",
        "3 'hash' is 'x', and should be 64 hexadecimal digits in lower case.",
        "5 'hash' is 'x', and should be 64 hexadecimal digits in lower case."
    )]
    [InlineData(
        "wrecked 2, content 5",
        "2 An entry is the number 7, and should be a set of named entries.",
        "5 " + Changed
    )]
    [InlineData(
        "wrecked 1, wrecked 2",
        "1 An entry is the number 7, and should be a set of named entries.",
        "2 An entry is the number 7, and should be a set of named entries."
    )]
    public void Every_entry_that_was_changed_is_told_once_and_none_for_another(string changes, params string[] faults)
    {
        var entries = JsonNode.Parse(Log(6))!["entries"]!.AsArray();
        foreach (string[] change in changes.Split(", ").Select(each => each.Split(' ')))
        {
            int place = change[1][0] - '1';
            switch (change[0])
            {
                case "content":
                    string content = (string)entries[place]!["content"]!;
                    entries[place]!["content"] = content.Replace("2027", "2028", StringComparison.Ordinal);
                    break;
                case "hash":
                    entries[place]!["hash"] = new string('0', 64);
                    break;
                case "broken":
                    entries[place]!["hash"] = "x";
                    break;
                case "wrecked":
                    entries[place] = 7;
                    break;
                case "number":
                    entries[place]!["version"] = 10 * (place + 1);
                    break;
                case "twice":
                    entries.Insert(place, entries[place]!.DeepClone());
                    break;
                default:
                    entries.RemoveAt(place);
                    break;
            }
        }

        string text = $"{{\"entries\":[\n{string.Join(",\n", entries.Select(each => each!.ToJsonString()))}]}}";

        Assert.Equal(faults, Read(text).Faults.Select(fault => $"{fault.Place.Line - 1} {fault.Message}"));
    }

    [Fact]
    public void Parties_of_one_name_and_commitments_carried_over_from_nobody_are_faults() =>
        Assert.Equal(
            [
                "Two parties of the table are called 'buyer'; every party has a name of its own.",
                "A commitment is given by party '9', and there is none of that number at this table; they are 0 ('buyer') to 1 ('buyer').",
                "'isKept' of a commitment is missing, and should be true or false.",
                "A commitment with the number '4' is judged, and none of that number was given.",
            ],
            Read(
                Log(
                    [
                        """{"events":[{"type":"opened","setup":{"parties":[{"name":"buyer"},{"name":"buyer"}],"carried":[{"number":1,"party":9}]}}]}""",
                        """{"events":[{"type":"pledge-judged","pledge":1,"isKept":true},{"type":"pledge-judged","pledge":4}]}""",
                    ],
                    "00"
                )
            )
                .Faults.Select(fault => fault.Message)
        );

    [Fact]
    public void A_number_that_is_none_does_not_hide_that_an_entry_was_changed()
    {
        JsonNode log = JsonNode.Parse(Log(6))!;
        JsonNode third = log["entries"]![2]!;
        third["version"] = "three";
        third["hash"] = new string('0', 64);
        Assert.Equal(
            ["'version' is 'three', and should be a whole number from 1.", Changed],
            Read(log.ToJsonString())
                .Faults.Select(fault => fault.Message)
                .OrderDescending(StringComparer.Ordinal)
                .Reverse()
        );
    }

    [Fact]
    public void What_is_said_of_commitments_is_told_of_every_entry() =>
        Assert.Equal(
            [
                "A commitment is given by party '7', and there is none of that number at this table; they are 0 ('seller') to 1 ('buyer').",
                "'isKept' of a commitment is 'maybe', and should be true or false.",
                "A commitment with the number '8' is judged, and none of that number was given.",
            ],
            Read(
                Log(
                    [
                        Entries[0],
                        """{"events":[{"type":"pledge-given","pledge":9,"party":7,"what":"x"}]}""",
                        """{"events":[{"type":"pledge-judged","pledge":9,"isKept":"maybe"}]}""",
                        """{"events":[{"type":"pledge-judged","pledge":9,"isKept":true},{"type":"pledge-judged","pledge":8,"isKept":true}]}""",
                    ],
                    "00"
                )
            )
                .Faults.Select(fault => fault.Message)
        );

    [Fact]
    public void A_fault_of_one_part_of_a_log_hides_none_of_the_next_and_makes_none()
    {
        using var folder = new TemporaryFolder();
        JsonArray all = JsonNode.Parse(Log(6))!["entries"]!.AsArray();
        all[3]!["hash"] = new string('0', 64);
        all[5]!["content"] = "{\"events\":[]}";
        string Part(string name, int from, int to) =>
            Written(
                folder[name],
                $"{{\"entries\":[{string.Join(',', all.Skip(from).Take(to - from).Select(each => each!.ToJsonString()))}]}}"
            );
        string first = Part("first.json", 0, 4);
        string second = Part("second.json", 4, 6);
        Assert.Equal(
            ["first.json " + Changed, "second.json " + Changed],
            RoomCommitments
                .Find([first, second])
                .Faults.Select(fault => $"{Path.GetFileName(fault.Place.File)} {fault.Message}")
        );

        // What the part after one that cannot be read follows on is not known.
        Assert.Equal(
            ["none.json", "second.json"],
            RoomCommitments
                .Find([folder["none.json"], second])
                .Faults.Select(fault => Path.GetFileName(fault.Place.File))
        );
    }
}
