using System.Text;
using Entente.Formats.Native;
using Entente.Formats.Recognition;
using Entente.Preferences;

namespace Entente.Formats.Tests.Native;

public class SplitTests
{
    private const string Shared = """
        entente: 1
        id: car
        issues: { price: { from: 1, to: 3 } }
        parties:
          buyer: { about: Wants a car }
          seller: { fallback: 2 }
        """;

    private const string Buyer = """
        entente: 1
        scenario: car
        party: buyer
        fallback: 1
        preferences: { scores: { price: { linear: [2, 0] } } }
        """;

    private static NativeFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_party_with_a_private_part_is_known_and_the_other_is_not()
    {
        FileReading reading = NativeFormat.ReadSplit(File("car.yaml", Shared), [File("buyer.yaml", Buyer)]);
        Assert.Empty(reading.Faults);
        Assert.Equal("Wants a car", reading.Scenario!.Parties[0].About.ToString());
        Assert.Equal(1, reading.Scenario.Parties[0].Fallback.Worth!.Value.Likely);
        Assert.IsType<PreferenceModel.Scores>(reading.Scenario.Parties[0].Preferences);
        Assert.Null(reading.Scenario.Parties[1].Preferences);
        Assert.Equal(2, reading.Scenario.Parties[1].Fallback.Worth!.Value.Likely);
    }

    [Theory]
    [InlineData(
        "party: buyer",
        "party: byer",
        "buyer.yaml:3:8: The scenario has no party 'byer'; did you mean 'buyer'?"
    )]
    [InlineData(
        "scenario: car",
        "scenario: cat",
        "buyer.yaml:2:11: This belongs to scenario 'cat', and the shared part is 'car'."
    )]
    [InlineData(
        "party: buyer",
        "party: seller",
        "buyer.yaml:4:1: The shared part gives 'fallback' of party 'seller' already, at car.yaml:6:23; keep one of the two."
    )]
    [InlineData(
        "fallback: 1",
        "fallbck: 1",
        "buyer.yaml:4:1: There is no key 'fallbck' in a private part; did you mean 'fallback'?"
    )]
    [InlineData("price: {", "prise: {", "buyer.yaml:5:26: There is no issue 'prise'; did you mean 'price'?")]
    public void A_fault_of_a_private_part_is_named_with_its_file(string right, string wrong, string fault)
    {
        string broken = Buyer.Replace(right, wrong, StringComparison.Ordinal);
        FileReading reading = NativeFormat.ReadSplit(File("car.yaml", Shared), [File("buyer.yaml", broken)]);
        Assert.Equal(fault, Assert.Single(reading.Faults).ToString());
    }

    [Fact]
    public void Two_private_parts_of_one_party_are_a_fault() =>
        Assert.NotEmpty(
            NativeFormat.ReadSplit(File("car.yaml", Shared), [File("a.yaml", Buyer), File("b.yaml", Buyer)]).Faults
        );

    [Fact]
    public void A_folder_is_read_with_the_parts_that_lie_in_it()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("entente");
        try
        {
            System.IO.File.WriteAllText(Path.Combine(folder.FullName, "car.yaml"), Shared);
            System.IO.File.WriteAllText(Path.Combine(folder.FullName, "x.yaml"), Buyer);
            ScenarioReading reading = ScenarioSource.Read(folder.FullName);
            Assert.Empty(reading.Faults);
            Assert.NotNull(reading.Scenario!.Parties[0].Preferences);
            Assert.Equal(2, reading.Files.Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
