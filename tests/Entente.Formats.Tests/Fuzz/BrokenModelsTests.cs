using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Fuzz;

/// <summary>Broken files of conflicts, division, exchanges and stakeholders: a model or faults, each one line with its place; never an exception, never a long wait.</summary>
/// <remarks>The files are those that ship, and the conflicts among them as <c>.gmcr</c>. <c>ENTENTE_FUZZ</c> sets how many inputs are tried over all of them.</remarks>
public sealed class BrokenModelsTests
{
    private const int DefaultInputs = 20_000;
    private const int LongestMessage = 1_000;
    private const long MostAllocated = 256L * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static ImmutableSortedDictionary<string, string> Files => ShippedModels.Files;

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
    public void A_file_that_is_whole_has_no_faults(string name) =>
        Assert.Empty(ShippedModels.Read(name, Files[name]).Faults);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_file_is_a_model_or_faults_with_their_place(string name)
    {
        int number = 0;
        foreach (string broken in Breakage.Of(Files[name], PerFile))
        {
            long start = Stopwatch.GetTimestamp();
            long before = GC.GetAllocatedBytesForCurrentThread();
            (bool hasModel, ImmutableArray<Remark> faults) = ShippedModels.Read(name, broken);
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
            ShippedModels
                .Read(
                    "f.gmcr",
                    $"{{ \"decisionMakers\": [{{ \"name\": \"A\", \"options\": [] }}], \"options\": {digits}, \"infeasibles\": [[[0, \"Y\"]]] }}"
                )
                .Faults
        );
        Assert.InRange(fault.Message.Length, 60, 150);
    }
}
