using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Theory;
using Entente.Numbers;
using Entente.Stakeholders;

namespace Entente.Formats.Stakeholders;

/// <summary>Reads who tries to move a decision.</summary>
/// <param name="findings">Where faults go.</param>
/// <param name="context">The names that evidence may point to.</param>
/// <param name="low">The low end of the scale; null when it has a fault.</param>
/// <param name="high">The high end of the scale; null when it has a fault.</param>
internal sealed class StakeholderListReader(Findings findings, NativeContext context, Rational? low, Rational? high)
{
    // Of more than this, only that they are too many is said.
    private const int MostLookedAt = 10_000;

    private static readonly Rational Whole = new(100);

    private bool areWeightsKnown = true;

    public ImmutableArray<Stakeholder> Read(Node? node)
    {
        if (findings.AsList(node, Sentence.Key("stakeholders")) is not { } list)
        {
            return [];
        }

        if (list.Items.Length is < 2 or > StakeholderQuestion.MostStakeholders)
        {
            findings.Fault(
                list.Place,
                new(
                    $"A question has 2 to {StakeholderQuestion.MostStakeholders} stakeholders, and here are {list.Items.Length}.",
                    $"Een vraag heeft 2 tot {StakeholderQuestion.MostStakeholders} belanghebbenden, en hier staan er {list.Items.Length}."
                )
            );
        }

        if (list.Items.Length > MostLookedAt)
        {
            return [];
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<Stakeholder> all =
        [
            .. list.Items.Select(item => Stakeholder(item, names)).OfType<Stakeholder>(),
        ];
        if (!areWeightsKnown || all.Length < list.Items.Length || all.IsEmpty)
        {
            return all;
        }

        if (all.All(each => each.Weight.Sign == 0))
        {
            findings.Fault(
                list.Place,
                new(
                    "Nobody has both a capability and a salience above 0.",
                    "Niemand heeft zowel een vermogen als een belang boven 0."
                )
            );
        }
        else if (all.All(each => each.Salience * Whole <= Rational.One))
        {
            findings.Fault(
                list.Place,
                new(
                    "No salience is above 1. Salience is a percentage, 0 to 100: write 80 for what is elsewhere 0.8.",
                    "Geen belang is groter dan 1. Belang is een percentage, 0 tot en met 100: schrijf 80 voor wat elders 0.8 is."
                )
            );
        }

        return all;
    }

    private Stakeholder? Stakeholder(Node node, HashSet<string> names)
    {
        if (findings.AsMap(node, new("A stakeholder", "Een belanghebbende")) is not { } map)
        {
            return null;
        }

        findings.Only(
            map,
            new("a stakeholder", "een belanghebbende"),
            ["name", "title", "position", "capability", "salience", .. EvidenceReader.Keys]
        );
        Node? named = findings.Entry(map, "name");
        string name = named is null
            ? ""
            : findings.AsName(
                named,
                new("The name of a stakeholder", "De naam van een belanghebbende"),
                mayBeEmpty: false
            ) ?? "";
        if (name.Length > 0 && !names.Add(name))
        {
            findings.Fault(
                named!.Place,
                new(
                    $"There are two stakeholders '{Excerpt.Of(name)}'.",
                    $"Er zijn twee belanghebbenden '{Excerpt.Of(name)}'."
                )
            );
        }

        Rational? position = findings.Number(map, "position", low, high);
        Rational? capability = findings.Number(map, "capability", Rational.Zero);
        Rational? salience = findings.Number(map, "salience", Rational.Zero, Whole);
        areWeightsKnown &= capability is not null && salience is not null;
        return new Stakeholder(
            name,
            position ?? Rational.Zero,
            capability ?? Rational.Zero,
            (salience ?? Whole) / Whole
        )
        {
            Title = findings.AsLocalized(map["title"], new("The title", "De titel")),
            Evidence = new EvidenceReader(context).In(map),
        };
    }
}
