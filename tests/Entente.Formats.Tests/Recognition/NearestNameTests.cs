using Entente.Formats.Conflict;
using Entente.Formats.Recognition;

namespace Entente.Formats.Tests.Recognition;

public class NearestNameTests
{
    [Theory]
    [InlineData("", "x", null)]
    [InlineData("", "no", null)]
    [InlineData("q", "x", null)]
    [InlineData("3", "x", null)]
    [InlineData("ab", "xy", null)]
    [InlineData("X", "x", "x")]
    [InlineData("xa", "x", "x")]
    [InlineData("ab", "ba", "ba")]
    [InlineData("prize", "price", "price")]
    [InlineData("pri", "price", "price")]
    [InlineData("stated", "reading", null)]
    public void A_name_with_which_a_text_has_nothing_in_common_is_not_near(string text, string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.To(text, [name]));

    [Fact]
    public void An_empty_name_is_told_without_a_guess() =>
        Assert.Equal(
            "There is no option ''.",
            Assert
                .Single(
                    ConflictSource
                        .Parse(
                            "f.yaml",
                            "conflict: 1\ndecisionMakers: { A: { options: [x], preferences: [{ '': yes }] } }\n"
                        )
                        .Faults
                )
                .Message
        );
}
