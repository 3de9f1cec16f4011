using System.Net;
using System.Text;
using Entente.Testing.Support;

namespace Entente.Server.Tests.Admission.Endpoints;

/// <summary>Every endpoint by every kind of caller. What is approved says what each is answered; the other tests hold whatever is approved.</summary>
public sealed class MatrixTests(Asked asked) : IClassFixture<Asked>
{
    [Fact]
    public void Every_endpoint_has_a_line_here_and_every_line_an_endpoint()
    {
        string[] lines = [.. Lines.All.Select(each => each.Endpoint).Distinct()];
        // Heads are asked with what they are the heads of.
        string[] mapped =
        [
            .. asked.Endpoints.Where(each =>
                !each.StartsWith("HEAD ", StringComparison.Ordinal) || !asked.Endpoints.Contains("GET" + each[4..])
            ),
        ];
        // The address of a file that reports link to carries the hash of what it says.
        Assert.Empty(mapped.Where(each => !each.StartsWith("GET /assets/", StringComparison.Ordinal)).Except(lines));
        Assert.Empty(lines.Except(mapped));
    }

    [Fact]
    public void What_each_caller_is_answered_is_what_was_approved()
    {
        var text = new StringBuilder();
        text.Append(
            """
            Every endpoint, by every caller: the status of the answer. 'sign' sends on to sign in. '-' is the page that the
            same caller is given about what never was. Blank is not asked: it takes long and is the same for all.
            A 400, 409 or 422 lets in, and what was sent does not do; but for a form sent to a page that shows none (400).
            Whoever runs the server has no way in over HTTP.


            """
        );
        foreach (Caller caller in asked.Callers)
        {
            text.Append($"{caller.Name, -8}{caller.About}\n");
        }

        const int Wide = 84;
        text.Append($"\n{"", -Wide}").AppendJoin(' ', asked.Callers.Select(each => $"{each.Name, -7}")).Append('\n');
        foreach (Line line in Lines.All)
        {
            ILookup<Caller, Cell> row = asked.Cells.Where(each => each.Line == line).ToLookup(each => each.Caller);
            text.Append($"{line, -Wide}")
                .AppendJoin(
                    ' ',
                    asked.Callers.Select(caller =>
                        $"{string.Join('/', row[caller].Select(cell => cell.Text).Distinct()), -7}"
                    )
                )
                .Append('\n');
        }

        text.Append("\nOpen to all, or to nobody, because:\n");
        foreach (Line line in Lines.All.Where(each => each.For is Standing.Anybody or Standing.None))
        {
            text.Append($"{line.Endpoint, -Wide}{(line.For == Standing.None ? "nobody" : "all"), -8}{line.Why}\n");
        }

        Approved.Matches(
            "tests/Entente.Server.Tests/Approved/endpoints.txt",
            string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()))
        );
    }

    [Fact]
    public void Nobody_is_let_in_to_what_is_not_theirs() =>
        Assert.Empty(asked.Cells.Where(each => each.IsLetIn && !each.IsTheirs).Select(each => $"{each}"));

    [Fact]
    public void Whoever_shows_what_was_made_up_or_has_ended_is_told_no_more_than_whoever_shows_nothing()
    {
        ILookup<Line, Cell> nobody = asked.Cells.Where(each => each.Caller.Name == "noone").ToLookup(each => each.Line);
        Cell[] others = [.. asked.Cells.Where(each => each.Caller.Name is "fakeT" or "fakeC" or "endedT" or "endedC")];
        Assert.NotEmpty(others);
        Assert.Empty(
            others
                .Where(each =>
                    each.Answer.Status
                    // Whoever shows a token that is not good is told so also where nothing has to be shown.
                    != (
                        each.Caller.Name.EndsWith('T')
                            ? HttpStatusCode.Unauthorized
                            : nobody[each.Line].Single().Answer.Status
                    )
                )
                .Select(each => $"{each}")
        );
    }

    [Fact]
    public void Whatever_is_somebodys_somebody_is_let_in_to()
    {
        IEnumerable<Line> shut = Lines
            .All.Where(each => each.For != Standing.None)
            .Except(asked.Cells.Where(each => each.IsLetIn).Select(each => each.Line));
        Assert.Empty(shut.Select(each => $"{each}"));
    }

    [Fact]
    public void What_is_open_to_all_or_to_nobody_says_why() =>
        Assert.All(
            Lines.All.Where(each => each.For is Standing.Anybody or Standing.None),
            line => Assert.True(line.Why.Length > 10, line.Endpoint)
        );

    /// <summary>A table, a class, a draft of others is to them as one that never was: the answers differ in nothing.</summary>
    [Fact]
    public void What_is_anothers_is_answered_as_what_never_was()
    {
        Cell[] strangers = [.. asked.Cells.Where(each => each.Never is not null && IsStranger(each))];
        Assert.True(strangers.Length > 500, $"{strangers.Length}");
        Assert.Empty(strangers.Where(each => each.Answer != each.Never).Select(each => $"{each} / {each.Never}"));
    }

    [Fact]
    public void What_is_refused_changes_nothing()
    {
        Cell[] refused = [.. asked.Cells.Where(each => !each.IsLetIn && !each.Line.IsSafe)];
        Assert.True(refused.Length > 500, $"{refused.Length}");
        Assert.Empty(refused.Where(each => each.Changed.Length > 0).Select(each => $"{each}\n{each.Changed}"));
        // It is seen where something changes.
        Assert.Contains(asked.Cells, each => each.IsLetIn && each.Changed.Length > 0);
    }

    [Fact]
    public void No_answer_shows_others_what_is_of_a_table_a_class_or_a_draft()
    {
        foreach (
            (string told, Standing whose) in new[]
            {
                (Places.TableTitle, Standing.Seat),
                (Places.ClassTitle, Standing.Teacher),
                (Places.DraftTitle, Standing.Drafts),
            }
        )
        {
            ILookup<bool, Cell> shown = asked
                .Cells.Where(each => each.Answer.Body.Contains(told, StringComparison.Ordinal))
                .ToLookup(each => (each.Caller.Standing & whose) != 0);
            Assert.NotEmpty(shown[true]);
            Assert.Empty(shown[false].Select(each => $"{each}"));
        }
    }

    [Fact]
    public void A_head_is_answered_to_whom_its_whole_is()
    {
        Cell[] heads = [.. asked.Cells.Where(each => each.Head is not null)];
        Assert.NotEmpty(heads);
        Assert.Empty(heads.Where(each => each.Head != (int)each.Answer.Status).Select(each => $"{each} / {each.Head}"));
    }

    // Who is nothing to the table, the class or the draft that stands in the address.
    private static bool IsStranger(Cell cell) =>
        (
            cell.Caller.Standing
            & cell.Line.Area switch
            {
                "classes" => Standing.Teacher,
                "workbench" => Standing.Drafts,
                _ => Standing.Seat,
            }
        ) == 0;
}
