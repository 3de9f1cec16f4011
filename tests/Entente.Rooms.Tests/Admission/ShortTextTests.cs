using Entente.Rooms.Admission;

namespace Entente.Rooms.Tests.Admission;

/// <summary>Names that people type: what is read, what is turned away, and which two a reader takes for one another.</summary>
public class ShortTextTests
{
    [Theory]
    [InlineData("Ann", "Ann")]
    [InlineData("  Ann   van\u00a0der \u3000 Berg ", "Ann van der Berg")]
    [InlineData("김정은 𝄞 Ø", "김정은 𝄞 Ø")]
    [InlineData("דוד", "דוד")]
    [InlineData("O'Neill-Łukasz, jr.", "O'Neill-Łukasz, jr.")]
    [InlineData("Jose\u0301", "Jose\u0301")]
    [InlineData("မြို့", "မြို့")]
    [InlineData("Ann ❤\ufe0f", "Ann ❤")]
    [InlineData("👩\u200d🏫", "👩🏫")]
    public void A_name_is_read_with_its_blanks_made_single_and_joiners_left_out(string typed, string read)
    {
        Assert.True(ShortText.TryRead(typed, out string? name));
        Assert.Equal(read, name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00a0\u2003\u3000 ")]
    [InlineData("a\nb")]
    [InlineData("a\tb")]
    [InlineData("a\0")]
    [InlineData("a\u0085b")]
    [InlineData("\u202enhoJ")]
    [InlineData("a\u202ab")]
    [InlineData("a\u2066b\u2069")]
    [InlineData("Ann\u200e")]
    [InlineData("\u200fAnn")]
    [InlineData("\u061cAnn")]
    [InlineData("An\u200bn")]
    [InlineData("\u200c\u200d\ufe0f")]
    [InlineData("An\u2060n")]
    [InlineData("\ufeffAnn")]
    [InlineData("An\u00adn")]
    [InlineData("An\u034fn")]
    [InlineData("\u3164")]
    [InlineData("\u2800\u2800")]
    [InlineData("\u115f")]
    [InlineData("Ann\udb40\udc41")]
    [InlineData("\u0301\u0302")]
    [InlineData(" \u0301")]
    [InlineData("Ann \u0338")]
    [InlineData("A\u0301\u0301\u0301\u0301\u0301\u0301\u0301")]
    [InlineData("a\u2028b")]
    [InlineData("\ue000")]
    public void What_hides_turns_text_around_or_shows_nothing_is_no_name(string? typed)
    {
        Assert.False(ShortText.TryRead(typed, out string? name));
        Assert.Null(name);
    }

    [Fact]
    public void Half_a_pair_is_no_name()
    {
        foreach (string half in new[] { "\ud800", "a\udc00", "a\ud83d", "\udc00\ud800" })
        {
            Assert.False(ShortText.TryRead(half, out _));
        }
    }

    [Fact]
    public void The_bound_is_on_what_is_left()
    {
        Assert.True(ShortText.TryRead(new string('a', 60), out _));
        Assert.False(ShortText.TryRead(new string('a', 61), out _));
        Assert.True(ShortText.TryRead(new string('a', 61), out _, longest: 80));
        Assert.True(ShortText.TryRead(new string('a', 59) + new string(' ', 100), out _));
        Assert.False(ShortText.TryRead("a" + new string(' ', 1_000_000), out _));
    }

    [Theory]
    [InlineData("Ann", "ann")]
    [InlineData("José", "Jose\u0301")]
    [InlineData("Nguyễn", "Nguye\u0302\u0303n")]
    [InlineData("ậ", "a\u0302\u0323")]
    [InlineData("ậ", "a\u0323\u0302")]
    [InlineData("ậ", "â\u0323")]
    [InlineData("Йосиф", "И\u0306осиф")]
    [InlineData("Άννα", "Α\u0301ννα")]
    [InlineData("Anna", "Аnnа")]
    [InlineData("ANNA", "ΑΝΝΑ")]
    [InlineData("Ann", "Ａｎｎ")]
    [InlineData("İrem", "I\u0307rem")]
    public void Names_that_look_the_same_are_alike(string one, string other) =>
        Assert.True(ShortText.AreAlike(one, other), $"{ShortText.Looks(one)} / {ShortText.Looks(other)}");

    [Theory]
    [InlineData("Ann", "Anne")]
    [InlineData("José", "Jose")]
    [InlineData("Ann B", "AnnB")]
    [InlineData("Anna", "Яnna")]
    [InlineData("a\u0301\u0302", "a\u0302\u0301")]
    [InlineData("", "Ann")]
    public void Names_that_look_otherwise_are_not(string one, string other) =>
        Assert.False(ShortText.AreAlike(one, other), $"{ShortText.Looks(one)} / {ShortText.Looks(other)}");
}
