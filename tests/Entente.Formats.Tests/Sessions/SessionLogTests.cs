using System.Collections.Immutable;
using System.Text;
using Entente.Formats.Sessions;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Review;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Sessions;

/// <summary>Logs of other programs. The samples are written by hand after the formats as documented; none was recorded.</summary>
public class SessionLogTests
{
    private static readonly Scenario Laptop = new(
        new OutcomeSpace([
            new Issue.Choice("Laptop", [new Option("Dell"), new Option("Macintosh"), new Option("HP")]),
            new Issue.Choice("Hard disk", [new Option("60 Gb"), new Option("80 Gb, fast")]),
        ]),
        [new Party("buyer"), new Party("seller")]
    );

    private const string Outcomes = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Tournament>
          <NegotiationOutcome errors="" startingAgent="agentB">
            <resultsOfAgent agent="A" agentName="Zero" utilspace="templates/laptop/buyer.xml" finalUtility="0.7" maxUtility="1.0">
              <ArrayList size="1"><ArrayListElement index="0"><bid><issue type="discrete" index="1"><item value="Dell"/></issue><issue type="discrete" index="2"><item value="60 Gb"/></issue></bid></ArrayListElement></ArrayList>
            </resultsOfAgent>
            <resultsOfAgent agent="B" agentName="Zero" utilspace="templates/laptop/seller.xml" finalUtility="0.6" maxUtility="1.0">
              <ArrayList size="2">
                <ArrayListElement index="0"><bid><issue type="discrete" index="2"><item value="80 Gb, fast"/></issue><issue type="discrete" index="1"><item value="HP"/></issue></bid></ArrayListElement>
                <ArrayListElement index="1"><bid><issue type="discrete" index="1"><item value="Dell"/></issue><issue type="discrete" index="2"><item value="80 Gb, fast"/></issue></bid></ArrayListElement>
              </ArrayList>
            </resultsOfAgent>
          </NegotiationOutcome>
        </Tournament>
        """;

    private const string Turns = """
        Starting negotiation session.
        Round 1
          Turn 1: Boulware#12 (Offer: Bid[Laptop: Dell, Hard disk: 60 Gb, ])
          Turn 2: Conceder#13 (Offer: Bid[Laptop: HP, Hard disk: 80 Gb, fast, ])
        Round 2
          Turn 1: Boulware#12 (Offer: Bid[Laptop: Dell, Hard disk: 80 Gb, fast, ])
          Turn 2: Conceder#13 (Accept)
        Found an agreement: Bid[Laptop: Dell, Hard disk: 80 Gb, fast, ]
        Finished negotiation session in 1.2s
        """;

    private const string Trace = """
        ,time,relative_time,step,negotiator,offer,responses,state
        0,0.01,0.1,0,seller-1,"('HP', '80 Gb, fast')",{},continuing
        1,0.02,0.1,0,buyer-2,"('Dell', '60 Gb')","{'seller-1': <ResponseType.REJECT_OFFER: 1>}",continuing
        2,0.03,0.2,1,seller-1,"('Dell', '80 Gb, fast')","{'buyer-2': <ResponseType.ACCEPT_OFFER: 0>}",agreement
        """;

    private const string History = """
        [
          { "step": 0, "relative_time": 0.1, "agreement": null, "timedout": false, "new_offers": [["s", ["HP", "80 Gb, fast"]], ["b", ["Dell", "60 Gb"]]] },
          { "step": 1, "relative_time": 0.2, "agreement": ["Dell", "80 Gb, fast"], "timedout": false, "new_offers": [["s", ["Dell", "80 Gb, fast"]]] }
        ]
        """;

    private const string State = """
        {"SAOPState":{"actions":[
          {"Offer":{"actor":"party_1","bid":{"issuevalues":{"Laptop":"HP","Hard disk":"80 Gb, fast"}}}},
          {"offer":{"actor":"party_2","bid":{"issuevalues":{"Laptop":"Dell","Hard disk":"60 Gb"}}}},
          {"Offer":{"actor":"party_1","bid":{"issuevalues":{"Laptop":"Dell","Hard disk":"80 Gb, fast"}}}},
          {"Accept":{"actor":"party_2","bid":{"issuevalues":{"Laptop":"Dell","Hard disk":"80 Gb, fast"}}}}],
          "partyprofiles":{"party_1":{"profile":"ws://here/get/laptop/seller"},"party_2":{"profile":"ws://here/get/laptop/buyer"}},
          "settings":{"SAOPSettings":{"deadline":{"DeadlineRounds":{"rounds":50,"durationms":1000}}}}}}
        """;

    private const string Table = """
        round,party,Laptop,Hard disk,action
        1,seller,HP,"80 Gb, fast",
        1,buyer,Dell,60 Gb,offer
        2,seller,Dell,"80 Gb, fast",offer
        2,buyer,,,accept
        """;

    [Theory]
    [InlineData("GENIUS XML log", Outcomes, true)]
    [InlineData("GENIUS session log", Turns, false)]
    [InlineData("NegMAS trace", Trace, false)]
    [InlineData("NegMAS history", History, false)]
    [InlineData("GeniusWeb", State, true)]
    [InlineData("table of offers", Table, true)]
    public void A_log_is_known_by_its_content_and_tells_the_same_three_offers(string format, string text, bool isSeated)
    {
        var file = SessionLogFile.Open("log", Encoding.UTF8.GetBytes(text));
        Assert.Equal([], file.Faults.Select(fault => fault.ToString()));
        Assert.Equal(format, file.Format);

        SessionLogReading read = file.Read(Laptop);

        Assert.Equal([], read.Faults.Select(fault => fault.ToString()));
        Assert.Equal(
            [Outcome.At(2, 1), Outcome.At(0, 0), Outcome.At(0, 1)],
            read.Record!.Events.Where(each => each.Event.Kind == SessionEventKind.OfferMade)
                .Select(each => each.Outcome!)
                .Order(Comparer<Outcome>.Create((left, right) => right.Values[0].Index.CompareTo(left.Values[0].Index)))
        );
        Assert.Equal(SessionEventKind.AgreementReached, read.Record.Events[^1].Event.Kind);
        Assert.Equal(Outcome.At(0, 1), read.Record.Events[^1].Outcome);
        Assert.Equal(1, read.Record.Events[^1].Event.Round);
        int opener = read.Record.Events[0].Event.Party;
        Assert.Equal(isSeated ? 1 : 0, opener);
        Assert.Equal(read.Record.Events.Length, read.Places.Length);
    }

    [Fact]
    public void Seats_are_told_apart_on_request()
    {
        var options = new SessionLogOptions
        {
            Seats = SessionLogOptions.Default.Seats.Add("Boulware#12", "seller").Add("Conceder#13", "1"),
        };

        SessionLogReading read = SessionLogFile.Open("log", Encoding.UTF8.GetBytes(Turns)).Read(Laptop, options);

        Assert.Equal(1, read.Record!.Events[0].Event.Party);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void Every_fault_of_a_table_comes_at_once_with_its_place()
    {
        const string broken = """
            round,party,Laptop,Hard disk,action
            0,seller,HP,60 Gb,
            1,,HP,60 Gb,
            1,seller,HP,60 Gb,shout
            2,seller,HP,60 Gb,,extra
            x,buyer,HP,60 Gb,yell
            """;

        var file = SessionLogFile.Open("offers.csv", Encoding.UTF8.GetBytes(broken));

        Assert.Equal(
            [
                "offers.csv:2:1: A round is a whole number from 1, not '0'.",
                "offers.csv:3:3: This row does not say which party it is about.",
                "offers.csv:4:19: There is no action 'shout'; there are offer, accept, reject, agreement, walk-away, deadline, breakdown, interim, part-offer, part-agreement.",
                "offers.csv:5:20: This row has more cells than the table has columns.",
                "offers.csv:6:1: A round is a whole number from 1, not 'x'.",
                "offers.csv:6:18: There is no action 'yell'; there are offer, accept, reject, agreement, walk-away, deadline, breakdown, interim, part-offer, part-agreement.",
            ],
            file.Faults.Select(fault => fault.ToString())
        );
    }

    [Fact]
    public void A_column_that_is_no_issue_is_told_once_where_it_is_named()
    {
        const string broken = """
            party,Laptop,Hard dsk
            seller,HP,60 Gb
            buyer,HP,60 Gb
            seller,Del,60 Gb
            """;

        SessionLogReading read = SessionLogFile.Open("offers.csv", Encoding.UTF8.GetBytes(broken)).Read(Laptop);

        Assert.Equal(
            [
                "offers.csv:1:14: There is no issue 'Hard dsk'. Did you mean 'Hard disk'?",
                "offers.csv:4:8: Issue 'Laptop' has no value 'Del'. Did you mean 'Dell'?",
            ],
            read.Faults.Select(fault => fault.ToString())
        );
    }

    [Theory]
    [InlineData("{}", "log:1:1: 'action', 'round' and 'time' are missing in an event.")]
    [InlineData("{\"round\": 0, \"time\": 0, \"action\": \"shout\"}", "There is no action 'shout'; there are offer")]
    public void A_wrong_event_of_a_log_of_ours_is_told_once_where_it_stands(string happened, string message)
    {
        string text =
            $$"""{"schema": "entente/session/1", "protocol": "alternating-offers", "parties": [], "log": [{{happened}}]}""";
        Remark fault = Assert.Single(SessionLogFile.Open("log", Encoding.UTF8.GetBytes(text)).Faults);
        Assert.Contains(message.Split(": ")[^1], fault.Message, StringComparison.Ordinal);
        Assert.Equal(
            happened == "{}"
                ? text.IndexOf("{}", StringComparison.Ordinal) + 1
                : text.IndexOf("\"shout", StringComparison.Ordinal) + 1,
            fault.Place.Column
        );
    }

    [Fact]
    public void A_number_that_is_too_large_for_a_log_is_said_to_be()
    {
        string text =
            $$"""{"schema": "entente/session/1", "protocol": "alternating-offers", "parties": [], "deadline": 1{{new string('0', 400)}}, "log": []}""";
        Remark fault = Assert.Single(SessionLogFile.Open("log", Encoding.UTF8.GetBytes(text)).Faults);
        Assert.Equal("'deadline' is at most 2,147,483,647.", fault.Message);
    }

    [Fact]
    public void A_second_document_in_a_file_is_said_to_be_one()
    {
        Remark fault = Assert.Single(
            SessionLogFile.Open("log", Encoding.UTF8.GetBytes("{\"a\": 1}\n{\"a\": 2}\n")).Faults
        );
        Assert.Contains("a second document begins here; a file holds one.", fault.Message, StringComparison.Ordinal);
        Assert.Equal((2, 1), (fault.Place.Line, fault.Place.Column));
    }

    [Fact]
    public void What_the_scenario_does_not_have_comes_with_what_may_be_meant()
    {
        const string broken = """
            party,Laptop,Hard disk
            seller,Del,60 Gb
            buyer,HP,
            buyer,HP,61 Gb
            """;

        SessionLogReading read = SessionLogFile.Open("offers.csv", Encoding.UTF8.GetBytes(broken)).Read(Laptop);

        Assert.Equal(
            [
                "offers.csv:2:8: Issue 'Laptop' has no value 'Del'. Did you mean 'Dell'?",
                "offers.csv:3:1: An outcome gives every issue a value; missing: 'Hard disk'.",
                "offers.csv:4:10: Issue 'Hard disk' has no value '61 Gb'. Did you mean '60 Gb'?",
            ],
            read.Faults.Select(fault => fault.ToString())
        );
    }

    [Theory]
    [InlineData(
        "buyer,,HP,60 Gb\nbuyer,accept,HP,60 Gb\n",
        "log:3:1: This is the party's own offer; another party accepts it."
    )]
    [InlineData(
        "buyer,,HP,60 Gb\nseller,accept,Dell,60 Gb\n",
        "log:3:1: Nobody has offered this before; who accepts repeats an offer of another party."
    )]
    [InlineData(
        "seller,,HP,60 Gb\nvendor,,HP,60 Gb\nbuyer,,HP,60 Gb\nvendor,,HP,60 Gb\n",
        "log:3:1: The scenario has no party 'vendor', here and once more; there are 'buyer', 'seller'."
    )]
    public void A_row_that_cannot_be_is_told_at_its_place(string rows, string message)
    {
        var file = SessionLogFile.Open("log", Encoding.UTF8.GetBytes("party,action,Laptop,Hard disk\n" + rows));
        Assert.Equal(message, Assert.Single(file.Read(Laptop).Faults).ToString());
    }

    [Fact]
    public void An_acceptance_of_an_earlier_offer_is_an_agreement_on_that()
    {
        var file = SessionLogFile.Open(
            "log",
            Encoding.UTF8.GetBytes(
                "party,action,Laptop,Hard disk\nbuyer,,HP,60 Gb\nbuyer,,Dell,60 Gb\nseller,accept,HP,60 Gb\n"
            )
        );
        SessionRecord record = file.Read(Laptop).Record!;
        Assert.Equal(record.Events[0].Outcome, record.Events[^1].Outcome);
        Assert.Equal(SessionEventKind.AgreementReached, record.Events[^1].Event.Kind);
    }

    [Fact]
    public void A_column_that_stands_twice_is_told_once()
    {
        var file = SessionLogFile.Open(
            "log",
            Encoding.UTF8.GetBytes("party,Laptop,Laptop\nbuyer,HP,60 Gb\nseller,Dell,60 Gb\n")
        );
        Assert.Contains(
            "two columns called 'Laptop'",
            Assert.Single(file.Read(Laptop).Faults).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("a,b\n1,2\n", "This is no log that is known here.")]
    [InlineData("sep=;\nRun time (s);Round\n1;2\n", "a table of results of GENIUS, without offers")]
    [InlineData("{\"a\":1}", "This is no log that is known here")]
    [InlineData("<a/>", "This XML is no log of GENIUS")]
    [InlineData("party,Laptop,Hard disk\nbuyer,,,\n", "An offer names a value for every issue.")]
    [InlineData("party,action,Laptop,Hard disk\nbuyer,accept,,\n", "There is nothing on the table to accept.")]
    [InlineData(
        "party,action,Laptop,Hard disk\nbuyer,,HP,60 Gb\nbuyer,accept,,\n",
        "is this party's own offer; another party accepts it."
    )]
    [InlineData("party,Laptop,Hard disk\na,HP,60 Gb\nb,HP,60 Gb\nc,HP,60 Gb\n", "The log has 3 parties")]
    [InlineData("step,negotiator,offer\n0,a,HP\n", "An offer is a tuple such as ('red', 3)")]
    [InlineData("step,negotiator,offer\n0,a,\"('HP'\"\n", "An offer is a tuple such as")]
    [InlineData("{\"SAOPState\":{\"actions\":[{\"Shout\":{}}]}}", "is none of SAOP")]
    public void What_cannot_be_read_says_why(string text, string message)
    {
        var file = SessionLogFile.Open("log", Encoding.UTF8.GetBytes(text));
        ImmutableArray<Remark> faults = file.Faults.IsEmpty ? file.Read(Laptop).Faults : file.Faults;

        Assert.Contains(faults, fault => fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_is_cut_off_or_garbled_throws()
    {
        string[] samples = [Outcomes, Turns, Trace, History, State, Table];
        foreach (string sample in samples)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(sample);
            for (int cut = 0; cut < bytes.Length; cut += 7)
            {
                _ = SessionLogFile.Open("log", bytes[..cut]).Read(Laptop);
                byte[] garbled = [.. bytes];
                garbled[cut] ^= 0x15;
                _ = SessionLogFile.Open("log", garbled).Read(Laptop);
            }
        }
    }
}
