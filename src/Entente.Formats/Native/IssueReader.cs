using System.Collections.Immutable;
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
        if (Findings.AsMap(node, "'issues'") is not { } map)
        {
            return;
        }

        if (map.Entries.Length > NativeLimits.Issues)
        {
            Findings.Fault(map.Place, $"There are more than {NativeLimits.Issues:N0} issues.");
            return;
        }

        ImmutableArray<Issue>.Builder issues = ImmutableArray.CreateBuilder<Issue>();
        var unreadable = new List<int>();
        foreach (NodeEntry entry in map.Entries)
        {
            if (Findings.AsName(entry.Key, "The name of an issue") is not { } name)
            {
                continue;
            }

            string pointer = $"/issues/{NativePlaces.Escape(name)}";
            Issue? issue = context.Part(
                pointer,
                () => Of(name, entry) is { } read && IsUsable(read, entry) ? read : null
            );
            if (issue is null)
            {
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
            Findings.Fault(entry.Key.Place, fault.Message);
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
                    $"Issue '{Excerpt.Of(name)}' is {entry.Value.Kind}, and should be a list of options, yes/no, or {{ from: …, to: … }}."
                );
                return null;
        }
    }

    private Issue? Described(string name, Node.Map map)
    {
        string[] keys = ["type", "options", "from", "to", "step", "unit", "title", "about", "group"];
        Findings.Only(map, $"issue '{Excerpt.Of(name)}'", keys);
        Issue? issue = TypeOf(name, map) switch
        {
            "choice" => Choice(name, map),
            YesNo => WithoutRange(map, "A yes/no issue") ? new Issue.YesNo(name) : null,
            "whole" => Whole(name, map),
            "real" => Real(name, map),
            _ => null,
        };
        return issue is null
            ? null
            : issue with
            {
                Title = Findings.AsLocalized(map["title"], "The title"),
                About = Findings.AsLocalized(map["about"], "'about'"),
                Group = Findings.AsText(map["group"], "The group") ?? "",
            };
    }

    private string? TypeOf(string name, Node.Map map)
    {
        if (map["type"] is { } node)
        {
            string? type = Findings.AsText(node, "The type of an issue");
            if (type is null || Types.Contains(type))
            {
                return type;
            }

            Findings.Fault(node.Place, $"There is no type of issue '{Excerpt.Of(type)}'{Findings.OneOf(type, Types)}");
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

        Findings.Fault(
            map.Place,
            $"Issue '{Excerpt.Of(name)}' has no values; give 'options', or 'from' and 'to', or 'type: yes/no'."
        );
        return null;
    }

    private static bool IsWhole(Node? node) =>
        node is not Node.Scalar scalar || !Rational.TryParse(scalar.Text, out Rational number) || number.IsWhole;

    private Issue.Choice? Choice(string name, Node.Map map) =>
        WithoutRange(map, "An issue with options")
        && Findings.Entry(map, "options") is { } node
        && options.Read(node) is { } read
            ? new Issue.Choice(name, read)
            : null;

    private Issue.Integer? Whole(string name, Node.Map map)
    {
        Rational? low = Findings.AsNumber(Findings.Entry(map, "from"), "'from'");
        Rational? high = Findings.AsNumber(Findings.Entry(map, "to"), "'to'");
        Rational? step = map["step"] is { } node ? Findings.AsNumber(node, "'step'") : Rational.One;
        if (!WithoutOptions(map) || low is not { } from || high is not { } to || step is not { } every)
        {
            return null;
        }

        if (!(Fits(from) && Fits(to) && Fits(every)))
        {
            Findings.Fault(
                map.Place,
                "The bounds and the step of a whole-number issue are whole numbers of at most 18 digits."
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
        Rational? low = Findings.AsNumber(Findings.Entry(map, "from"), "'from'");
        Rational? high = Findings.AsNumber(Findings.Entry(map, "to"), "'to'");
        Rational? step = Findings.AsNumber(map["step"], "'step'");
        if (!WithoutOptions(map) || low is not { } from || high is not { } to)
        {
            return null;
        }

        return map["step"] is not null && step is null
            ? null
            : new Issue.Real(name, from, to, step) { Unit = Unit(map) };
    }

    private string Unit(Node.Map map) => Findings.AsText(map["unit"], "The unit") ?? "";

    private static bool Fits(Rational number)
    {
        Rational limit = 1_000_000_000_000_000_000;
        return number.IsWhole && number < limit && -number < limit;
    }

    private bool WithoutRange(Node.Map map, string what) =>
        Without(map, what, "from") & Without(map, what, "to") & Without(map, what, "step") & Without(map, what, "unit");

    private bool WithoutOptions(Node.Map map) => Without(map, "An issue of numbers", "options");

    private bool Without(Node.Map map, string what, string key)
    {
        if (map[key] is not { } node)
        {
            return true;
        }

        Findings.Fault(node.Place, $"{what} has no '{key}'.");
        return false;
    }
}
