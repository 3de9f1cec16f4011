using System.Collections.Immutable;
using CsCheck;
using Entente.Annotations;
using Entente.Preferences;

namespace Entente.Testing;

/// <summary>Generators of names, texts, evidence and estimates, among them what files stumble over.</summary>
public static class AnnotationGen
{
    private static readonly string[] Awkward =
    [
        "yes",
        "no",
        "true",
        "null",
        "~",
        "1",
        "-1.50",
        "1e3",
        "0x10",
        ".nan",
        "a: b",
        "a #b",
        "# a",
        "- a",
        "-",
        "[a",
        "a]",
        "{a}",
        "a, b",
        "'a'",
        "\"a\"",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`a",
        "? a",
        "a?",
        "a:",
        ":a",
        "---",
        "...",
        " a",
        "a ",
        "a\tb",
        "a\\b",
        "é",
        "日本",
        "“q”",
        "§16",
        "weight",
        "table",
        "linear",
        "score",
        "evidence",
        "title",
        "statusQuo",
        "noAgreement",
        "en",
        "a/b",
        "a~b",
        "=",
        "<<",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "😀",
    ];

    private static readonly string[] Languages = ["", "en", "nl", "pt-BR"];

    /// <summary>Names of one to a few characters, many of them with a meaning in some file format.</summary>
    public static Gen<string> Name { get; } =
        Gen.Frequency(
            (2, Gen.String[Gen.Char['a', 'e'], 1, 3]),
            (1, Gen.Int[0, Awkward.Length - 1].Select(i => Awkward[i]))
        );

    /// <summary>Texts of no, one or several lines in no, one or several languages.</summary>
    public static Gen<LocalizedText> Text { get; } =
        Gen.Frequency(
            (2, Gen.Const(LocalizedText.Empty)),
            (2, Line.Select(LocalizedText.Of)),
            (
                1,
                Gen.Select(
                    Line.Array[1, 3],
                    Gen.Int[0, 3],
                    (lines, first) =>
                        LocalizedText.Of(
                            lines.Select(
                                (line, i) => KeyValuePair.Create(Languages[(first + i) % Languages.Length], line)
                            )
                        )
                )
            )
        );

    /// <summary>Estimates with and without range, most of them without evidence.</summary>
    public static Gen<Estimate> Estimate(ImmutableArray<Source> sources) =>
        from numbers in ScenarioGen.Number.Array[3]
        from isRange in Gen.Bool
        from evidence in Gen.Frequency((3, Gen.Const((Evidence?)null)), (1, Evidence(sources)))
        select With(isRange ? Range(numbers) : new Estimate(numbers[0]), evidence);

    /// <summary>Evidence of each kind, or none.</summary>
    /// <param name="sources">The sources that it may name.</param>
    public static Gen<Evidence?> Evidence(ImmutableArray<Source> sources) =>
        from isNone in Gen.Bool
        from kind in Gen.Bool
        from source in Gen.Frequency((1, Gen.Const("")), (1, Name))
        from known in Gen.Int[0, 3]
        from place in Gen.Frequency((1, Gen.Const("")), (1, Name))
        from note in Text
        select isNone
            ? null
            : new Evidence(kind ? EvidenceKind.Reported : EvidenceKind.Estimate)
            {
                Source = known < sources.Length ? sources[known].Key : source,
                Place = place,
                Note = note,
            };

    private static Gen<string> Line =>
        Gen.Frequency(
            (3, Name),
            (2, Gen.String[Gen.Char["ab :#-'\"\n\r\t{}[],é"], 0, 12]),
            (1, Gen.Const("Two lines,\n\nand a third: with #signs\n"))
        );

    private static Estimate With(Estimate estimate, Evidence? evidence) =>
        evidence is null ? estimate : estimate.With(evidence);

    private static Estimate Range(Numbers.Rational[] numbers)
    {
        Numbers.Rational[] sorted = [.. numbers.Order()];
        return new Estimate(sorted[0], sorted[1], sorted[2]);
    }
}
