using System.Text;
using Entente.Formats.Native;
using Entente.Outcomes;

namespace Entente.Formats.Tests.Native;

/// <summary>Packages and the status quo may name each other in any order, only not in a circle.</summary>
public class NamedOutcomeFaultsTests
{
    private const string Rest =
        "entente: 1\nissues: { a: [x, y], n: { from: 1, to: 5 } }\nparties: { p: { preferences: { scores: { a: [1, 2] } } } }\n";

    private static FileReading Read(string text) => NativeFormat.Read("f", Encoding.UTF8.GetBytes(Rest + text));

    private static string[] Faults(string text) => [.. Read(text).Faults.Select(fault => fault.ToString())];

    [Theory]
    [InlineData("packages: { q: { outcome: r }, r: { outcome: { a: y, n: 1 } } }")]
    [InlineData("packages: { r: { outcome: { a: y, n: 1 } }, q: { outcome: r } }")]
    [InlineData("statusQuo: r\npackages: { q: { outcome: statusQuo }, r: { outcome: { a: y, n: 1 } } }")]
    [InlineData("packages: { q: { outcome: s }, s: { outcome: r }, r: { outcome: { a: y, n: 1 } } }")]
    public void A_package_may_name_another_wherever_it_stands(string text)
    {
        FileReading reading = Read(text);
        Assert.Empty(reading.Faults);
        Assert.Equal(
            new Outcome([IssueValue.At(1), IssueValue.At(0)]),
            reading.Scenario!.Packages.Single(package => package.Name == "q").Outcome
        );
    }

    [Theory]
    [InlineData(
        "packages: { q: { outcome: r }, r: { outcome: q } }",
        "f:4:27: The outcome of a package goes round in a circle ('q' → 'r' → 'q'); give every issue a value in one of these places."
    )]
    [InlineData(
        "packages: { p: { outcome: q }, q: { outcome: q }, s: { outcome: p } }",
        "f:4:46: The outcome of a package goes round in a circle ('q' → 'q'); give every issue a value in one of these places."
    )]
    [InlineData(
        "statusQuo: t\npackages: { t: { outcome: statusQuo } }",
        "f:5:27: The outcome of a package goes round in a circle ('t' → 'statusQuo' → 't'); give every issue a value in one of these places."
    )]
    [InlineData(
        "packages: { t: { outcome: statusQuo } }",
        "f:4:27: The outcome of a package names no package 'statusQuo'; the file gives no statusQuo."
    )]
    [InlineData(
        "packages: { q: { outcome: r }, r: { outcome: { a: z, n: 1 } } }",
        "f:4:51: Issue 'a' has no value 'z'; it is one of 'x', 'y'."
    )]
    [InlineData(
        "packages: { q: { outcome: r }, r: 5 }",
        "f:4:35: A package is the number 5, and should be a set of named entries."
    )]
    [InlineData(
        "packages: { q: { outcome: rad }, red: { outcome: { a: x, n: 1 } } }",
        "f:4:27: The outcome of a package names no package 'rad'; did you mean 'red'?"
    )]
    public void A_circle_of_names_is_one_fault_and_so_is_a_name_of_nothing(string text, string fault) =>
        Assert.Equal([fault], Faults(text));

    [Fact]
    public void A_long_row_of_names_is_followed_to_its_end()
    {
        const int Length = 20_000;
        string row = string.Join(", ", Enumerable.Range(0, Length).Select(i => $"p{i}: {{ outcome: p{i + 1} }}"));
        Assert.Empty(Faults($"packages: {{ {row}, p{Length}: {{ outcome: {{ a: x, n: 1 }} }} }}"));
        Assert.Equal(
            [
                "f:4:28: The outcome of a package goes round in a circle ('p0' → 'p1' → 'p2' → 'p3' → 'p4' → … → 'p0'); give every issue a value in one of these places.",
            ],
            Faults($"packages: {{ {row}, p{Length}: {{ outcome: p0 }} }}")
        );
    }

    [Fact]
    public void A_circle_is_told_in_Dutch() =>
        Assert.Equal(
            "De uitkomst van een pakket gaat in een kring rond ('q' → 'q'); geef op een van die plaatsen elk onderwerp een waarde.",
            Assert.Single(Read("packages: { q: { outcome: q } }").Faults).Said.Dutch
        );
}
