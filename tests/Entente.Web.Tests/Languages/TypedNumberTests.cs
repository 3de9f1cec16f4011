using CsCheck;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Web.Languages;

namespace Entente.Web.Tests.Languages;

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
    [InlineData("en", "-3", "−3 is none of its values: 8,000 to 10,000 in steps of 100. Nearest: 8,000.")]
    [InlineData("en", "−3", "−3 is none of its values: 8,000 to 10,000 in steps of 100. Nearest: 8,000.")]
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

    [Theory]
    [InlineData("en", "1,250.5", "1250.5")]
    [InlineData("nl", "1.250,5", "1250.5")]
    [InlineData("en", "1.250,5", "1250.5")]
    [InlineData("nl", "1,250.5", "1250.5")]
    [InlineData("en", "1,250", "1250")]
    [InlineData("nl", "1.250", "1250")]
    [InlineData("en", "1.250", "1.25")]
    [InlineData("nl", "1,250", "1.25")]
    [InlineData("nl", " -1 250,75 ", "-1250.75")]
    [InlineData("en", "0,125", "0.125")]
    [InlineData("en", "1/3", "1/3")]
    [InlineData("en", "1,25,0", null)]
    [InlineData("nl", "veel", null)]
    [InlineData("nl", "", null)]
    public void A_number_is_what_the_language_of_the_page_makes_of_it(string tag, string typed, string? number) =>
        Assert.Equal(number, TypedNumber.Read(Of(tag), typed)?.ToString());

    [Theory]
    [InlineData("en", "1250.5", "1,250.5")]
    [InlineData("nl", "1250.5", "1.250,5")]
    [InlineData("nl", "-1234567.125", "-1.234.567,125")]
    [InlineData("nl", "1.125", "1,125")]
    [InlineData("en", "999", "999")]
    [InlineData("en", "-100", "-100")]
    [InlineData("nl", "1/3", "1/3")]
    public void What_the_page_writes_it_reads(string tag, string number, string written)
    {
        Assert.Equal(written, TypedNumber.Written(Of(tag), Rational.Parse(number)));
        Assert.Equal(Rational.Parse(number), TypedNumber.Read(Of(tag), written));
    }

    [Fact]
    public void Every_number_that_is_written_is_read_as_itself() =>
        Gen.Select(Gen.Int[-2_000_000_000, 2_000_000_000], Gen.Int[0, 6], Gen.Bool)
            .Sample(
                (above, decimals, isDutch) =>
                {
                    PageLanguage l = Of(isDutch ? "nl" : "en");
                    Rational number = above;
                    for (int i = 0; i < decimals; i++)
                    {
                        number /= 10;
                    }

                    Assert.Equal(number, TypedNumber.Read(l, TypedNumber.Written(l, number)));
                },
                iter: 2_000
            );

    [Theory]
    [InlineData("en", "", "write a number, such as 12, -3 or 1,250.5.")]
    [InlineData("nl", "veel", "‘veel’ is geen getal; schrijf er een zoals 12, -3 of 1.250,5.")]
    public void What_is_no_number_is_told_how_one_is_written(string tag, string typed, string said) =>
        Assert.Equal(said, TypedNumber.NoNumber(Of(tag), typed));

    private static PageLanguage Of(string tag) => new(Language.Of(tag)!);
}
