using System.Collections.Immutable;
using System.CommandLine;
using Entente.Annotations;
using Entente.Cli.Commands;
using Entente.Cli.Surroundings;
using Entente.Conflict;
using Entente.Formats;
using Entente.Formats.Catalog;
using Entente.Formats.Conflict;
using Entente.Formats.Recognition;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Cli.Conflict;

/// <summary>Finds the conflict of a call: a file or id of one, or a scenario with the owners of its issues.</summary>
internal sealed class ConflictInput
{
    private readonly Session session;
    private readonly ScenarioInput scenarios;
    private readonly Option<string[]> owners;

    public ConflictInput(Command command, Session session)
    {
        this.session = session;
        scenarios = new ScenarioInput(command, session);
        command.Arguments[0].Description = session.Say(
            "A file of a conflict (native, or .gmcr), the id of one that ships with Entente, such as hanoi-mini-a, or a scenario together with --owner.",
            "Een bestand van een conflict (eigen, of .gmcr), de id van een dat met Entente meekomt, zoals hanoi-mini-a, of een scenario samen met --owner."
        );
        command.Arguments[0].CompletionSources.Add(_ => ShippedConflicts.Ids);
        owners = new Option<string[]>("--owner")
        {
            HelpName = "PARTY=ISSUE[=VALUE]",
            Description = session.Say(
                "In a scenario: a party that can choose about an issue by itself, at any of its values or at those named (repeatable).",
                "In een scenario: een partij die zelf over een onderwerp kan kiezen, op elke waarde of op de genoemde (herhaalbaar)."
            ),
        };
        command.Options.Add(owners);
    }

    /// <summary>Reads the conflict; faults are in the answer.</summary>
    public ConflictReading Read(ParseResult result)
    {
        string name = scenarios.NameIn(result);
        string[] given = result.GetValue(owners) ?? [];
        RefuseForScenarios(result, name);
        if (given.Length == 0 && (ConflictSource.Recognises(name) || !IsScenario(name) || IsNothingKnown(name)))
        {
            return ConflictSource.Read(name);
        }

        if (FileNatures.Mismatch(name, FileNature.Conflict, FileNature.Scenario) is { } other)
        {
            return new ConflictReading { Faults = [other] };
        }

        ScenarioReading read = scenarios.Read(result);
        if (read.Scenario is not { } whole)
        {
            // Of a file that is nothing that is known here, what is said is what a conflict looks like.
            return given.Length == 0 && read.Format.Length == 0 && File.Exists(name)
                ? ConflictSource.Read(name)
                : new ConflictReading { Format = read.Format, Faults = read.FaultsAndWarnings() };
        }

        if (given.Length == 0)
        {
            string issues = string.Join(", ", whole.Space.Issues.Select(issue => $"'{issue.Name}'"));
            string parties = string.Join(", ", whole.Parties.Select(party => $"'{party.Name}'"));
            throw new UsageException(
                session.Say(
                    $"A scenario does not say who can do what alone: give --owner PARTY=ISSUE, with parties {parties} and issues {issues}.",
                    $"Een scenario zegt niet wie wat alleen kan doen: geef --owner PARTIJ=ONDERWERP, met partijen {parties} en onderwerpen {issues}."
                )
            );
        }

        Scenario seen = whole;
        List<IssueOwner> owned = [];
        UsageException.All(() => seen = scenarios.Seen(whole, result), () => owned = Owners(whole, given));
        return Made(name, read.Format, seen, owned);
    }

    // A conflict says itself what a scenario leaves open.
    private void RefuseForScenarios(ParseResult result, string name)
    {
        string[] strange = [.. OptionsGiven.In(result, owners), .. scenarios.GivenIn(result)];
        if (strange.Length > 0 && ConflictSource.Recognises(name))
        {
            string names = session.Language.List(strange);
            throw new UsageException(
                session.Say(
                    $"{names}: for scenarios, and {name} is a conflict, which says itself who can do what; leave it out.",
                    $"{names}: voor scenario’s, en {name} is een conflict, dat zelf zegt wie wat kan doen; laat dat weg."
                )
            );
        }
    }

    private static bool IsScenario(string name) =>
        File.Exists(name) || Directory.Exists(name) || ShippedScenarios.Ids.Contains(name);

    // What is neither a scenario nor anything else that is known was meant for a conflict.
    private static bool IsNothingKnown(string name) =>
        File.Exists(name) && FileContent.TryRead(name, out _) is { } bytes && FileNatures.Of(name, bytes) is null;

    private static ConflictReading Made(string name, string format, Scenario scenario, List<IssueOwner> owned)
    {
        try
        {
            return new ConflictReading { Format = format, Model = ScenarioConflict.Of(scenario, owned) };
        }
        catch (ArgumentException refusal)
        {
            // What a scenario lacks to be a conflict is a fault of the input.
            string message = refusal.ParamName is null
                ? refusal.Message
                : refusal.Message.Replace($" (Parameter '{refusal.ParamName}')", "", StringComparison.Ordinal);
            return new ConflictReading
            {
                Format = format,
                Faults = [new Remark(new Place(name), Sentence.AsIs(message))],
            };
        }
    }

    private List<IssueOwner> Owners(Scenario scenario, string[] given)
    {
        var found = new Dictionary<int, IssueOwner>();
        UsageException.All(given.Select(text => (Action)(() => Add(text))));
        return [.. found.Values];

        void Add(string text)
        {
            string[] parts = text.Split('=', 3);
            int party = scenario.Parties.Select(each => each.Name).ToList().IndexOf(parts[0]);
            int issue = parts.Length < 2 ? -1 : scenario.Space.IndexOf(parts[1]);
            if (party < 0 || issue < 0)
            {
                throw new UsageException(Unknown(scenario, text, parts, party < 0, issue < 0));
            }

            if (!found.TryGetValue(issue, out IssueOwner? owner))
            {
                found.Add(
                    issue,
                    new IssueOwner(issue, party)
                    {
                        Values = parts.Length == 3 ? [Value(scenario, issue, parts[2])] : default,
                    }
                );
            }
            else if (owner.Party != party)
            {
                throw new UsageException(
                    session.Say(
                        $"Issue '{parts[1]}' has two owners; it has one.",
                        $"Onderwerp '{parts[1]}' heeft twee eigenaars; het heeft er één."
                    )
                );
            }
            else
            {
                ImmutableArray<int> values = owner.Values;
                found[issue] = owner with
                {
                    Values =
                        parts.Length < 3 || values.IsDefault ? default : values.Add(Value(scenario, issue, parts[2])),
                };
            }
        }
    }

    // Which half is wrong, and what may have been meant.
    private string Unknown(Scenario scenario, string text, string[] parts, bool isPartyWrong, bool isIssueWrong)
    {
        if (parts.Length < 2)
        {
            return session.Say(
                $"--owner takes PARTY=ISSUE or PARTY=ISSUE=VALUE, not '{text}'.",
                $"--owner vraagt PARTIJ=ONDERWERP of PARTIJ=ONDERWERP=WAARDE, niet '{text}'."
            );
        }

        string[] parties = [.. scenario.Parties.Select(each => each.Name)];
        string[] issues = [.. scenario.Space.Issues.Select(each => each.Name)];
        string[] said =
        [
            .. isPartyWrong
                ? [session.Say($"no party '{parts[0]}'", $"geen partij '{parts[0]}'") + Meant(parts[0], parties)]
                : Array.Empty<string>(),
            .. isIssueWrong
                ? [session.Say($"no issue '{parts[1]}'", $"geen onderwerp '{parts[1]}'") + Meant(parts[1], issues)]
                : Array.Empty<string>(),
        ];
        return session.Say(
            $"--owner '{text}': the scenario has {string.Join(" and ", said)}.",
            $"--owner '{text}': het scenario heeft {string.Join(" en ", said)}."
        );
    }

    private string Meant(string wrong, string[] names) =>
        NearestName.To(wrong, names) is { } meant
            ? session.Say($" (did you mean '{meant}'?)", $" (bedoelde u '{meant}'?)")
            : session.Say($" (there are {string.Join(", ", names)})", $" (er zijn {string.Join(", ", names)})");

    private int Value(Scenario scenario, int issue, string text)
    {
        Issue of = scenario.Space.Issues[issue];
        return of.TryFind(text, out IssueValue value) && !value.IsNumber
            ? value.Index
            : throw new UsageException(
                session.Say(
                    $"Issue '{of.Name}' has no value '{text}'.",
                    $"Onderwerp '{of.Name}' heeft geen waarde '{text}'."
                )
            );
    }
}
