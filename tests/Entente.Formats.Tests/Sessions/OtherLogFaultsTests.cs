using Entente.Formats.Sessions;
using static Entente.Formats.Tests.Sessions.LaptopLogs;

namespace Entente.Formats.Tests.Sessions;

/// <summary>A fault of a table of offers, or of a log of another platform, hides no other and makes none.</summary>
public class OtherLogFaultsTests
{
    [Fact]
    public void Of_a_table_every_row_is_judged_by_itself_and_with_the_scenario() =>
        Assert.Equal(
            [
                "3: There is no action 'shout'; there are offer, accept, reject, agreement, walk-away, deadline, breakdown, interim, part-offer, part-agreement.",
                "3: Issue 'Disk' has no value 'bigg'. Did you mean 'big'?",
                "5: Issue 'Laptop' has no value 'Del'. Did you mean 'Dell'?",
                "7: A round is a whole number from 1, not '0'.",
                "7: An outcome gives every issue a value; missing: 'Disk'.",
                "8: This row does not say which party it is about.",
                "9: There is no action 'agree'; there are offer, accept, reject, agreement, walk-away, deadline, breakdown, interim, part-offer, part-agreement.",
                "9: This row has more cells than the table has columns.",
            ],
            Faults(
                """
                round,time,party,action,Laptop,Disk
                1,0.1,seller,offer,Dell,big
                1,0.2,buyer,shout,HP,bigg
                2,0.3,seller,accept,,
                2,0.4,buyer,offer,Del,big
                2,0.4,seller,accept,,
                0,0.5,seller,offer,HP
                3,0.6,,offer,HP,small
                3,0.7,buyer,agree,,,x
                """
            )
        );

    [Theory]
    [InlineData(
        "3,0.1,seller,offer,Dell,big\n2,0.2,buyer,offer,Dell,small\n1,0.3,seller,offer,HP,big",
        "3: Round 2 stands after round 3; moves stand in the order in which they were made.",
        "4: Round 1 stands after round 2; moves stand in the order in which they were made."
    )]
    [InlineData(
        "1,,seller,offer,Dell,big\n1,,buyer,accept,,\n2,,seller,offer,HP,big\n2,,buyer,accept,,",
        "4: The session was over before this."
    )]
    [InlineData(
        "1,,seller,reject,,\n1,,,agreement,,",
        "3: There is nothing on the table to agree on, and this row names no values."
    )]
    [InlineData(
        "1,,seller,offer,Dell,big\n1,,buyer,part-offer,HPP,\n2,,seller,offer,Dell,small\n2,,,interim,,bog",
        "3: Issue 'Laptop' has no value 'HPP'. Did you mean 'HP'?",
        "5: Issue 'Disk' has no value 'bog'. Did you mean 'big'?"
    )]
    [InlineData(
        "1,,seller,offer,Dell,big\n1,,buyer,offer,HP,bug\n1,,carol,offer,HP,small",
        "3: Issue 'Disk' has no value 'bug'. Did you mean 'big'?",
        "4: The scenario has no party 'carol'; there are 'buyer', 'seller'."
    )]
    public void What_a_table_cannot_mean_is_told_once_for_each(string rows, params string[] faults) =>
        Assert.Equal(faults, Faults($"round,time,party,action,Laptop,Disk\n{rows}\n"));

    [Fact]
    public void The_share_of_the_time_that_has_passed_may_go_down_in_a_table_which_is_warned_of()
    {
        SessionLogReading read = Read(
            "time,party,Laptop,Disk\n0.5,seller,Dell,big\n0.25,buyer,HP,big\n0.4,seller,Dell,small\n"
        );
        Assert.NotNull(read.Record);
        Remark warning = Assert.Single(read.Warnings);
        Assert.Equal(
            "log:3:1: Time 0.25 stands after time 0.5: right only where the time was extended in between.",
            warning.ToString()
        );
    }

    [Fact]
    public void Of_turns_of_GENIUS_all_faults_are_told() =>
        Assert.Equal(
            [
                "2: This offer holds no bid: (Offer: Bid[issue: value, …]).",
                "5: Issue 'Laptop' has no value 'Del'. Did you mean 'Dell'?",
                "6: Round 1 stands after round 2; moves stand in the order in which they were made.",
            ],
            Faults(
                """
                Round 1
                  Turn 1: A (Offer: nothing)
                  Turn 2: B (Accept)
                Round 2
                  Turn 1: A (Offer: Bid[Laptop: Del, Disk: big])
                Round 1
                  Turn 2: B (Offer: Bid[Laptop: HP, Disk: big])
                """
            )
        );

    [Fact]
    public void Of_a_state_of_GeniusWeb_all_faults_are_told() =>
        Assert.Equal(
            [
                "2: An action 'Ofer' is none of SAOP: Offer, Accept, EndNegotiation.",
                "3: This action is empty; it is one of Offer, Accept, EndNegotiation.",
                "5: Issue 'Disk' has no value 'bag'. Did you mean 'big'?",
                "6: 'actor' is missing in an action.",
            ],
            Faults(
                """
                {"SAOPState": {"actions": [
                {"Ofer": {"actor": "p"}},
                {},
                {"Accept": {"actor": "q"}},
                {"Offer": {"actor": "p", "bid": {"issuevalues": {"Laptop": "HP", "Disk": "bag"}}}},
                {"Accept": {}}]}}
                """
            )
        );

    [Fact]
    public void Of_a_history_of_NegMAS_all_faults_are_told() =>
        Assert.Equal(
            [
                "2: An outcome is a text, and should be a list of values or values by issue.",
                "3: 'step' is a whole number from 0.",
                "3: A new offer is the name of a negotiator and an outcome.",
                "4: 'relative_time' is a number from 0 to 1.",
                "4: Issue 'Disk' has no value 'bag'. Did you mean 'big'?",
                "5: Round 1 stands after round 3; moves stand in the order in which they were made.",
            ],
            Faults(
                """
                [
                {"step": 0, "new_offers": [["s", "HP"]]},
                {"step": -1, "new_offers": [["s"]]},
                {"step": 3, "relative_time": 7, "new_offers": [["s", ["HP", "bag"]]]},
                {"step": 1, "new_offers": [["b", null]]}]
                """
            )
        );

    [Fact]
    public void Of_a_trace_of_NegMAS_all_faults_are_told() =>
        Assert.Equal(
            [
                "2: An offer is a tuple such as ('red', 3), a list or a dictionary, not 'HP'.",
                "3: This row does not say whose offer it has.",
                "3: Issue 'Disk' has no value 'bag'. Did you mean 'big'?",
                "4: Round 1 stands after round 2; moves stand in the order in which they were made.",
                "4: A relative time lies from 0 to 1, and this is '3'.",
            ],
            Faults(
                """
                step,relative_time,negotiator,offer,state
                0,0.1,s,HP,continuing
                2,0.2,,"('HP', 'bag')",continuing
                1,3,s,"('HP', 'big')",continuing
                """
            )
        );
}
