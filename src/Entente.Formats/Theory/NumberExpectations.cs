using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;

namespace Entente.Formats.Theory;

/// <summary>Asks nodes to be the numbers that a question needs.</summary>
internal static class NumberExpectations
{
    /// <summary>The number of a key; a fault when there is none or it lies outside its range.</summary>
    /// <param name="findings">Where faults go.</param>
    /// <param name="map">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="low">The least that it may be; null for any.</param>
    /// <param name="high">The most that it may be; null for any.</param>
    /// <param name="isOpen">Whether the ends themselves do not count.</param>
    /// <param name="isWhole">Whether only a whole number is of use.</param>
    public static Rational? Number(
        this Findings findings,
        Node.Map map,
        string key,
        Rational? low = null,
        Rational? high = null,
        bool isOpen = false,
        bool isWhole = false
    ) => findings.InRange(findings.Entry(map, key), Sentence.Key(key), low, high, isOpen, isWhole);

    /// <summary>The number of a key that need not be there.</summary>
    public static Rational? Optional(
        this Findings findings,
        Node.Map map,
        string key,
        Rational? low = null,
        Rational? high = null,
        bool isOpen = false,
        bool isWhole = false
    ) => map[key] is { } node ? findings.InRange(node, Sentence.Key(key), low, high, isOpen, isWhole) : null;

    /// <summary>A number within its range.</summary>
    public static Rational? InRange(
        this Findings findings,
        Node? node,
        Sentence what,
        Rational? low,
        Rational? high,
        bool isOpen = false,
        bool isWhole = false
    )
    {
        if (findings.AsNumber(node, what, isWhole) is not { } number)
        {
            return null;
        }

        bool isFit =
            (low is null || number > low || (!isOpen && number == low))
            && (high is null || number < high || (!isOpen && number == high));
        if (!isFit)
        {
            Sentence range = (low, high) switch
            {
                ({ } least, { } most) when isOpen => new(
                    $"above {least} and below {most}",
                    $"boven {least} en onder {most}"
                ),
                ({ } least, { } most) => new(
                    $"a number from {least} to {most}",
                    $"een getal van {least} tot en met {most}"
                ),
                ({ } least, _) => isOpen
                    ? new($"above {least}", $"boven {least}")
                    : new($"at least {least}", $"ten minste {least}"),
                _ => new($"at most {high}", $"hoogstens {high}"),
            };
            findings.Fault(
                node!.Place,
                new(
                    $"{what} is {ShortNumber.Of(number)}, and should be {range}.",
                    $"{what} is {ShortNumber.Of(number)}, en hoort {range} te zijn."
                )
            );
            return null;
        }

        return number;
    }

    /// <summary>A list of numbers, as many as there should be.</summary>
    public static ImmutableArray<Rational>? Numbers(
        this Findings findings,
        Node? node,
        Sentence what,
        int count,
        Rational? low = null,
        Rational? high = null
    )
    {
        if (findings.AsList(node, what) is not { } list)
        {
            return null;
        }

        if (list.Items.Length != count)
        {
            findings.Fault(
                list.Place,
                list.Items.Length == 1
                    ? new(
                        $"{what} has 1 number, and should have {count}.",
                        $"{what} heeft 1 getal, en hoort er {count} te hebben."
                    )
                    : new(
                        $"{what} has {list.Items.Length} numbers, and should have {count}.",
                        $"{what} heeft {list.Items.Length} getallen, en hoort er {count} te hebben."
                    )
            );
        }

        Rational?[] numbers = [.. list.Items.Select(item => findings.InRange(item, NumberOf(what), low, high))];
        return numbers.Length == count && numbers.All(number => number is not null)
            ? [.. numbers.Select(number => number!.Value)]
            : null;
    }

    // In the middle of a sentence 'A corner' is 'a corner'; a key in quotes stays as it is.
    private static Sentence NumberOf(Sentence what) =>
        new(
            $"A number of {NodeExpectations.Within(what.English)}",
            $"Een getal van {NodeExpectations.Within(what.Dutch)}"
        );

    /// <summary>Says that a question has no parties, or not as many as it is about; nothing where what stands there is no list, which is a fault already.</summary>
    public static void PartiesFault(this Findings findings, Node.Map map, Sentence said)
    {
        if (map["parties"] is Node.List list)
        {
            findings.Fault(list.Place, said);
        }
        else if (map["parties"] is null && !map.IsSuggested("parties"))
        {
            findings.Lacks(map, map.Place, said);
        }
    }

    /// <summary>The names of the two that a question is about: two words where there are none, and what is there where they are not two, which is a fault.</summary>
    public static ImmutableArray<string> PairOf(
        this Findings findings,
        Node.Map map,
        ImmutableArray<string> parties,
        string first,
        string second
    )
    {
        if (parties.Length is 0 or 2)
        {
            return parties.Length == 2 ? parties : [first, second];
        }

        findings.Fault(
            map["parties"]!.Place,
            new(
                $"This question is about two parties, not {parties.Length}.",
                $"Deze vraag gaat over twee partijen, niet {parties.Length}."
            )
        );
        return parties;
    }
}
