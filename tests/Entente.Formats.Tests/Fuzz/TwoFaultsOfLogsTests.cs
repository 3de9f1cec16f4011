using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Formats.Sessions;
using Entente.Formats.Tables;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Fuzz;

/// <summary>Two faults of a log or a table are both told, whatever lines they stand on.</summary>
public sealed partial class TwoFaultsOfLogsTests
{
    private static readonly Scenario Sale = new(
        new OutcomeSpace([
            new Issue.Choice("price", [new Option("low"), new Option("high")]),
            new Issue.Choice("color", [new Option("red"), new Option("blue")]),
        ]),
        [new Party("seller"), new Party("buyer")]
    );

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["log.json"] = """
            {
              "schema": "entente/session/1",
              "scenario": "sale.yaml",
              "protocol": "alternating-offers",
              "parties": [
                {
                  "name": "seller",
                  "strategy": "boulware"
                },
                {
                  "name": "buyer",
                  "strategy": "conceder"
                }
              ],
              "deadline": 10,
              "seed": 3,
              "agreement": {
                "price": "high",
                "color": "red"
              },
              "endedBy": "agreement",
              "log": [
                {
                  "round": 0,
                  "time": 0.1,
                  "party": "seller",
                  "action": "offer",
                  "outcome": {
                    "price": "high",
                    "color": "blue"
                  }
                },
                {
                  "round": 0,
                  "time": 0.1,
                  "party": "buyer",
                  "action": "offer",
                  "outcome": {
                    "price": "high",
                    "color": "red"
                  }
                },
                {
                  "round": 1,
                  "time": 0.2,
                  "party": "seller",
                  "action": "accept",
                  "outcome": {
                    "price": "high",
                    "color": "red"
                  }
                },
                {
                  "round": 1,
                  "time": 0.2,
                  "action": "agreement",
                  "outcome": {
                    "price": "high",
                    "color": "red"
                  }
                }
              ]
            }
            """,
        ["saop.json"] = """
            {
              "SAOPState": {
                "actions": [
                  {
                    "Offer": {
                      "actor": "seller",
                      "bid": {
                        "issuevalues": {
                          "price": "high",
                          "color": "blue"
                        }
                      }
                    }
                  },
                  {
                    "Offer": {
                      "actor": "buyer",
                      "bid": {
                        "issuevalues": {
                          "price": "low",
                          "color": "red"
                        }
                      }
                    }
                  },
                  {
                    "Accept": {
                      "actor": "seller"
                    }
                  }
                ]
              }
            }
            """,
        ["history.json"] = """
            [
              {
                "step": 0,
                "relative_time": 0.1,
                "new_offers": [
                  [
                    "seller",
                    [
                      "high",
                      "blue"
                    ]
                  ],
                  [
                    "buyer",
                    [
                      "low",
                      "red"
                    ]
                  ]
                ]
              },
              {
                "step": 1,
                "relative_time": 0.3,
                "timedout": false,
                "agreement": [
                  "high",
                  "red"
                ],
                "new_offers": [
                  [
                    "seller",
                    [
                      "high",
                      "red"
                    ]
                  ]
                ]
              }
            ]
            """,
        ["offers.csv"] = """
            round,time,party,action,price,color
            1,0.1,seller,offer,high,blue
            1,0.2,buyer,offer,low,red
            2,0.3,seller,reject,,
            2,0.4,seller,offer,high,red
            3,0.5,buyer,accept,,
            """,
        ["trace.csv"] = """
            step,relative_time,negotiator,offer,responses,state
            0,0.1,seller,"('high', 'blue')",{},continuing
            0,0.2,buyer,"('low', 'red')",{},continuing
            1,0.3,seller,"('high', 'red')","{'buyer': <ResponseType.ACCEPT_OFFER: 0>}",agreement
            """,
        ["turns.txt"] = """
            Round 1
              Turn 1: seller (Offer: Bid[price: high, color: blue, ])
              Turn 2: buyer (Offer: Bid[price: low, color: red, ])
            Round 2
              Turn 1: seller (Offer: Bid[price: high, color: red, ])
              Turn 2: buyer (Accept)
            """,
        ["scores.csv"] = """
            issue,value,seller,buyer
            price,(weight),2,1
            price,low,0,50
            price,high,30,0
            color,red,15,0
            color,blue,0,20
            (fallback),,30,20
            """,
    };

    public static TheoryData<string> Names { get; } = [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Neither_of_two_faults_hides_the_other(string name)
    {
        string[] lines = Files[name].Split('\n');
        Assert.Empty(Faults(name, Files[name]));
        (int Line, string Changed)[] changes =
        [
            .. Enumerable
                .Range(0, lines.Length)
                .SelectMany(line =>
                    Changes(name, line, lines[line])
                        .Where(changed => name == "scores.csv" || !IsOtherName(lines[line], changed))
                        .Select(changed => (line, changed))
                )
                .Where(each => Tells(Faults(name, With(lines, each)), each.line)),
        ];
        Assert.True(changes.Length > 5, $"{name}: {changes.Length} faults");
        foreach ((int Line, string Changed) first in changes)
        {
            foreach (
                (int Line, string Changed) second in changes.Where(each =>
                    each.Line > first.Line && !MayBeOne(first.Changed, each.Changed)
                )
            )
            {
                ImmutableArray<Remark> both = Faults(name, With(lines, first, second));
                Assert.True(
                    Tells(both, first.Line) && Tells(both, second.Line),
                    $"{name}:\n{first.Line + 1}: {first.Changed}\n{second.Line + 1}: {second.Changed}"
                );
            }
        }
    }

    // Who moves and is not listed is told once, and may be the party whose name cannot be read.
    private static bool MayBeOne(string first, string second) =>
        second.Contains("\"party\":", StringComparison.Ordinal)
        && (first == second || first.Contains("\"name\":", StringComparison.Ordinal));

    private static bool Tells(ImmutableArray<Remark> faults, int line) =>
        faults.Any(fault => fault.Place.Line == line + 1);

    // A party by another name may be one that the scenario calls otherwise, and is one sentence wherever it stands.
    private static bool IsOtherName(string line, string changed) =>
        line.Split(',') is [_, _, var party, ..]
        && changed.Split(',') is [_, _, { Length: > 0 } other, ..]
        && other != party;

    private static string With(string[] lines, params (int Line, string New)[] changes)
    {
        string[] copy = [.. lines];
        foreach ((int line, string changed) in changes)
        {
            copy[line] = changed;
        }

        return string.Join('\n', copy);
    }

    // What a file is stays as it is: its mark, the head of its columns.
    private static IEnumerable<string> Changes(string name, int line, string text)
    {
        if (name.EndsWith(".json", StringComparison.Ordinal))
        {
            if (Scalar().Match(text) is { Success: true } value && !text.Contains("schema", StringComparison.Ordinal))
            {
                Group old = value.Groups[1];
                string Put(string other) => $"{text[..old.Index]}{other}{text[(old.Index + old.Length)..]}";
                yield return Put("[[]]");
                yield return Put("-7");
            }
        }
        else if (name.EndsWith(".csv", StringComparison.Ordinal))
        {
            string[] cells = line == 0 ? [] : [.. Cell().Matches(text).Select(each => each.Value)];
            for (int i = 0; i < cells.Length; i++)
            {
                // Without an offer, another is on the table.
                foreach (string other in name == "trace.csv" ? ["zzz", "-7"] : new[] { "", "zzz", "-7" })
                {
                    yield return string.Join(',', cells.Select((cell, at) => at == i ? other : cell));
                }
            }
        }
        else
        {
            yield return text.Replace("high", "hih", StringComparison.Ordinal);
            yield return text.Replace("low", "lw", StringComparison.Ordinal);
            yield return text.Replace("color:", "colour:", StringComparison.Ordinal);
            yield return text.Replace("Bid[", "[", StringComparison.Ordinal);
        }
    }

    private static ImmutableArray<Remark> Faults(string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return name == "scores.csv"
            ? ScoreTables.Read(name, bytes).Faults
            : SessionLogFile.Open(name, bytes).Read(Sale).Faults;
    }

    [GeneratedRegex("""^\s*(?:"[^"]+": )?("[^"]*"|-?[0-9.]+|true|false),?$""")]
    private static partial Regex Scalar();

    [GeneratedRegex("""(?<=^|,)("[^"]*"|[^,]*)""")]
    private static partial Regex Cell();
}
