using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Entente.Formats.Catalog;
using Entente.Formats.Conflict;
using Entente.Formats.Exchanges;
using Entente.Formats.Gambit;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Fuzz;

/// <summary>Broken files of conflicts, division, exchanges and stakeholders: a model or faults, each one line with its place; never an exception, never a long wait.</summary>
/// <remarks>The files are those that ship, and the conflicts among them as <c>.gmcr</c>. <c>ENTENTE_FUZZ</c> sets how many inputs are tried over all of them.</remarks>
public sealed class BrokenModelsTests
{
    private const int DefaultInputs = 20_000;
    private const int LongestMessage = 1_000;
    private const long MostAllocated = 256L * 1024 * 1024;

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

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly ImmutableSortedDictionary<string, string> Files = All();

    public static TheoryData<string> Names { get; } = [.. Files.Keys];

    private static int PerFile
    {
        get
        {
            string? given = Environment.GetEnvironmentVariable("ENTENTE_FUZZ");
            bool isGiven = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int inputs);
            return Math.Max(1, (isGiven ? inputs : DefaultInputs) / Files.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_that_is_whole_has_no_faults(string name) => Assert.Empty(Read(name, Files[name]).Faults);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_file_is_a_model_or_faults_with_their_place(string name)
    {
        int number = 0;
        foreach (string broken in Breakage.Of(Files[name], PerFile))
        {
            long start = Stopwatch.GetTimestamp();
            long before = GC.GetAllocatedBytesForCurrentThread();
            (bool hasModel, ImmutableArray<Remark> faults) = Read(name, broken);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            string which = $"{name}, {number++} of {PerFile}";
            Assert.True(Stopwatch.GetElapsedTime(start) < Longest, $"{which} took too long.");
            Assert.True(allocated < MostAllocated, $"{which} took {allocated:N0} bytes.");
            Assert.True(hasModel == faults.IsEmpty, $"{which} is neither a model nor at fault, or both.");
            Assert.All(
                faults,
                fault =>
                {
                    Assert.Equal(name, fault.Place.File);
                    Assert.InRange(fault.Message.Length, 1, LongestMessage);
                    Assert.DoesNotContain(fault.Message, char.IsControl);
                }
            );
        }
    }

    [Fact]
    public void What_a_message_quotes_is_short()
    {
        string digits = new('9', 10_000);
        Remark fault = Assert.Single(
            Read(
                "f.gmcr",
                $"{{ \"decisionMakers\": [{{ \"name\": \"A\", \"options\": [] }}], \"options\": {digits}, \"infeasibles\": [[[0, \"Y\"]]] }}"
            ).Faults
        );
        Assert.InRange(fault.Message.Length, 60, 150);
    }

    private static (bool HasModel, ImmutableArray<Remark> Faults) Read(string name, string text)
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
