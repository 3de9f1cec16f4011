using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Entente.Formats.Native;
using Entente.Formats.NegMas;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Formats.Tables;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Tests.Fuzz;

/// <summary>Broken files of every format give an answer or faults: no exception, no long wait, no unbounded memory.</summary>
/// <remarks>
/// A new format puts small authored files into <c>Fuzz/Seeds</c>, and is recognised by content or by its case in <see cref="Read"/>.
/// <c>ENTENTE_FUZZ</c> sets how many inputs are tried over all seeds.
/// </remarks>
public class FuzzTests
{
    private const int DefaultInputs = 20_000;
    private const long MostAllocated = 512L * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly OutcomeSpace Beside = new([new Issue.Integer("days", 0, 4)]);

    public static TheoryData<string> Names => [.. Seeds.Names];

    private static int PerSeed
    {
        get
        {
            string? given = Environment.GetEnvironmentVariable("ENTENTE_FUZZ");
            bool isGiven = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int inputs);
            return Math.Max(1, (isGiven ? inputs : DefaultInputs) / Seeds.Names.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_seed_is_recognised(string name)
    {
        if (!name.EndsWith(".csv", StringComparison.Ordinal))
        {
            OpenedFile file = FileOpener.Open(name, Seeds.Bytes(name));
            Assert.True(
                file.Kind != FileKind.Unknown || name.EndsWith(".xml", StringComparison.Ordinal),
                string.Join('\n', file.Faults)
            );
        }
    }

    [Fact]
    public void Seeds_of_our_own_formats_have_no_faults()
    {
        var shared = new NativeFile("entente.yaml", Seeds.Bytes("entente.yaml"));
        var part = new NativeFile("entente-part.yaml", Seeds.Bytes("entente-part.yaml"));
        Assert.Empty(NativeFormat.ReadSplit(shared, [part]).Faults);
        Assert.Empty(NativeFormat.Read("entente.json", Seeds.Bytes("entente.json")).Faults);
        Assert.Empty(ScoreTables.Read("scores.csv", Seeds.Bytes("scores.csv")).Faults);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mutated_file_gives_an_answer_or_faults(string name)
    {
        byte[] seed = Seeds.Bytes(name);
        for (int i = 0; i < PerSeed; i++)
        {
            byte[] other = Seeds.Bytes(Seeds.Names[i % Seeds.Names.Length]);
            byte[] input = new Mutation(i).Of(seed, other);
            Within(name, i, () => Read(name, input));
        }
    }

    [Fact]
    public void A_mutated_workbook_gives_an_answer_or_faults()
    {
        byte[] workbook = ScoreTables
            .WriteXlsx(ScoreTables.Read("a.csv", Seeds.Bytes("scores.csv")).Scenario!)
            .Content.ToArray();
        for (int i = 0; i < PerSeed; i++)
        {
            byte[] input = i % 4 == 0 ? new Mutation(i).Of(workbook, workbook) : WithMutatedPart(workbook, i);
            Within("workbook", i, () => Check(ScoreTables.Read("a.xlsx", input)));
        }
    }

    private static void Within(string name, int number, Action read)
    {
        long start = Stopwatch.GetTimestamp();
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{name}, mutation {number}: {failure.GetType().Name}", failure);
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(Stopwatch.GetElapsedTime(start) < Longest, $"{name}, mutation {number} took too long.");
        Assert.True(allocated < MostAllocated, $"{name}, mutation {number} took {allocated:N0} bytes.");
    }

    private static void Read(string name, byte[] input)
    {
        if (name.EndsWith(".csv", StringComparison.Ordinal))
        {
            Check(ScoreTables.Read(name, input));
            return;
        }

        OpenedFile file = FileOpener.Open(name, input);
        switch (file)
        {
            case { Kind: FileKind.Native }:
                CheckNative(NativeFormat.Read(name, input));
                break;
            case { Kind: FileKind.NativePart }:
                var shared = new NativeFile("entente.yaml", Seeds.Bytes("entente.yaml"));
                CheckNative(NativeFormat.ReadSplit(shared, [new NativeFile(name, input)]));
                break;
            case { Kind: FileKind.Profile, Reading: null, Root: Node.Map map }:
                Check(NegMasReader.Read(name, map, [Beside]));
                break;
            case { Kind: FileKind.Center, Root: Node.Map center }:
                NegMasCenter.Read(name, center, new Findings());
                break;
            case { Reading: { } reading }:
                Check(reading);
                break;
            default:
                break;
        }
    }

    private static void Check(FileReading reading)
    {
        bool hasContent = reading.Domain is not null || reading.Profile is not null || reading.Scenario is not null;
        Assert.Equal(reading.Faults.IsEmpty, hasContent);
        Evaluate(reading.Profile);
    }

    // What was read can be counted with.
    private static void Evaluate(Profile? profile)
    {
        if (profile is null or { Preferences: PreferenceModel.PartialOrder })
        {
            return;
        }

        var utility = new UtilityFunction(profile.Space, profile.Preferences);
        utility.Of(
            new Outcome([
                .. profile.Space.Issues.Select(issue =>
                    issue.Size is { } size ? IssueValue.At((int)size - 1) : IssueValue.Of(((Issue.Real)issue).High)
                ),
            ])
        );
    }

    // What was read can be written, and that reads back.
    private static void CheckNative(FileReading reading)
    {
        Check(reading);
        if (reading.Scenario is { } scenario)
        {
            string text = NativeFormat.WriteYaml(scenario);
            FileReading again = NativeFormat.Read("again", Encoding.UTF8.GetBytes(text));
            Assert.True(again.Faults.IsEmpty, string.Join('\n', again.Faults));
        }
    }

    private static byte[] WithMutatedPart(byte[] workbook, int number)
    {
        var bytes = new MemoryStream();
        bytes.Write(workbook);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            string name = archive.Entries[number % archive.Entries.Count].FullName;
            var part = new MemoryStream();
            using (Stream from = archive.GetEntry(name)!.Open())
            {
                from.CopyTo(part);
            }

            archive.GetEntry(name)!.Delete();
            using Stream to = archive.CreateEntry(name).Open();
            to.Write(new Mutation(number).Of(part.ToArray(), part.ToArray()));
        }

        return bytes.ToArray();
    }
}
