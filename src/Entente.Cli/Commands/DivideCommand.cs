using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Formats.Theory;
using Entente.Reporting.Json;
using Entente.Reporting.Theory;
using Entente.Reporting.Web;
using Entente.Theory;

namespace Entente.Cli.Commands;

/// <summary><c>entente divide</c>: questions of fair division and bargaining theory that have an exact answer.</summary>
internal sealed class DivideCommand : Command, IFileCommand
{
    private readonly Session session;
    private readonly Argument<string> file;
    private readonly Option<string[]> methods;
    private readonly AnswerOptions answer;
    private readonly DealImprovementOptions improvement;

    public DivideCommand(Session session)
        : base(
            "divide",
            session.Say(
                "Divide fairly: goods, gains, costs and votes; what patience, trust and costly conflict lead to",
                "Verdeel eerlijk: goederen, winst, kosten en stemmen; waar geduld, vertrouwen en kostbaar conflict toe leiden"
            )
        )
    {
        this.session = session;
        file = new Argument<string>("FILE")
        {
            Description = session.Say(
                "A file that starts with 'divide: 1', a game of Gambit (.nfg, .efg), or the id of an example that ships with Entente, such as camp-david-1978.",
                "Een bestand dat begint met 'divide: 1', een spel van Gambit (.nfg, .efg), of de id van een voorbeeld dat met Entente meekomt, zoals camp-david-1978."
            ),
        };
        file.CompletionSources.Add(_ => ShippedQuestions.Ids);
        methods = new Option<string[]>("--method")
        {
            HelpName = "METHOD",
            Description =
                session.Say(
                    "Answer by this method alone (repeatable): ",
                    "Antwoord alleen met deze methode (herhaalbaar): "
                )
                + string.Join(", ", Names)
                + ".",
        };
        methods.CompletionSources.Add(_ => Names);
        Arguments.Add(file);
        Options.Add(methods);
        answer = new AnswerOptions(
            this,
            session,
            "entente/division/1",
            session.Say(
                "Draw it: agreements with their solutions, who gets which goods, what each party gets.",
                "Teken het: akkoorden met hun oplossingen, wie welke goederen krijgt, wat elke partij krijgt."
            )
        );

        improvement = new DealImprovementOptions(this, session);
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    private static ImmutableArray<string> Names { get; } =
    [.. Enum.GetValues<TheoryMethod>().Select(TheoryJson.NameOf)];

    /// <inheritdoc/>
    public void TellFaults(ParseResult result)
    {
        if (!improvement.IsGiven(result))
        {
            session.Tell(QuestionSource.Read(result.GetRequiredValue(file)).Faults);
        }
    }

    private void RefuseReading(ParseResult result)
    {
        if (!improvement.IsGiven(result))
        {
            improvement.RefuseReading(result);
        }
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        AnswerOutput? output = null;
        ImmutableArray<TheoryMethod>? chosen = null;
        UsageException.AllBesideFiles(
            () => TellFaults(result),
            () => output = answer.In(result),
            () => chosen = MethodsIn(result),
            () => RefuseReading(result)
        );
        if (improvement.IsGiven(result))
        {
            return chosen is null
                ? improvement.Run(result, result.GetRequiredValue(file), output!, cancellation)
                : throw new UsageException(
                    session.Say(
                        "What is better than a deal is found in one way; leave --method out.",
                        "Wat beter is dan een akkoord wordt op één manier gevonden; laat --method weg."
                    )
                );
        }

        TheoryReading read = QuestionSource.Read(result.GetRequiredValue(file));
        if (read.Problem is not { } problem)
        {
            return session.Refuse(read.Faults);
        }

        ImmutableArray<TheoryMethod> offered = TheorySolver.MethodsOf(problem.Question);
        if (chosen is { } some && !some.All(offered.Contains))
        {
            TheoryMethod[] strange = [.. some.Except(offered)];
            string wrong = session.Language.List([.. strange.Select(TheoryJson.NameOf)]);
            string names = session.Language.List([.. offered.Select(TheoryJson.NameOf)]);
            string why =
                strange.Contains(TheoryMethod.AdjustedWinner) && problem.Question is Question.OfGoods
                    ? session.Say(
                        " Adjusted Winner needs two parties with the same sum of points, and goods that can be split.",
                        " Adjusted Winner vraagt twee partijen met dezelfde som van punten, en goederen die te splitsen zijn."
                    )
                    : "";
            throw new UsageException(
                offered.IsEmpty
                    ? session.Say(
                        "This question has one answer; leave --method out.",
                        "Deze vraag heeft één antwoord; laat --method weg."
                    )
                    : session.Say(
                        $"This question is answered by {names}, not by {wrong}.{why}",
                        $"Deze vraag wordt beantwoord met {names}, niet met {wrong}.{why}"
                    )
            );
        }

        TheoryAnswer found = TheorySolver.Answer(problem, chosen, cancellation);
        return output!.Show(
            () => TheoryReport.Write(found, session.Language, session.Around.Style(isColorWanted: true)),
            () => TheoryJson.Write(found, session.Language.Tag),
            () => TheoryHtml.Write(found, session.Language),
            () => Drawn(found)
        );
    }

    private string Drawn(TheoryAnswer answer) =>
        TheorySvg.Write(answer, session.Language)
        ?? throw new UsageException(
            answer.Problem.Question switch
            {
                Question.OfGoods
                or Question.OfTable
                or Question.OfCoalitions
                or Question.OfVotes
                or Question.OfStages => session.Say(
                    "There is nothing to draw: there are too many parties, goods, parts or steps, or no method gave an answer that can be drawn.",
                    "Er is niets te tekenen: er zijn te veel partijen, goederen, delen of stappen, of geen methode gaf een antwoord dat te tekenen is."
                ),
                _ => session.Say(
                    "There is nothing to draw: this kind of question has no picture.",
                    "Er is niets te tekenen: dit soort vraag heeft geen tekening."
                ),
            }
        );

    private ImmutableArray<TheoryMethod>? MethodsIn(ParseResult result)
    {
        string[] asked = result.GetValue(methods) ?? [];
        string names = session.Language.List(Names);
        ImmutableArray<string> faults =
        [
            .. asked
                .Where(name => !Names.Contains(name))
                .Distinct()
                .Select(name =>
                    session.Say(
                        $"There is no method '{name}'; there are {names}.",
                        $"Er is geen methode '{name}'; er zijn {names}."
                    )
                ),
        ];
        if (!faults.IsEmpty)
        {
            throw new UsageException(faults);
        }

        return asked.Length == 0
            ? null
            : [.. Enum.GetValues<TheoryMethod>().Where(method => asked.Contains(TheoryJson.NameOf(method)))];
    }
}
