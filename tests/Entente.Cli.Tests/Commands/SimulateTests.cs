using System.Text.Json;

namespace Entente.Cli.Tests.Commands;

public class SimulateTests
{
    [Fact]
    public void Units_are_told_in_the_language_of_the_story_and_one_is_one()
    {
        CliRun run = CliRun.Of(
            "simulate",
            "hanoi-2019",
            "--party",
            "1=entente",
            "--party",
            "2=hardheaded",
            "--language",
            "nl"
        );

        Assert.Contains("1 punt ineens", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("points", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_is_told_drawn_and_valued()
    {
        CliRun run = CliRun.Of("simulate", "hanoi-2019", "--party", "1=conceder", "--party", "2=boulware");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("How it went", run.Output, StringComparison.Ordinal);
        Assert.Contains("Agreement in round", run.Output, StringComparison.Ordinal);
        Assert.Contains("What each offer was worth to A", run.Output, StringComparison.Ordinal);
        Assert.Contains("What it was worth", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("40")]
    [InlineData("60")]
    [InlineData("80")]
    [InlineData("81")]
    public void No_line_begins_with_what_belongs_to_the_word_before(string columns)
    {
        var run = CliRun.With(
            "",
            new Dictionary<string, string> { ["COLUMNS"] = columns },
            ["simulate", "hanoi-2019", "--party", "1=conceder"]
        );

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Output.Split('\n'), line => Assert.DoesNotMatch(@"^\s*[,.;:)]", line));
    }

    [Fact]
    public void Scores_that_sessions_cannot_count_are_refused_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "vast.yaml",
            """
            entente: 1
            title: Vast
            issues: { a: [x, y] }
            parties:
              p: { preferences: { scores: { a: { x: 1e30, y: 0 } } } }
              q: { preferences: { scores: { a: { x: 0, y: 1 } } } }
            """
        );
        var run = CliRun.Of("simulate", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("What outcomes are worth to 'p' goes beyond 2^61", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_story_is_told_in_Dutch_too()
    {
        CliRun run = CliRun.Of("simulate", "hanoi-2019", "--language", "nl");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Hoe het ging", run.Output, StringComparison.Ordinal);
        Assert.Contains("Akkoord in ronde", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_has_what_the_contract_names_and_the_same_bytes_every_time()
    {
        string[] call = ["simulate", "hanoi-2019", "--party", "1=micro", "--rounds", "200", "--seed", "7", "--json"];
        CliRun first = CliRun.Of(call);
        CliRun second = CliRun.Of(call);

        Assert.Equal(first.Output, second.Output);
        using var document = JsonDocument.Parse(first.Output);
        JsonElement root = document.RootElement;
        Assert.Equal("entente/session/1", root.GetProperty("schema").GetString());
        Assert.Equal(2, root.GetProperty("utilities").GetArrayLength());
        Assert.Equal(2, root.GetProperty("discounted").GetArrayLength());
        Assert.True(root.GetProperty("distance").TryGetProperty("frontier", out _));
        Assert.True(root.GetProperty("distance").TryGetProperty("nash", out _));
        Assert.Contains(root.GetProperty("endedBy").GetString(), new[] { "agreement", "deadline" });
        Assert.Equal(
            root.GetProperty("offers").GetInt64(),
            root.GetProperty("log").EnumerateArray().Count(each => each.GetProperty("action").GetString() == "offer")
        );
    }

    [Fact]
    public void Parties_that_hold_out_end_without_agreement_and_that_is_no_error()
    {
        CliRun run = CliRun.Of(
            "simulate",
            "hanoi-2019",
            "--party",
            "1=hardliner",
            "--party",
            "2=hardliner",
            "--rounds",
            "5",
            "--json"
        );

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("agreement").ValueKind);
        Assert.Equal("deadline", document.RootElement.GetProperty("endedBy").GetString());
    }

    [Theory]
    [InlineData("nobody=boulware", "There is no party 'nobody'")]
    [InlineData("1=boulwar", "There is no strategy 'boulwar'")]
    [InlineData("1=conceder(e=-1)", "'e' of 'conceder'")]
    [InlineData("1=conceder(e=2", "ends where ',' or ')'")]
    [InlineData("1=boa(offer=3)", "'offer'")]
    public void What_is_no_seat_is_refused_with_what_would_be_right(string seat, string message)
    {
        CliRun run = CliRun.Of("simulate", "hanoi-2019", "--party", seat);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_strategy_that_plans_to_a_deadline_is_not_sent_into_talks_without_one()
    {
        CliRun run = CliRun.Of("simulate", "hanoi-2019", "--rounds", "0");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("deadline", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_protocol_is_named_in_the_document()
    {
        CliRun run = CliRun.Of("simulate", "hanoi-2019", "--protocol", "alternating-offers", "--json");

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("alternating-offers", document.RootElement.GetProperty("protocol").GetString());
    }

    [Fact]
    public void A_session_in_virtual_time_has_no_end_of_rounds()
    {
        CliRun run = CliRun.Of(
            "simulate",
            "hanoi-2019",
            "--party",
            "1=hardliner",
            "--party",
            "2=hardliner",
            "--duration",
            "400",
            "--move-time",
            "1.5",
            "--json"
        );

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        JsonElement root = document.RootElement;
        Assert.Equal(JsonValueKind.Null, root.GetProperty("deadline").ValueKind);
        Assert.Equal(400, root.GetProperty("duration").GetDouble());
        Assert.Equal(266, root.GetProperty("offers").GetInt64());
        Assert.Equal("deadline", root.GetProperty("endedBy").GetString());
    }

    [Theory]
    [InlineData("There is no protocol 'auction'; there are alternating-offers", "--protocol", "auction")]
    [InlineData("--move-time says nothing without --duration", "--move-time", "2")]
    [InlineData("--duration takes a number from 0, not '-1'.", "--duration=-1")]
    [InlineData(
        "Voting powers say nothing under the protocol nash-demand",
        "--protocol",
        "nash-demand",
        "--power",
        "1=2"
    )]
    [InlineData("--power takes a party and a whole number from 1, as in 1=3, not '1=0'.", "--power", "1=0")]
    [InlineData("There is no party 'mars'", "--protocol", "mopac", "--power", "mars=2")]
    [InlineData("together at most 65535", "--protocol", "mopac", "--power", "1=65535")]
    [InlineData("--breakdown takes a chance from 0 to 1, not '2'.", "--breakdown", "2")]
    public void Rules_that_do_not_exist_are_refused_with_what_would_be_right(string message, params string[] options)
    {
        CliRun run = CliRun.Of(["simulate", "hanoi-2019", .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Groups_that_leave_are_told_by_name_with_what_they_agreed_to()
    {
        string[] call = ["simulate", "climate-six", "--protocol", "mopac", "--power", "1=3", "2=2"];
        CliRun english = CliRun.Of(call);
        CliRun dutch = CliRun.Of([.. call, "--language", "nl"]);

        Assert.Equal(0, english.ExitCode);
        string told = string.Join(' ', english.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Partial agreement:", told, StringComparison.Ordinal);
        Assert.Contains("of the 9 votes, and left:", told, StringComparison.Ordinal);
        Assert.Contains("The votes", told, StringComparison.Ordinal);
        string verteld = string.Join(' ', dutch.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Gedeeltelijk akkoord:", verteld, StringComparison.Ordinal);
        Assert.Contains("van de 9 stemmen, en vertrokken:", verteld, StringComparison.Ordinal);
        Assert.Contains("met gedeeltelijke overeenstemming", verteld, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_party_has_its_own_agreement_in_the_document()
    {
        CliRun run = CliRun.Of("simulate", "climate-six", "--protocol", "mopac", "--min-power", "2", "--json");

        using var document = JsonDocument.Parse(run.Output);
        JsonElement root = document.RootElement;
        JsonElement[] groups =
        [
            .. root.GetProperty("log")
                .EnumerateArray()
                .Where(each => each.GetProperty("action").GetString() == "group-agreement"),
        ];
        Assert.NotEmpty(groups);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("agreement").ValueKind);
        string[] names =
        [
            .. root.GetProperty("parties").EnumerateArray().Select(each => each.GetProperty("name").GetString()!),
        ];
        foreach (JsonElement group in groups)
        {
            foreach (JsonElement member in group.GetProperty("members").EnumerateArray())
            {
                int party = Array.IndexOf(names, member.GetString());
                Assert.Equal(
                    group.GetProperty("outcome").GetRawText().Replace(" ", "", StringComparison.Ordinal),
                    root.GetProperty("agreements")[party].GetRawText().Replace(" ", "", StringComparison.Ordinal)
                );
            }
        }
    }

    [Fact]
    public void Demands_are_told_as_demands()
    {
        CliRun run = CliRun.Of("simulate", "hanoi-2019", "--protocol", "nash-demand", "--party", "1=conceder");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("first demanded", run.Output, StringComparison.Ordinal);
        Assert.Contains("demands", run.Output, StringComparison.Ordinal);
    }
}
