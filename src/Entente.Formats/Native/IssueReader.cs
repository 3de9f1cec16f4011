using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.Native;

/// <summary>Reads <c>issues</c>.</summary>
internal sealed class IssueReader(NativeContext context)
{
    private const string YesNo = "yes/no";

    private static readonly string[] Types = ["choice", YesNo, "whole", "real"];

    private readonly OptionReader options = new(context.Findings);

    private Findings Findings => context.Findings;

    public void Read(Node? node)
    {
        if (Findings.AsMap(node, Sentence.Key("issues")) is not { } map)
        {
            if (node is not null)
            {
                context.Break("/issues");
            }

            return;
        }

        if (map.Entries.Length > NativeLimits.Issues)
        {
            Findings.Fault(
                map.Place,
                new(
                    $"There are more than {NativeLimits.Issues:N0} issues.",
                    $"Er zijn meer dan {NativeLimits.Issues:N0} onderwerpen."
                )
            );
            context.Break("/issues");
            return;
        }

        context.TellRepeats("/issues", map);
        ImmutableArray<Issue>.Builder issues = ImmutableArray.CreateBuilder<Issue>();
        var unreadable = new List<int>();
        foreach (NodeEntry entry in map.Entries)
        {
            if (Findings.AsName(entry.Key, new("The name of an issue", "De naam van een onderwerp")) is not { } name)
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(name))
            {
                Findings.Warn(
                    entry.Key.Place,
                    new(
                        "The name of an issue is empty, so that nobody sees what it is about; give one.",
                        "De naam van een onderwerp is leeg, zodat niemand ziet waar het over gaat; geef er een."
                    )
                );
            }

            string pointer = $"/issues/{NativePlaces.Escape(name)}";
            Issue? issue = Of(name, entry) is { } read && IsUsable(read, entry) ? read : null;
            if (issue is null || context.IsTold(pointer))
            {
                context.Break(pointer);
                unreadable.Add(issues.Count);
                issue = new Issue.Choice(name, []);
            }

            issues.Add(issue);
        }

        context.Settle(issues.ToImmutable(), unreadable);
    }

    // Checked at once, so that nothing that refers to the issue stumbles over it.
    private bool IsUsable(Issue issue, NodeEntry entry)
    {
        ImmutableArray<ScenarioRemark> faults = ScenarioCheck.Faults(issue);
        foreach (ScenarioRemark fault in faults)
        {
            Findings.Fault(entry.Key.Place, fault.Said);
        }

        return faults.IsEmpty;
    }

    private Issue? Of(string name, NodeEntry entry)
    {
        switch (entry.Value)
        {
            case Node.Scalar { Text: YesNo }:
                return new Issue.YesNo(name);
            case Node.List list:
                return options.Read(list) is { } listed ? new Issue.Choice(name, listed) : null;
            case Node.Map map:
                return Described(name, map);
            default:
                Findings.Fault(
                    entry.Value.Place,
                    new(
                        $"Issue '{Excerpt.Of(name)}' is {entry.Value.Kind}, and should be a list of options, yes/no, or {{ from: …, to: … }}.",
                        $"Onderwerp '{Excerpt.Of(name)}' is {entry.Value.Kind}, en hoort een lijst van opties te zijn, 'yes/no', of {{ from: …, to: … }}."
                    )
                );
                return null;
        }
    }

    private Issue? Described(string name, Node.Map map)
    {
        string[] keys = ["type", "options", "from", "to", "step", "unit", "title", "about", "group"];
        Findings.Only(map, new($"issue '{Excerpt.Of(name)}'", $"onderwerp '{Excerpt.Of(name)}'"), keys);
        Issue? issue = TypeOf(name, map) switch
        {
            "choice" => Choice(name, map),
            YesNo => WithoutValues(map, new("A yes/no issue", "Een yes/no-onderwerp")) ? new Issue.YesNo(name) : null,
            "whole" => Whole(name, map),
            "real" => Real(name, map),
            _ => null,
        };
        return issue is null
            ? null
            : issue with
            {
                Title = Findings.AsLocalized(map["title"], new("The title", "De titel")),
                About = Findings.AsLocalized(map["about"], Sentence.Key("about")),
                Group = Findings.AsText(map["group"], new("The group", "De groep")) ?? "",
            };
    }

    private string? TypeOf(string name, Node.Map map)
    {
        if (map["type"] is { } node)
        {
            string? type = Findings.AsText(node, new("The type of an issue", "De soort van een onderwerp"));
            if (type is null || Types.Contains(type))
            {
                return type;
            }

            Findings.Fault(
                node.Place,
                new(
                    $"There is no type of issue '{Excerpt.Of(type)}'{Findings.OneOf(type, Types)}",
                    $"Er is geen soort onderwerp '{Excerpt.Of(type)}'{Findings.OneOf(type, Types)}"
                )
            );
            return null;
        }

        if (map["options"] is not null)
        {
            return "choice";
        }

        if (map["from"] is not null || map["to"] is not null)
        {
            return IsWhole(map["from"]) && IsWhole(map["to"]) && IsWhole(map["step"]) ? "whole" : "real";
        }

        Findings.Lacks(
            map,
            map.Place,
            new(
                $"Issue '{Excerpt.Of(name)}' has no values; give 'options', or 'from' and 'to', or 'type: yes/no'.",
                $"Onderwerp '{Excerpt.Of(name)}' heeft geen waarden; geef 'options', of 'from' en 'to', of 'type: yes/no'."
            )
        );
        return null;
    }

    private static bool IsWhole(Node? node) =>
        node is not Node.Scalar scalar || !Rational.TryParse(scalar.Text, out Rational number) || number.IsWhole;

    private Issue.Choice? Choice(string name, Node.Map map)
    {
        bool isFit = WithoutRange(map, new("An issue with options", "Een onderwerp met opties"));
        ImmutableArray<Option>? read = Findings.Entry(map, "options") is { } node ? options.Read(node) : null;
        return isFit && read is { } given ? new Issue.Choice(name, given) : null;
    }

    private Issue.Integer? Whole(string name, Node.Map map)
    {
        Rational? low = Findings.AsNumber(Findings.Entry(map, "from"), Sentence.Key("from"));
        Rational? high = Findings.AsNumber(Findings.Entry(map, "to"), Sentence.Key("to"));
        Rational? step = map["step"] is { } node ? Findings.AsNumber(node, Sentence.Key("step")) : Rational.One;
        if (!WithoutOptions(map) || low is not { } from || high is not { } to || step is not { } every)
        {
            return null;
        }

        if (!(Fits(from) && Fits(to) && Fits(every)))
        {
            Findings.Fault(
                map.Place,
                new(
                    "The bounds and the step of a whole-number issue are whole numbers of at most 18 digits.",
                    "De grenzen en de stap van een onderwerp met gehele getallen zijn gehele getallen van hoogstens 18 cijfers."
                )
            );
            return null;
        }

        return new Issue.Integer(name, (long)from.Numerator, (long)to.Numerator, (long)every.Numerator)
        {
            Unit = Unit(map),
        };
    }

    private Issue.Real? Real(string name, Node.Map map)
    {
        Rational? low = Findings.AsNumber(Findings.Entry(map, "from"), Sentence.Key("from"));
        Rational? high = Findings.AsNumber(Findings.Entry(map, "to"), Sentence.Key("to"));
        Rational? step = Findings.AsNumber(map["step"], Sentence.Key("step"));
        if (!WithoutOptions(map) || low is not { } from || high is not { } to)
        {
            return null;
        }

        if (step is { } every && from < to && every > to - from)
        {
            Findings.Fault(
                map["step"]!.Place,
                new(
                    $"The step of issue '{Excerpt.Of(name)}' is larger than the way from {ShortNumber.Of(from)} to {ShortNumber.Of(to)}, so that it has one value; take a smaller step.",
                    $"De stap van onderwerp '{Excerpt.Of(name)}' is groter dan de afstand van {ShortNumber.Of(from)} tot {ShortNumber.Of(to)}, zodat er één waarde is; neem een kleinere stap."
                )
            );
            return null;
        }

        return map["step"] is not null && step is null
            ? null
            : new Issue.Real(name, from, to, step) { Unit = Unit(map) };
    }

    private string Unit(Node.Map map) => Findings.AsText(map["unit"], new("The unit", "De eenheid")) ?? "";

    private static bool Fits(Rational number)
    {
        Rational limit = 1_000_000_000_000_000_000;
        return number.IsWhole && number < limit && -number < limit;
    }

    private bool WithoutRange(Node.Map map, Sentence what) =>
        Without(map, what, "from") & Without(map, what, "to") & Without(map, what, "step") & Without(map, what, "unit");

    private bool WithoutValues(Node.Map map, Sentence what) => Without(map, what, "options") & WithoutRange(map, what);

    private bool WithoutOptions(Node.Map map) =>
        Without(map, new("An issue of numbers", "Een onderwerp met getallen"), "options");

    private bool Without(Node.Map map, Sentence what, string key)
    {
        if (map[key] is not { } node)
        {
            return true;
        }

        Findings.Fault(node.Place, new($"{what} has no '{key}'.", $"{what} heeft geen '{key}'."));
        return false;
    }
}
