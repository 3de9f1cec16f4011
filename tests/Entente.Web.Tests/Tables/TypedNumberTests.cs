using Entente.Numbers;
using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Web.Languages;
using Entente.Web.Tables;

namespace Entente.Web.Tests.Tables;

public class TypedNumberTests
{
    private static readonly Issue Price = new Issue.Integer("price", 8_000, 10_000, 100) { Unit = "EUR" };
    private static readonly Issue Share = new Issue.Real("share", Rational.Zero, 10);

    [Theory]
    [InlineData("en", "8500", "8500")]
    [InlineData("en", "8,500", "8500")]
    [InlineData("en", "8.500", "8500")]
    [InlineData("en", " 8 500 ", "8500")]
    [InlineData("en", "8’500.0", "8500")]
    [InlineData("nl", "8.500", "8500")]
    [InlineData("nl", "8.500,0", "8500")]
    [InlineData("nl", "8,500", "8500")]
    [InlineData("en", "8050", null)]
    [InlineData("en", "85,00", null)]
    [InlineData("en", "a lot", null)]
    public void A_price_is_read_with_the_separators_that_the_page_prints(string tag, string typed, string? value) =>
        Assert.Equal(value, TypedNumber.ValueOf(Of(tag), Price, typed) is { } found ? Price.NameOf(found) : null);

    [Theory]
    [InlineData("en", "2.5")]
    [InlineData("en", "2,5")]
    [InlineData("nl", "2,5")]
    [InlineData("nl", "2.500")]
    [InlineData("en", "2,500")]
    public void Where_thousands_are_none_of_the_values_a_comma_is_a_point(string tag, string typed) =>
        Assert.Equal((Rational)5 / 2, TypedNumber.ValueOf(Of(tag), Share, typed)!.Value.Number);

    [Theory]
    [InlineData(
        "en",
        "8050",
        "8,050 is none of its values: 8,000 to 10,000 in steps of 100. Nearest: 8,000 and 8,100."
    )]
    [InlineData(
        "nl",
        "8050",
        "8.050 is geen van de waarden: 8.000 tot en met 10.000 in stappen van 100. Het dichtst erbij: 8.000 en 8.100."
    )]
    [InlineData("en", "12,000", "12,000 is none of its values: 8,000 to 10,000 in steps of 100. Nearest: 10,000.")]
    [InlineData("en", "-3", "-3 is none of its values: 8,000 to 10,000 in steps of 100. Nearest: 8,000.")]
    [InlineData("en", "a lot", "This is no number. It can be: 8,000 to 10,000 in steps of 100.")]
    public void What_is_none_of_the_values_is_refused_with_the_step_and_the_nearest(
        string tag,
        string typed,
        string said
    ) => Assert.Equal(said, TypedNumber.Refusal(Of(tag), Price, typed));

    [Fact]
    public void Without_steps_every_number_between_is_named() =>
        Assert.Equal(
            "11 is none of its values: any number from 0 to 10. Nearest: 10.",
            TypedNumber.Refusal(Of("en"), Share, "11")
        );

    private static PageLanguage Of(string tag) => new(Language.Of(tag)!);
}
