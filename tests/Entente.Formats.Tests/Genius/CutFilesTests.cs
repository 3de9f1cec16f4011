using System.Text;
using Entente.Formats.Genius;
using Entente.Formats.Nodes;
using Entente.Formats.Sessions;
using Entente.Formats.Tests.Fuzz;

namespace Entente.Formats.Tests.Genius;

/// <summary>A file of GENIUS that ends in the middle is told so once, and nothing that only the missing rest would have said.</summary>
public class CutFilesTests
{
    private const string Whole = """
        <utility_space><objective index="0" name="r">
        <issue index="1" name="colour" type="discrete">
          <item index="1" value="red" evaluation="2"/>
          <item index="2" value="blue" evaluation="1"/></issue>
        <weight index="1" value="1"/></objective>
        <!-- <end> -->
        <reservation value="0.2"/></utility_space>
        """;

    private static FileReading Read(string text) => GeniusFormat.Read("party.xml", Encoding.UTF8.GetBytes(text));

    private static string Before(string mark) => Whole[..Whole.IndexOf(mark, StringComparison.Ordinal)];

    [Theory]
    [InlineData(" index=\"0\"", 1, "objective")]
    [InlineData("colour", 2, "issue")]
    [InlineData("  <item index=\"2", 3, "issue")]
    [InlineData("=\"blue", 4, "item")]
    [InlineData("lue\" ev", 4, "item")]
    [InlineData("</issue>", 4, "issue")]
    [InlineData("objective>\n<!", 5, "objective")]
    [InlineData("d> -->", 6, "utility_space")]
    [InlineData("</utility_space>", 7, "utility_space")]
    [InlineData("/utility_space>", 7, "utility_space")]
    public void Where_it_ends_is_told_with_the_element_that_it_ends_in(string mark, int line, string inside)
    {
        string text = Before(mark);
        FileReading reading = Read(text);
        Remark fault = Assert.Single(reading.Faults);
        Assert.Equal(
            $"The file ends in the middle, on line {line} inside <{inside}>; give the whole file, which ends with </utility_space>.",
            fault.Said.In("en")
        );
        Assert.Equal(
            $"Het bestand houdt middenin op, op regel {line} binnen <{inside}>; geef het hele bestand, dat eindigt met </utility_space>.",
            fault.Said.In("nl")
        );
        Assert.Equal(line, fault.Place.Line);
        Assert.Equal(text.TrimEnd().Split('\n')[^1].Length + 1, fault.Place.Column);
        Assert.Empty(reading.Warnings);
        Assert.Empty(reading.Repairs);
    }

    [Fact]
    public void Wherever_a_file_is_cut_one_sentence_says_so()
    {
        foreach (string name in Seeds.Names.Where(name => name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            string whole = Encoding.UTF8.GetString(Seeds.Bytes(name)).TrimEnd();
            int first = whole.IndexOf("<utility_space", StringComparison.Ordinal) + "<utility_space".Length;
            for (int length = first; length < whole.Length - 1; length++)
            {
                Remark fault = Assert.Single(Read(whole[..length]).Faults);
                Assert.StartsWith("The file ends in the middle", fault.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_tag_that_is_not_closed_or_a_quotation_mark_too_many_is_no_cut()
    {
        string unclosed = Whole.Replace("\"1\"/></issue>", "\"1\"></issue>", StringComparison.Ordinal);
        FileReading reading = Read(unclosed);
        Assert.NotNull(reading.Profile);
        Assert.Contains(
            reading.Repairs,
            repair => repair.Message.Contains("<item> is not closed", StringComparison.Ordinal)
        );

        string shouted = Whole.Replace("</utility_space>", "</Utility_Space>", StringComparison.Ordinal);
        Assert.NotEqual(Whole, shouted);
        Assert.DoesNotContain(
            Read(shouted).Faults,
            fault => fault.Message.Contains("ends in the middle", StringComparison.Ordinal)
        );

        string quoted = Whole.Replace("0.2\"", "0.2", StringComparison.Ordinal);
        Assert.DoesNotContain(
            Read(quoted).Faults,
            fault => fault.Message.Contains("ends in the middle", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_log_that_is_cut_is_told_so_and_nothing_of_the_sessions_that_it_lacks()
    {
        const string Log = """
            <a:Tournament>
            <NegotiationOutcome startingAgent="agentA">
            <resultsOfAgent agent="A" finalUtility="0.5"><bids><bid>
            """;
        var findings = new Findings();
        Assert.Null(GeniusOutcomes.Read("log.xml", Encoding.UTF8.GetBytes(Log), new SessionLogOptions(), findings));
        Remark fault = Assert.Single(findings.Faults);
        Assert.Equal(
            "The file ends in the middle, on line 3 inside <bid>; give the whole file, which ends with </a:Tournament>.",
            fault.Message
        );
    }

    [Fact]
    public void A_log_of_one_session_that_is_cut_is_told_so_and_not_that_it_lacks_an_agent()
    {
        const string Log = """
            <NegotiationOutcome startingAgent="agentA">
            <resultsOfAgent agent="A" finalUtility="0.5"><bids></bids></resultsOfAgent>
            <resultsOfAgent agent="B"
            """;
        var findings = new Findings();
        Assert.Null(GeniusOutcomes.Read("log.xml", Encoding.UTF8.GetBytes(Log), new SessionLogOptions(), findings));
        Assert.Equal(
            "The file ends in the middle, on line 3 inside <resultsOfAgent>; give the whole file, which ends with </NegotiationOutcome>.",
            Assert.Single(findings.Faults).Message
        );
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public void What_was_mended_in_whole_sessions_is_told_also_where_all_stands_on_one_line(string next)
    {
        // One item is not closed in the session that is whole, and one in that in which the file ends.
        string[] parts =
        [
            "<a:Tournament>",
            "<NegotiationOutcome startingAgent=\"agentA\">",
            "<resultsOfAgent agent=\"A\" utilspace=\"a.xml\" finalUtility=\"0.5\"><bids><bid><issue index=\"1\"><item value=\"x\"></issue></bid></bids></resultsOfAgent>",
            "<resultsOfAgent agent=\"B\" utilspace=\"b.xml\" finalUtility=\"0.5\"><bids><bid><issue index=\"1\"><item value=\"x\"/></issue></bid></bids></resultsOfAgent>",
            "</NegotiationOutcome>",
            "<NegotiationOutcome startingAgent=\"agentB\"><resultsOfAgent agent=\"A\"><bids><bid><issue index=\"1\"><item value=\"y\"></issue></bid>",
        ];
        var findings = new Findings();
        RawLog? read = GeniusOutcomes.Read(
            "log.xml",
            Encoding.UTF8.GetBytes(string.Join(next, parts)),
            new SessionLogOptions(),
            findings
        );
        Assert.Empty(findings.Faults);
        Assert.Equal(3, read!.Steps.Length);
        Assert.Single(
            read.Warnings,
            warning => warning.Message.Contains("<item> is not closed", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("</a:Tournament>", "")]
    [InlineData("", "on line 9 inside <a:Tournament>")]
    [InlineData("<NegotiationOutcome startingAgent=\"agentA\">", "on line 9 inside <NegotiationOutcome>")]
    [InlineData("<NegotiationOutcome><resultsOfAgent agent=\"A", "on line 9 inside <resultsOfAgent>")]
    [InlineData("<Negotiation", "on line 9 inside <Negotiation>")]
    public void Of_a_tournament_that_was_stopped_the_sessions_that_are_whole_are_read(string end, string where)
    {
        string log = $"""
            <a:Tournament>
            <NegotiationOutcome startingAgent="agentA">
            <resultsOfAgent agent="A" utilspace="a.xml" finalUtility="0.5"><bids>
            <bid><issue index="1"><item value="x"/></issue></bid></bids></resultsOfAgent>
            <resultsOfAgent agent="B" utilspace="b.xml" finalUtility="0.5"><bids>
            <bid><issue index="1"><item value="x"/></issue></bid></bids></resultsOfAgent>
            </NegotiationOutcome>
            <!-- the next -->
            {end}
            """.TrimEnd();
        var findings = new Findings();
        RawLog? read = GeniusOutcomes.Read("log.xml", Encoding.UTF8.GetBytes(log), new SessionLogOptions(), findings);
        Assert.Empty(findings.Faults);
        Assert.Equal(3, read!.Steps.Length);
        Assert.Equal(
            where.Length == 0
                ? []
                :
                [
                    $"The file ends in the middle, {(end.Length == 0 ? where.Replace('9', '8') : where)}; what is whole before that was read.",
                ],
            read.Warnings.Select(warning => warning.Message)
                .Where(said => said.Contains("middle", StringComparison.Ordinal))
        );
    }
}
