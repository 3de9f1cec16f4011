using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Formats.Catalog;
using Entente.Formats.Conflict;
using Entente.Formats.Exchanges;
using Entente.Formats.Native;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;

namespace Entente.Formats.Tests.Recognition;

/// <summary>A key with a slip in it is one fault, whatever hangs on it.</summary>
public sealed partial class SlipTests
{
    // Keys that say what the entry beside them is; names of a file's own are not among them.
    private static readonly string[] Keys =
    [
        .. "conflict exchange divide forecast entente title about sources parties steps together record commitments future penalty deposit discount cost worth detection snapBack after".Split(
            ' '
        ),
        .. "divisible decisionMakers options preferences ranking infeasible names statusQuo evidence source note wants state strong unknown goods split set corners disagreement".Split(
            ' '
        ),
        .. "alternatives objectives swaps offers discounts rounds outside trade bids commitment trust stages votes quota weights scale stakeholders position capability salience marks".Split(
            ' '
        ),
        .. "model outcome issues packages fallback dealBreakers positions demand never scores readings rules forbid thirdParties says deadline type better detection estimate reported".Split(
            ' '
        ),
    ];

    public static TheoryData<string, string> Shipped =>
        [
            .. ShippedConflicts.Ids.Select(id => ("conflict", id)),
            .. ShippedExchanges.Ids.Select(id => ("exchange", id)),
            .. ShippedQuestions.Ids.Select(id => ("divide", id)),
            .. ShippedStakeholders.Ids.Select(id => ("forecast", id)),
            ("entente", "hanoi-2019"),
            ("entente", "joint-venture"),
            ("entente", "climate-six"),
        ];

    private static string TextOf(string kind, string id)
    {
        string? text = null;
        bool isThere = kind switch
        {
            "conflict" => ShippedConflicts.TryText(id, out text),
            "exchange" => ShippedExchanges.TryText(id, out text),
            "divide" => ShippedQuestions.TryText(id, out text),
            "forecast" => ShippedStakeholders.TryText(id, out text),
            _ => ShippedScenarios.TryText(id, out text),
        };
        Assert.True(isThere);
        return text!;
    }

    private static ImmutableArray<Remark> FaultsOf(string kind, string text)
    {
        byte[] content = Encoding.UTF8.GetBytes(text);
        return kind switch
        {
            "conflict" => ConflictSource.Parse("t.yaml", text).Faults,
            "exchange" => ExchangeFormat.Read("t.yaml", content).Faults,
            "divide" => TheoryFormat.Read("t.yaml", content).Faults,
            "forecast" => StakeholderFormat.Read("t.yaml", content).Faults,
            _ => NativeFormat.Read("t.yaml", content).Faults,
        };
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Two_letters_of_a_key_in_the_wrong_order_are_one_fault_that_names_the_key(string kind, string id)
    {
        string text = TextOf(kind, id);
        int tried = 0;

        // Every key where it stands first and last.
        IEnumerable<Match> keys = Key()
            .Matches(text)
            .Where(key => Keys.Contains(key.Groups[1].Value))
            .GroupBy(key => key.Groups[1].Value)
            .SelectMany(same => new[] { same.First(), same.Last() }.Distinct());
        foreach (Match key in keys)
        {
            string name = key.Groups[1].Value;
            int at = Enumerable.Range(0, name.Length - 1).First(i => name[i] != name[i + 1]);
            string wrong = $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}";
            int start = key.Groups[1].Index;
            string spoiled = text[..start] + wrong + text[(start + name.Length)..];
            int line = text.AsSpan(0, start).Count('\n') + 1;

            IReadOnlyList<Remark> faults = FaultsOf(kind, spoiled);
            Assert.True(
                faults.Count == 1,
                $"'{wrong}' in line {line}: {string.Join("\n", faults.Select(fault => fault.ToString()))}"
            );
            Assert.Equal(line, faults[0].Place.Line);
            Assert.Contains($"'{wrong}'", faults[0].Message, StringComparison.Ordinal);
            Assert.EndsWith($"; did you mean '{name}'?", faults[0].Message, StringComparison.Ordinal);
            tried++;
        }

        Assert.True(tried >= 3, $"Only {tried} keys were spoiled.");
    }

    [GeneratedRegex("""(?m)(?:^ *(?:- )?|[{,] *)([A-Za-z]+):(?=[ \r\n])""")]
    private static partial Regex Key();
}
