using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Tests.Annotations;

public class SentenceTests
{
    [Fact]
    public void A_sentence_in_a_sentence_is_said_in_the_language_around_it()
    {
        Sentence kind = new("a list", "een lijst");
        Sentence what = new($"The name of issue '{"price"}'", $"De naam van onderwerp '{"price"}'");
        Sentence fault = new($"{what} is {kind}.", $"{what} is {kind}.");
        Assert.Equal("The name of issue 'price' is a list.", fault.English);
        Assert.Equal("De naam van onderwerp 'price' is een lijst.", fault.Dutch);
        Assert.Equal(fault.Dutch, fault.In("nl"));
        Assert.Equal(fault.English, fault.In("en"));
        Assert.Equal(fault.English, fault.In("fr"));
        Assert.Equal(fault.English, fault.ToString());
    }

    [Fact]
    public void Numbers_stand_as_files_write_them_but_for_their_thousands()
    {
        Sentence fault = new(
            $"{1_000_000:N0} entries, {0.25} and {Rational.Of(1, 4)}, {1234}",
            $"{1_000_000:N0} gegevens, {0.25} en {Rational.Of(1, 4)}, {1234}"
        );
        Assert.Equal($"1,000,000 entries, 0.25 and {Rational.Of(1, 4)}, 1234", fault.English);
        Assert.Equal($"1.000.000 gegevens, 0.25 en {Rational.Of(1, 4)}, 1234", fault.Dutch);
    }

    [Fact]
    public void What_is_the_same_in_both_languages_is_written_once()
    {
        Assert.Equal("'from'", Sentence.Key("from").Dutch);
        Assert.Equal(Sentence.AsIs("x"), new Sentence("x", "x"));
        Assert.True(default(Sentence).IsEmpty);
        Assert.Equal("", default(Sentence).In("nl"));
    }

    [Fact]
    public void Several_things_stand_one_after_the_other_in_either_language()
    {
        Sentence things = Sentence.Commas([new("a list", "een lijst"), Sentence.Key("x")]);
        Assert.Equal("a list, 'x'", things.English);
        Assert.Equal("een lijst, 'x'", things.Dutch);
    }
}
