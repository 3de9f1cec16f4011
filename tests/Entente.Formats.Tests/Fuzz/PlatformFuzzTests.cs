using System.Diagnostics;
using Entente.Formats.NegMas;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Outcomes;

namespace Entente.Formats.Tests.Fuzz;

/// <summary>Broken files of every platform give an answer or faults: no exception, no long wait.</summary>
public class PlatformFuzzTests
{
    private static readonly OutcomeSpace Beside = new([new Issue.Integer("days", 0, 4)]);

    // ENTENTE_FUZZ sets how many inputs are tried per seed file.
    private static int Inputs =>
        int.TryParse(Environment.GetEnvironmentVariable("ENTENTE_FUZZ"), out int inputs) ? inputs : 300;

    [Fact]
    public void Every_seed_is_recognised()
    {
        Assert.NotEmpty(Seeds.Names);
        Assert.All(
            Seeds.Names.Where(name => !name.EndsWith(".xml", StringComparison.Ordinal)),
            name => Assert.NotEqual(FileKind.Unknown, FileOpener.Open(name, Seeds.Bytes(name)).Kind)
        );
    }

    [Fact]
    public void Mutated_files_give_an_answer_or_faults()
    {
        foreach (string name in Seeds.Names)
        {
            byte[] seed = Seeds.Bytes(name);
            for (int i = 0; i < Inputs; i++)
            {
                byte[] other = Seeds.Bytes(Seeds.Names[i % Seeds.Names.Length]);
                byte[] input = new Mutation(i).Of(seed, other);
                long start = Stopwatch.GetTimestamp();
                Try(name, i, input);
                Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10), $"{name}, {i} took too long.");
            }
        }
    }

    private static void Try(string name, int number, byte[] input)
    {
        try
        {
            OpenedFile file = FileOpener.Open(name, input);
            FileReading? reading = file.Reading;
            if (file is { Kind: FileKind.Profile, Reading: null, Root: Node.Map map })
            {
                reading = NegMasReader.Read(name, map, [Beside]);
            }
            else if (file is { Kind: FileKind.Center, Root: Node.Map center })
            {
                NegMasCenter.Read(name, center, new Findings());
            }

            if (reading is not null)
            {
                bool hasContent =
                    reading.Domain is not null || reading.Profile is not null || reading.Scenario is not null;
                Assert.Equal(reading.Faults.IsEmpty, hasContent);
            }
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{name}, mutation {number}: {failure.GetType().Name}", failure);
        }
    }
}
