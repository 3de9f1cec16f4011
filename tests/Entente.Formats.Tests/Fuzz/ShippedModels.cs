using System.Collections.Immutable;
using System.Text;
using Entente.Formats.Catalog;
using Entente.Formats.Conflict;
using Entente.Formats.Exchanges;
using Entente.Formats.Gambit;
using Entente.Formats.Native;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;

namespace Entente.Formats.Tests.Fuzz;

/// <summary>The files that ship, but for the larger scenarios, by a name whose ending says of what kind they are; the conflicts also as <c>.gmcr</c>.</summary>
internal static class ShippedModels
{
    private const string Prisoners = """
        NFG 1 R "Two prisoners" { "Ann" "Bob" }

        { { "silent" "talk" }
        { "silent" "talk" }
        }
        "A comment with \"quotes\""

        3 3 4 0 0 4 1 1
        """;

    private const string ByOutcome = """
        NFG 1 D "With outcomes" { "A" "B" } { 2 2 } ""
        { { "good" 3, 2 } { "bad" .5 0 } }
        1 2 0 1
        """;

    private const string Signal = """
        EFG 2 R "A signal" { "Sender" "Receiver" }
        ""

        c "" 1 "nature" { "strong" 1/3 "weak" 2/3 } 0
        p "" 1 1 "I am strong" { "up" "stay" } 0
        p "" 2 1 "up" { "yield" "fight" } 0
        t "" 1 "a" { 2, 0 }
        t "" 2 "b" { 0.5, -1 }
        t "" 3 "c" { 1, 1 }
        p "" 1 2 "I am weak" { "up" "stay" } 0
        p "" 2 1 0
        t "" 1
        t "" 4 "d" { -1, 1 }
        t "" 3
        """;

    private static readonly string[] Scenarios = ["garden-fence", "house-sale", "used-car"];

    public static ImmutableSortedDictionary<string, string> Files { get; } = All();

    /// <summary>Reads a text as the kind of file that a name says.</summary>
    public static (bool HasModel, ImmutableArray<Remark> Faults) Read(string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        switch (name.Split('.')[^1])
        {
            case "gmcr" or "conflict":
                ConflictReading conflict = ConflictSource.Parse(name, text);
                return (conflict.Model is not null, conflict.Faults);
            case "exchange":
                ExchangeReading exchange = ExchangeFormat.Read(name, bytes);
                return (exchange.Exchange is not null, exchange.Faults);
            case "scenario":
                FileReading scenario = NativeFormat.Read(name, bytes);
                return (scenario.Scenario is not null, scenario.Faults);
            case "stakeholders":
                StakeholderReading decision = StakeholderFormat.Read(name, bytes);
                return (decision.Question is not null, decision.Faults);
            case "nfg" or "efg" when GambitFormat.Recognises(bytes):
                GambitReading game = GambitFormat.Read(name, bytes);
                return (game.Game is not null || game.Tree is not null, game.Faults);
            default:
                TheoryReading question = TheoryFormat.Read(name, bytes);
                return (question.Problem is not null, question.Faults);
        }
    }

    private static ImmutableSortedDictionary<string, string> All()
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        files.Add("prisoners.nfg", Prisoners);
        files.Add("outcomes.nfg", ByOutcome);
        files.Add("signal.efg", Signal);
        foreach (string id in Scenarios)
        {
            files.Add($"{id}.scenario", ShippedScenarios.TryText(id, out string? text) ? text : "");
        }

        foreach (string id in ShippedConflicts.Ids)
        {
            files.Add($"{id}.conflict", ShippedConflicts.TryText(id, out string? text) ? text : "");
            files.Add($"{id}.gmcr", ConflictWriting.Gmcr(ConflictSource.Read(id).Model!).Files[0].Text);
        }

        foreach (string id in ShippedQuestions.Ids)
        {
            files.Add($"{id}.division", ShippedQuestions.TryText(id, out string? text) ? text : "");
        }

        foreach (string id in ShippedExchanges.Ids)
        {
            files.Add($"{id}.exchange", ShippedExchanges.TryText(id, out string? text) ? text : "");
        }

        foreach (string id in ShippedStakeholders.Ids)
        {
            files.Add($"{id}.stakeholders", ShippedStakeholders.TryText(id, out string? text) ? text : "");
        }

        return files.ToImmutable();
    }
}
