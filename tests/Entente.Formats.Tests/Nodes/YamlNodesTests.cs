using System.Text;
using Entente.Formats.Nodes;

namespace Entente.Formats.Tests.Nodes;

public class YamlNodesTests
{
    private static Node.Scalar One(string text) => (Node.Scalar)YamlNodes.Read("f", text).Root!;

    [Theory]
    [InlineData("0.10", "Number")]
    [InlineData("-.5e3", "Number")]
    [InlineData("1.", "Number")]
    [InlineData("1e", "Text")]
    [InlineData("+", "Text")]
    [InlineData(".", "Text")]
    [InlineData("1_000", "Text")]
    [InlineData(".nan", "Text")]
    [InlineData("'1'", "Text")]
    [InlineData("yes", "Text")]
    [InlineData("true", "True")]
    [InlineData("False", "False")]
    [InlineData("~", "Null")]
    [InlineData("!!str 1", "Text")]
    public void A_plain_scalar_is_read_by_the_core_schema(string text, string kind) =>
        Assert.Equal(kind, One(text).Of.ToString());

    [Fact]
    public void A_tag_is_kept_as_text_and_not_acted_on()
    {
        Node.Scalar scalar = One("!!python/object/apply:os.system 'x'");
        Assert.Equal("tag:yaml.org,2002:python/object/apply:os.system", scalar.Tag);
        Assert.Equal("x", scalar.Text);
    }

    [Fact]
    public void Places_and_keys_come_out()
    {
        var root = (Node.Map)YamlNodes.Read("f.yaml", "a: 1\nb:\n  - x\n  - {c: 2}\n").Root!;
        Assert.Equal("f.yaml:2:1", root.Entries[1].Key.Place.ToString());
        Assert.Equal("f.yaml:3:5", ((Node.List)root["b"]!).Items[0].Place.ToString());
    }

    [Fact]
    public void An_alias_stands_for_what_its_anchor_held()
    {
        var root = (Node.Map)YamlNodes.Read("f", "a: &x [1, 2]\nb: *x\n").Root!;
        Assert.Same(root["a"], root["b"]);
    }

    [Fact]
    public void An_alias_bomb_is_refused()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++)
        {
            string above = $"*a{i - 1}";
            text.Append("a" + i)
                .Append(": &a")
                .Append(i)
                .Append(" [")
                .AppendJoin(", ", Enumerable.Repeat(above, 9))
                .Append("]\n");
        }

        NodeReading reading = YamlNodes.Read("f", text.ToString());
        Assert.Null(reading.Root);
        Assert.Contains("repeat more than", reading.Faults.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: *b")]
    [InlineData("a: [1, 2")]
    [InlineData("a: 1\n---\nb: 2")]
    [InlineData("--- !t:ag:\\ x")]
    [InlineData("%TAG !  \n--- a")]
    [InlineData("&a [*a]")]
    [InlineData("a: {b: 1\nc: 2")]
    public void What_is_no_single_yaml_document_is_a_fault(string text)
    {
        NodeReading reading = YamlNodes.Read("f", text);
        Assert.Null(reading.Root);
        Assert.NotEmpty(reading.Faults);
    }

    [Fact]
    public void A_hundred_thousand_brackets_are_refused_for_their_depth()
    {
        NodeReading reading = YamlNodes.Read("f", new string('[', 100_000));
        Assert.Contains("nested more than 64 levels deep", reading.Faults.Single().Message, StringComparison.Ordinal);
    }
}
