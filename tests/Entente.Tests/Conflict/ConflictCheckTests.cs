using Entente.Conflict;

namespace Entente.Tests.Conflict;

public class ConflictCheckTests
{
    private static void Faulty(ConflictModel model, string part, string words) =>
        Assert.Contains(
            ConflictCheck.Faults(model),
            fault => fault.Part == part && fault.Message.Contains(words, StringComparison.Ordinal)
        );

    private static ConflictModel Ranked(string ranking) =>
        Models.Of(["both", "both"], [], Models.Ranked("One", [0], ranking), Models.Maker("Two", [1]));

    [Fact]
    public void Published_models_have_no_faults()
    {
        ConflictModel[] models =
        [
            Models.Prisoners,
            Models.SyriaIraq,
            Models.Cuban,
            Models.Elmira,
            Models.ElmiraGraph,
            Models.ElmiraCollapsed,
            Models.Garrison,
        ];
        Assert.All(models, model => Assert.Empty(ConflictCheck.Faults(model)));
    }

    [Fact]
    public void A_ranking_holds_every_state_once()
    {
        Faulty(
            Ranked("1 2 3 1"),
            "/decisionMakers/One/ranking/3",
            "stands at places 1 and 4, as if it were better than itself"
        );
        Faulty(Ranked("1 2"), "/decisionMakers/One/ranking", "leaves out 3 (NY), 4 (YY)");
        Faulty(Ranked("1 2 3 4 9"), "/decisionMakers/One/ranking/4", "no state 9");
    }

    [Fact]
    public void Every_option_has_one_owner()
    {
        Faulty(Models.Of(["both", "both"], [], Models.Maker("One", [0])), "/options/1", "belongs to nobody");
        Faulty(
            Models.Of(["both"], [], Models.Maker("One", [0]), Models.Maker("Two", [0])),
            "/options/0",
            "more than one decision maker"
        );
        Faulty(Models.Of(["both"], [], Models.Maker("One", [0, 7])), "/decisionMakers/One/options", "no option 7");
    }

    [Fact]
    public void The_numbers_that_options_have_are_said_and_the_only_one_is_named()
    {
        Faulty(
            Models.Of(["both", "both"], [], Models.Maker("One", [0, 7]), Models.Maker("Two", [1])),
            "/decisionMakers/One/options",
            "There is no option 7; the options are numbered from 0 to 1."
        );
        Faulty(
            Models.Of(["both"], [], Models.Maker("One", [0, 7])),
            "/decisionMakers/One/options",
            "There is no option 7; the only one is numbered 0."
        );
    }

    [Fact]
    public void Something_has_to_be_feasible()
    {
        Faulty(Models.Of(["both"], ["0Y", "0N"], Models.Maker("One", [0])), "/infeasible", "No state is feasible");
        Faulty(
            Models.Of([.. Enumerable.Repeat("both", 23)], [], Models.Maker("One", [.. Enumerable.Range(0, 23)])),
            "/infeasible",
            "more than 4,194,304 states"
        );
    }

    [Fact]
    public void Names_are_unique_and_the_status_quo_exists()
    {
        Faulty(
            Models.Of(["both", "both"], [], Models.Maker("One", [0]), Models.Maker("One", [1])),
            "/decisionMakers/One",
            "more than one decision maker 'One'"
        );
        Faulty(Models.Prisoners with { StatusQuo = 4 }, "/statusQuo", "no state 5; the states are 1 to 4");
    }

    [Fact]
    public void Collapsed_states_are_wanted_equally()
    {
        ConflictModel model = Models.Of(
            ["both", "both"],
            [],
            Models.Maker("One", [0], "1Y"),
            Models.Maker("Two", [1], "0Y")
        );
        Faulty(
            model with
            {
                Collapsed = [new CollapsedState("over", Models.Condition("0Y"))],
            },
            "/decisionMakers/One/preferences",
            "does not want the members of collapsed state"
        );
    }
}
