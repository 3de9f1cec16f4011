using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Issue = Entente.Outcomes.Issue;

namespace Entente.Cli.Commands;

/// <summary>The options of the protocols that come to the whole by parts or by drafts.</summary>
internal sealed class PartOptions
{
    private readonly Session session;
    private readonly Option<string> agenda;
    private readonly Option<int> roundsPerPlace;
    private readonly Option<string> unresolved;
    private readonly Option<int> patience;

    public PartOptions(Command command, Session session)
    {
        this.session = session;
        agenda = new Option<string>("--agenda")
        {
            HelpName = "ISSUES",
            Description = session.Say(
                "Issue by issue: what is settled when, as in \"price; delivery, warranty\"; other issues follow one by one. Every issue in its order unless given.",
                "Issue by issue: wat wanneer wordt afgesproken, zoals \"prijs; levering, garantie\"; andere onderwerpen volgen een voor een. Zonder opgave elk onderwerp op volgorde."
            ),
        };
        roundsPerPlace = NumberOption.Of(
            session,
            "--rounds-per-place",
            0,
            0,
            session.Say(
                "Issue by issue: how many rounds each place on the agenda has; 0, no limit of its own, unless given.",
                "Issue by issue: hoeveel ronden elk agendapunt heeft; zonder opgave 0, geen eigen grens."
            )
        );
        unresolved = new Option<string>("--unresolved")
        {
            HelpName = "no-agreement|status-quo",
            Description = session.Say(
                "Issue by issue: what becomes of the settled part when something stays unresolved: nothing is agreed, or it is an interim deal with the status quo for the rest; no-agreement unless given.",
                "Issue by issue: wat er van het afgesproken deel wordt als iets onbeslist blijft: niets is afgesproken (no-agreement), of het is een tussenakkoord met de status quo voor de rest (status-quo); zonder opgave no-agreement."
            ),
        };
        unresolved.CompletionSources.Add("no-agreement", "status-quo");
        patience = NumberOption.Of(
            session,
            "--patience",
            0,
            0,
            session.Say(
                "Single text: after how many drafts in a row that were not adopted drafting ends; 0, never, unless given.",
                "Single text: na hoeveel ontwerpen op rij die niet zijn aangenomen het ontwerpen eindigt; zonder opgave 0, nooit."
            )
        );
        Option[] all = [agenda, roundsPerPlace, unresolved, patience];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The setup with what was asked for.</summary>
    /// <exception cref="UsageException">An issue does not exist or stands twice, or an option belongs to another protocol.</exception>
    public SessionSetup Applied(ParseResult result, SessionSetup setup)
    {
        Require(result, setup, ProtocolKind.IssueByIssue, agenda, roundsPerPlace, unresolved);
        Require(result, setup, ProtocolKind.SingleText, patience);
        return setup with
        {
            TextPatience = result.GetValue(patience),
            Agenda = new AgendaPlan(PlacesOf(result.GetValue(agenda), setup.Space.Scenario))
            {
                RoundsAPlace = result.GetValue(roundsPerPlace),
                Unresolved = result.GetValue(unresolved) switch
                {
                    null or "no-agreement" => Unresolved.NoAgreement,
                    "status-quo" => Unresolved.StatusQuo,
                    var other => throw new UsageException(
                        session.Say(
                            $"--unresolved takes no-agreement or status-quo, not '{other}'.",
                            $"--unresolved vraagt no-agreement of status-quo, niet '{other}'."
                        )
                    ),
                },
            },
        };
    }

    private void Require(ParseResult result, SessionSetup setup, ProtocolKind kind, params Option[] options)
    {
        if (
            setup.Protocol != kind
            && options.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } stray
        )
        {
            string name = SessionProtocols.Of(kind).Name;
            throw new UsageException(
                session.Say(
                    $"{stray.Name} says nothing without --protocol {name}.",
                    $"{stray.Name} zegt niets zonder --protocol {name}."
                )
            );
        }
    }

    private ImmutableArray<ImmutableArray<int>> PlacesOf(string? text, Scenario scenario)
    {
        if (text is null)
        {
            return [];
        }

        var left = new SortedSet<int>(Enumerable.Range(0, scenario.Space.Issues.Length));
        ImmutableArray<ImmutableArray<int>>.Builder places = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        foreach (
            string place in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            ImmutableArray<int>.Builder issues = ImmutableArray.CreateBuilder<int>();
            foreach (string name in place.Split(',', StringSplitOptions.TrimEntries))
            {
                int issue = IssueOf(name, scenario);
                issues.Add(
                    left.Remove(issue)
                        ? issue
                        : throw new UsageException(
                            session.Say(
                                $"'{name}' stands on the agenda twice.",
                                $"'{name}' staat twee keer op de agenda."
                            )
                        )
                );
            }

            places.Add(issues.ToImmutable());
        }

        return [.. places, .. left.Select(issue => ImmutableArray.Create(issue))];
    }

    private int IssueOf(string name, Scenario scenario)
    {
        for (int i = 0; i < scenario.Space.Issues.Length; i++)
        {
            Issue issue = scenario.Space.Issues[i];
            if (issue.Name == name || issue.Title.ByLanguage.ContainsValue(name))
            {
                return i;
            }
        }

        string names = session.Language.List([.. scenario.Space.Issues.Select(each => each.Name)]);
        throw new UsageException(
            session.Say(
                $"There is no issue '{name}' for the agenda; there are {names}.",
                $"Er is geen onderwerp '{name}' voor de agenda; er zijn {names}."
            )
        );
    }
}
