using Entente.Formats.Agents;
using Entente.Strategies.Catalog;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Agents;

/// <summary>Conversations on record are answered as they were.</summary>
public class RecordedConversationTests
{
    [Theory]
    [InlineData("linear")]
    [InlineData("mapping")]
    [InlineData("timed")]
    public void Every_line_is_answered_as_it_was(string kind)
    {
        string[] lines = File.ReadAllLines(
            Path.Combine(Repository.Root, "tests", "Entente.Cli.Tests", "Agents", "NegMas", $"{kind}.conversation.txt")
        );
        var conversation = new AgentConversation(AgentStart.Read(lines[0][2..]), StrategyCatalog.Parse("linear"));
        string? due = null;
        foreach (string line in lines.Skip(1).Where(line => line[0] is '<' or '>'))
        {
            if (line[0] == '>')
            {
                Assert.Null(due);
                due = conversation.Answer(line[2..]);
            }
            else
            {
                Assert.Equal(line[2..], due);
                due = null;
            }
        }

        Assert.True(conversation.IsOver);
    }
}
