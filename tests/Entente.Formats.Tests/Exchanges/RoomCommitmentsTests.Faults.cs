using System.Text.Json.Nodes;
using Entente.Formats.Exchanges;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Exchanges;

/// <content>What is wrong with a log: all of it, each thing once.</content>
public sealed partial class RoomCommitmentsTests
{
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
