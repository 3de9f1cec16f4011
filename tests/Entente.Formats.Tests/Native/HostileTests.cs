using System.Diagnostics;
using System.Text;
using Entente.Formats.Native;
using Entente.Formats.Recognition;

namespace Entente.Formats.Tests.Native;

public class HostileTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static FileReading Read(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        long start = Stopwatch.GetTimestamp();
        FileReading reading = NativeFormat.Read("f", bytes);
        Assert.True(Stopwatch.GetElapsedTime(start) < Longest, "It took too long.");
        return reading;
    }

    private static string Repeated(int count, Func<int, string> text) =>
        string.Concat(Enumerable.Range(0, count).Select(text));

    [Fact]
    public void An_alias_bomb_ends_in_a_fault()
    {
        string bomb = Repeated(30, i => $"a{i + 1}: &a{i + 1} [*a{i}, *a{i}, *a{i}, *a{i}]\n");
        string text = $"entente: 1\nissues: {{ x: [y] }}\na0: &a0 [z]\n{bomb}parties: {{ p: {{}} }}\n";
        Assert.Contains("aliases", Assert.Single(Read(text).Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{ a: ")]
    [InlineData("- ")]
    public void Deep_nesting_ends_in_a_fault(string opening) =>
        Assert.NotEmpty(
            Read("entente: 1\nissues: " + (opening == "- " ? "\n" : "") + Repeated(100_000, _ => opening)).Faults
        );

    [Theory]
    [InlineData("1e1000000000")]
    [InlineData("1e-100000")]
    [InlineData(".inf")]
    [InlineData("-.nan")]
    [InlineData("0x7f")]
    [InlineData("1/0")]
    public void A_number_that_is_none_or_too_large_is_a_fault(string number) =>
        Assert.NotEmpty(
            Read(
                $"entente: 1\nissues: {{ x: [y] }}\nparties: {{ p: {{ preferences: {{ scores: {{ x: [{number}] }} }} }} }}"
            ).Faults
        );

    [Fact]
    public void A_number_of_a_million_digits_is_a_fault() =>
        Assert.NotEmpty(
            Read(
                $"entente: 1\nissues: {{ x: {{ from: 0, to: {new string('9', 1_000_000)} }} }}\nparties: {{ p: {{}} }}"
            ).Faults
        );

    [Fact]
    public void Short_tables_cannot_ask_for_much_memory()
    {
        string issues = Repeated(50, i => $"  i{i}: {{ from: 1, to: 1000000 }}\n");
        string scores = Repeated(50, i => $"        i{i}: {{ table: {{ 1: 1 }}, otherwise: 0 }}\n");
        string text = $"entente: 1\nissues:\n{issues}parties:\n  p:\n    preferences:\n      scores:\n{scores}";
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEmpty(Read(text).Faults);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 512L * 1024 * 1024);
    }

    [Fact]
    public void Sums_of_unlike_quotients_take_no_long_time()
    {
        string issues = Repeated(3_000, i => $"  i{i}: [y, n]\n");
        string scores = Repeated(3_000, i => $"        i{i}: [1/{i + 1}{new string('7', 300)}, 0]\n");
        Read(
            $"entente: 1\nissues:\n{issues}parties:\n  p:\n    fallback: 1e9\n    preferences:\n      scores:\n{scores}"
        );
    }

    [Fact]
    public void Many_faults_take_no_long_time()
    {
        string issues = Repeated(9_000, i => $"  {new string((char)('a' + (i % 26)), 200)}{i}: [y, n]\n");
        string scores = Repeated(50_000, i => $"        {new string('b', 200)}x{i}: 3\n");
        string tiers = string.Join(", ", Enumerable.Repeat("{}", 100_000));
        FileReading reading = Read(
            $"entente: 1\nissues:\n{issues}parties:\n  p:\n    preferences:\n      scores:\n{scores}  q:\n    preferences: {{ ranking: [{tiers}] }}\n"
        );
        Assert.Equal(1_000, reading.Faults.Length);
    }

    [Fact]
    public void Rules_without_end_take_no_long_time()
    {
        string issues = Repeated(16, i => $"  i{i}: [y, n]\n");
        string rules = Repeated(100_000, i => $"  - forbid: {{ i{i % 16}: y, i{(i + 1) % 16}: n }}\n");
        Read($"entente: 1\nissues:\n{issues}rules:\n{rules}parties: {{ p: {{}} }}\n");
    }

    [Fact]
    public void A_gigabyte_is_refused_before_it_is_read()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.yaml");
        try
        {
            using (FileStream file = File.Create(path))
            {
                file.Write("entente: 1\n"u8);
                file.SetLength(1L << 30);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Contains("64 MB", Assert.Single(ScenarioSource.Read(path).Faults).Message, StringComparison.Ordinal);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1024 * 1024);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_truncated_file_has_a_fault_or_is_read()
    {
        byte[] whole = Encoding.UTF8.GetBytes(NewScenario.Template("x", "en", "talks"));
        for (int length = 0; length < whole.Length; length += 7)
        {
            FileReading reading = NativeFormat.Read("f", whole.AsSpan(0, length));
            Assert.Equal(reading.Scenario is null, !reading.Faults.IsEmpty);
        }
    }
}
