using System.Text;
using Entente.Formats.Sessions;
using static Entente.Formats.Tests.Sessions.LaptopLogs;

namespace Entente.Formats.Tests.Sessions;

/// <summary>A fault of a log of ours hides no other, neither of the file nor against its scenario, and makes none.</summary>
public class LogFaultsAtOnceTests
{
    [Fact]
    public void A_party_that_a_log_of_ours_does_not_list_is_told_once_also_without_its_scenario()
    {
        string strange = Offer.Replace("buyer", "q", StringComparison.Ordinal);
        string text = Ours($"{Offer},\n{strange},\n{strange},\n{Agreement}");
        string[] faults = ["5: There is no party 'q' among the 'parties' of the log; it is one of 'buyer', 'seller'."];
        Assert.Equal(
            faults,
            SessionLogFile
                .Open("log", Encoding.UTF8.GetBytes(text))
                .Faults.Select(fault => $"{fault.Place.Line}: {fault.Message}")
        );
        Assert.Equal(faults, Faults(text));
    }

    [Theory]
    [InlineData("buyer", "There are two parties 'buyer'.")]
    [InlineData("", null)]
    public void Who_may_be_the_party_whose_name_is_at_fault_is_no_further_fault(string second, string? fault)
    {
        string move = Offer.Replace("buyer", "seller", StringComparison.Ordinal);
        Assert.DoesNotContain(
            SessionLogFile.Open("log", Encoding.UTF8.GetBytes(Ours($"{Offer},\n{move}", second: second))).Faults,
            each => fault is null ? each.Message.Contains("seller", StringComparison.Ordinal) : each.Message != fault
        );
    }

    [Fact]
    public void A_seed_that_is_none_is_told_with_what_stands_there() =>
        Assert.Equal(
            ["1: 'seed' is 'x', and should be a whole number from 0."],
            Faults(Ours(Offer, "\"seed\": \"x\","))
        );

    [Theory]
    [InlineData(
        """{"round": 0, "time": 0.1, "party": "buyer", "action": "ofer", "outcome": {"Laptop": "HPP", "Disk": "big"}}""",
        "4: There is no action 'ofer'; there are",
        "4: Issue 'Laptop' has no value 'HPP'. Did you mean 'HP'?"
    )]
    [InlineData("""7""", "4: An event is the number 7, and should be a set of named entries.")]
    [InlineData(
        """{"round": 3, "time": 0.9, "party": "buyer", "action": "offer", "outcome": {"Laptop": [], "Disc": "big"}}""",
        "4: The value of 'Laptop' is a list, and should be a text.",
        "4: There is no issue 'Disc'. Did you mean 'Disk'?",
        "5: Round 0 stands after round 3; moves stand in the order in which they were made.",
        "5: Time 0.2 stands after time 0.9; moves stand in the order in which they were made."
    )]
    [InlineData(
        """{"round": "x", "time": 2, "action": "accept"}""",
        "4: This event does not say which party it is of.",
        "4: 'round' is 'x', and should be a whole number such as 3.",
        "4: 'time' is the share of the whole that had passed, from 0 to 1.",
        "4: There is nothing on the table to accept."
    )]
    public void An_event_of_ours_hides_no_other(string happened, params string[] faults)
    {
        string[] told = Faults(
            Ours($"{happened},\n{Offer},\n{Agreement.Replace("Dell", "Del", StringComparison.Ordinal)}")
        );
        string[] all = [.. faults, "6: Issue 'Laptop' has no value 'Del'. Did you mean 'Dell'?"];
        Assert.Equal(all.Length, told.Length);
        Assert.All(all, fault => Assert.Contains(told, each => each.StartsWith(fault, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"party\": \"buyer\"", "\"party\": \"\"", "4: 'party' is empty; a log names one here.")]
    [InlineData("\"round\": 0, ", "", "4: 'round' is missing in an event.")]
    [InlineData("\"round\": 0", "\"round\": \"\"", "4: 'round' is '', and should be a whole number such as 3.")]
    [InlineData("\"time\": 0.2, ", "", "4: 'time' is missing in an event.")]
    [InlineData("\"endedBy\": \"agreement\",", "", "1: 'endedBy' is missing in a log.")]
    [InlineData("\"alternating-offers\"", "\"\"", "1: 'protocol' is empty; a log names one here.")]
    [InlineData(
        "\"alternating-offers\"",
        "\"alternate\"",
        "1: There is no protocol 'alternate'; there are alternating-offers, multiple-offers, mopac, nash-demand, issue-by-issue, single-text, sequential-deals."
    )]
    [InlineData("\"name\": \"buyer\"", "\"name\": \"\"", "2: 'name' is empty; a log names one here.")]
    [InlineData(
        "\"parties\"",
        "\"offers\": -7, \"parties\"",
        "2: 'offers' is -7, and should be a whole number from 0."
    )]
    public void What_a_log_of_ours_always_says_is_not_passed_over_where_it_is_empty_or_gone(
        string right,
        string wrong,
        string fault
    )
    {
        string text = Ours($"{Offer},\n{Agreement}");
        Assert.Empty(Faults(text));
        int place = text.IndexOf(right, StringComparison.Ordinal);
        Assert.Equal([fault], Faults($"{text[..place]}{wrong}{text[(place + right.Length)..]}"));
    }

    [Theory]
    [InlineData("\"deadline\"", "null", "'endedBy' is 'deadline', and the last that 'log' tells is 'agreement'.")]
    [InlineData("\"agreement\"", "null", "'agreement' is empty, and 'endedBy' says that there was one.")]
    [InlineData(
        "\"agreed\"",
        "null",
        "'endedBy' is 'agreed', and should be one of agreement, deadline, walk-away, breakdown, fault, partial-agreement."
    )]
    [InlineData("[]", "null", "'endedBy' is a list, and should be a text.")]
    public void How_a_log_of_ours_says_that_it_ended_is_how_it_did(string word, string agreement, string fault) =>
        Assert.Equal(
            [$"1: {fault}", "2: There are two parties 'buyer'."],
            Faults(Ours($"{Offer},\n{Agreement}", $"\"endedBy\": {word}, \"agreement\": {agreement},", second: "buyer"))
        );

    [Fact]
    public void A_log_of_ours_without_its_end_names_none()
    {
        Assert.Equal(
            ["1: 'endedBy' is 'agreement', and nothing of the kind stands in 'log'."],
            Faults(Ours(Offer, "\"endedBy\": \"agreement\","))
        );
        Assert.Empty(Faults(Ours(Offer)));
        Assert.Equal(
            ["1: 'agreement' names one, and 'endedBy' is 'deadline'."],
            Faults(
                Ours(
                    $"{Offer}, {{\"round\": 1, \"time\": 1, \"action\": \"deadline\"}}",
                    "\"endedBy\": \"deadline\", \"agreement\": {\"Laptop\": \"HP\", \"Disk\": \"big\"},"
                )
            )
        );
    }

    [Theory]
    [InlineData(
        """{"Laptop": "Dell", "Disk": "small"}""",
        "1: 'agreement' is another than the agreement that 'log' tells."
    )]
    [InlineData(
        """{"Laptop": [], "Disc": "big"}""",
        "1: The value of 'Laptop' is a list, and should be a text.",
        "1: There is no issue 'Disc'. Did you mean 'Disk'?"
    )]
    [InlineData("3", "1: 'agreement' is the number 3, and should be a set of named entries.")]
    [InlineData("""{"Laptop": "Dell", "Disk": "big"}""")]
    public void What_was_agreed_is_the_same_in_both_places_of_a_log_of_ours(string agreement, params string[] faults) =>
        Assert.Equal(
            faults,
            Faults(Ours($"{Offer},\n{Agreement}", $"\"endedBy\": \"agreement\", \"agreement\": {agreement},"))
        );

    [Theory]
    [InlineData("\"party\": \"buyer\", ", "", "4: This event does not say which party it is of.")]
    [InlineData("\"party\"", "\"prty\"", "4: There is no key 'prty' in an event; did you mean 'party'?")]
    [InlineData("\"outcome\"", "\"outcom\"", "4: There is no key 'outcom' in an event; did you mean 'outcome'?")]
    public void A_key_of_an_event_that_is_missing_or_has_a_slip_is_told(string from, string to, string fault) =>
        Assert.Equal(
            [fault, "5: Issue 'Disk' has no value 'bag'. Did you mean 'big'?"],
            Faults(
                Ours(
                    $"{Offer.Replace(from, to, StringComparison.Ordinal)},\n{Agreement.Replace("big", "bag", StringComparison.Ordinal)}"
                )
            )
        );

    [Fact]
    public void A_value_that_is_wrong_hides_none_that_is_missing()
    {
        Assert.Equal(
            [
                "2: An outcome gives every issue a value; missing: 'Laptop'.",
                "2: Issue 'Disk' has no value 'bag'. Did you mean 'big'?",
            ],
            Faults("party,Laptop,Disk\nbuyer,,bag\n")
        );
        Assert.Equal(
            [
                "4: An outcome gives every issue a value; missing: 'Laptop'.",
                "4: The value of 'Disk' is a list, and should be a text.",
            ],
            Faults(
                Ours(
                    $"{Offer.Replace("\"Laptop\": \"HP\", \"Disk\": \"small\"", "\"Disk\": []", StringComparison.Ordinal)}"
                )
            )
        );
        Assert.Equal(
            ["1: A value is a list, and should be a text.", "1: Issue 'Disk' has no value 'bag'. Did you mean 'big'?"],
            Faults("""[{"step": 0, "new_offers": [["s", [[], "bag"]]]}]""")
        );
    }

    [Fact]
    public void What_follows_the_end_of_a_log_of_ours_is_told_once() =>
        Assert.Equal(
            ["5: The session was over before this."],
            Faults(Ours($"{Agreement},\n{Agreement},\n{Agreement}"))
        );

    [Fact]
    public void A_key_that_stands_twice_hides_nothing_and_what_is_no_outcome_is_told_once() =>
        Assert.Equal(
            [
                "1: 'agreement' is a list, and should be a set of named entries.",
                "4: 'round' is -7, and should be a whole number from 0.",
                "4: Issue 'Disk' has no value 'bag'. Did you mean 'big'?",
                "5: The key 'party' stands here a second time; keep one of the two.",
            ],
            Faults(
                Ours(
                    """
                    {"round": -7, "time": 0.2, "party": "buyer", "action": "offer", "outcome": {"Laptop": "HP", "Disk": "bag"}},
                    {"round": 1, "party": "buyer", "party": "seller", "time": 0.4, "action": "deadline"}
                    """,
                    """ "endedBy": "deadline", "agreement": [true],"""
                )
            )
        );
}
