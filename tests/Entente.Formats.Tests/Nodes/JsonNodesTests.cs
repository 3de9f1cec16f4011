using Entente.Formats.Nodes;
using Entente.Numbers;

namespace Entente.Formats.Tests.Nodes;

public class JsonNodesTests
{
    [Fact]
    public void A_number_is_the_decimal_that_it_is_written_as()
    {
        var root = (Node.List)JsonNodes.Read("f", "[0.1, 1E-2, 3]").Root!;
        Assert.Equal(["0.1", "1E-2", "3"], root.Items.Select(item => ((Node.Scalar)item).Text));
        Assert.True(((Node.Scalar)root.Items[0]).TryNumber(out Rational tenth));
        Assert.Equal(Rational.Of(1, 10), tenth);
    }

    [Fact]
    public void Every_node_knows_its_line_and_its_column_in_characters()
    {
        var root = (Node.Map)JsonNodes.Read("f.json", "{\n  \"é\": 1, \"b\": [true,\n null]\n}").Root!;
        Assert.Equal("f.json:1:1", root.Place.ToString());
        Assert.Equal("f.json:2:3", root.Entries[0].Key.Place.ToString());
        Assert.Equal("f.json:2:8", root["é"]!.Place.ToString());
        Assert.Equal("f.json:3:2", ((Node.List)root["b"]!).Items[1].Place.ToString());
    }

    [Fact]
    public void A_key_that_stands_twice_is_a_fault_and_the_first_counts()
    {
        NodeReading reading = JsonNodes.Read("f", """{"a": 1, "a": 2}""");
        Assert.Equal(
            "f:1:10: The key 'a' stands here a second time; keep one of the two.",
            reading.Faults.Single().ToString()
        );
        Assert.Equal("1", ((Node.Scalar)((Node.Map)reading.Root!)["a"]!).Text);
    }

    [Theory]
    [InlineData("{", 1, 2)]
    [InlineData("", 1, 1)]
    [InlineData("[1,\n 2", 2, 3)]
    [InlineData("[NaN]", 1, 2)]
    [InlineData("[-Infinity]", 1, 3)]
    [InlineData("[\"\\ud800\"]", 1, 2)]
    [InlineData("[1] [2]", 1, 5)]
    public void What_is_no_json_is_a_fault_with_its_place(string text, int line, int column)
    {
        NodeReading reading = JsonNodes.Read("f", text);
        Assert.Null(reading.Root);
        Place place = reading.Faults.Single().Place;
        Assert.Equal((line, column), (place.Line, place.Column));
    }

    [Fact]
    public void A_million_brackets_are_refused_for_their_depth()
    {
        NodeReading reading = JsonNodes.Read("f", new string('[', 1_000_000));
        Assert.Contains("nested more than 64 levels deep", reading.Faults.Single().Message, StringComparison.Ordinal);
    }
}
