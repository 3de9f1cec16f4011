using System.Text;
using Entente.Formats.Genius;
using Entente.Formats.Tests.Fuzz;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Tests.Genius;

public class GeniusReaderTests
{
    private static FileReading Read(string text, FileReading? domain = null) =>
        GeniusFormat.Read("party.xml", Encoding.UTF8.GetBytes(text), domain);

    private static Rational Worth(FileReading reading, params IssueValue[] values)
    {
        Assert.Empty(reading.Faults);
        return new UtilityFunction(reading.Profile!.Space, reading.Profile.Preferences).Of(new Outcome([.. values]));
    }

    private static Rational Worth(FileReading reading, params int[] values) =>
        Worth(reading, [.. values.Select(IssueValue.At)]);

    private static string Additive(string items, string weights, string rest = "") =>
        $"<utility_space><objective index=\"0\" name=\"r\">{items}{weights}</objective>{rest}</utility_space>";

    private static string Seed(string name) => Encoding.UTF8.GetString(Seeds.Bytes(name));

    [Fact]
    public void No_fault_of_a_utility_space_hides_another() =>
        Assert.Equal(
            [
                "2: Issue 'price' has no <range>; add <range lowerbound=\"…\" upperbound=\"…\"/>.",
                "8: 'much' is not a number; 'value' needs one such as 0.25.",
                "4: 'high' is not a number; 'evaluation' needs one such as 0.25.",
                "6: The tag <evaluator> has no attribute 'slope'; add one with a number.",
                "10: 'low' is not a number; 'value' needs one such as 0.25.",
            ],
            Read(
                """
                <utility_space><objective index="0" name="r">
                <issue index="1" name="price" type="real"><evaluator ftype="linear" parameter0="0" parameter1="1"/></issue>
                <issue index="2" name="colour" type="discrete">
                <item index="1" value="red" evaluation="high"/></issue>
                <issue index="3" name="days" type="integer" lowerbound="1" upperbound="3">
                <evaluator ftype="linear" offset="0.5"/></issue>
                <weight index="1" value="0.2"/>
                <weight index="2" value="much"/>
                <weight index="3" value="0.4"/></objective>
                <reservation value="low"/></utility_space>
                """
            )
                .Faults.Select(fault => $"{fault.Place.Line}: {fault.Message}")
        );

    [Fact]
    public void What_counts_twice_or_for_nothing_is_warned_of() =>
        Assert.Equal(
            [
                "6: There is no issue with index 9, and this weight counts for nothing.",
                "2: This issue has no name; add name=\"…\".",
                "3: Index 1 is that of another issue, too, and one weight counts for both.",
                "3: Issue 'b' lists the value 'x' twice.",
            ],
            Read(
                """
                <utility_space><objective index="0" name="r">
                <issue index="1"><item index="1" value="x" evaluation="1"/></issue>
                <issue index="1" name="b"><item index="1" value="x" evaluation="1"/><item index="2" value="x" evaluation="1"/></issue>
                <objective index="4" name="inner"/>
                <weight index="4" value="0"/>
                <weight index="9" value="0.3"/>
                <weight index="1" value="0.5"/></objective></utility_space>
                """
            )
                .Warnings.Select(warning => $"{warning.Place.Line}: {warning.Message}")
        );

    [Fact]
    public void A_weight_without_an_index_is_told_where_it_stands_and_no_issue_is_said_to_have_none() =>
        Assert.Equal(
            ["3: This <weight> does not say of which issue it is; add index=\"…\", the index of that issue."],
            Read(
                """
                <utility_space><objective index="0" name="r">
                <issue index="1" name="colour" type="discrete"><item index="1" value="red" evaluation="1"/></issue>
                <weight value="0.4"/></objective></utility_space>
                """
            )
                .Faults.Select(fault => $"{fault.Place.Line}: {fault.Message}")
        );

    [Fact]
    public void Evaluations_count_over_the_largest_and_numbers_along_their_curves()
    {
        FileReading reading = Read(Seed("genius-additive.xml"));
        Profile profile = reading.Profile!;
        Assert.Equal(["roof", "days", "price", "window"], profile.Space.Issues.Select(issue => issue.Name));
        Assert.Equal("build", profile.Space.Issues[0].Group);
        Assert.Equal(Rational.Parse("0.25"), profile.Fallback.Worth!.Value.Likely);
        Assert.Equal(new Patience(Rational.Parse("0.9"), IsPerRound: false), profile.Patience);

        // 0.4 × 3.5/7 + 0.3 × (1 − 0.125 × 3) + 0.2 × (1.5 − 1.25) + 0.1 × 0.5
        Rational worth = Worth(
            reading,
            IssueValue.At(1),
            IssueValue.At(3),
            IssueValue.Of(250),
            IssueValue.Of(Rational.Parse("2.5"))
        );
        Assert.Equal(Rational.Parse("0.4875"), worth);

        // A value without evaluation counts as 0, and the line over the price is held at 1.
        worth = Worth(reading, IssueValue.At(2), IssueValue.At(0), IssueValue.Of(100), IssueValue.Of(1));
        Assert.Equal(Rational.Parse("0.6"), worth);
        Assert.Contains(reading.Warnings, warning => warning.Message.Contains("'none'", StringComparison.Ordinal));
    }

    [Fact]
    public void Sums_are_capped_at_1_and_odd_weights_are_said()
    {
        const string Items =
            "<issue index=\"1\" name=\"x\"><item value=\"a\" evaluation=\"2\"/><item value=\"b\" evaluation=\"1\"/></issue>";
        FileReading reading = Read(Additive(Items, "<weight index=\"1\" value=\"1.5\"/>"));
        Assert.Equal(Rational.One, Worth(reading, 0));
        Assert.Equal(Rational.Parse("0.75"), Worth(reading, 1));
        Assert.Contains(reading.Warnings, warning => warning.Message.Contains("1.5", StringComparison.Ordinal));
    }

    [Fact]
    public void Tiny_evaluations_count_as_0_as_in_GENIUS()
    {
        const string Items = "<issue index=\"1\" name=\"x\"><item value=\"a\" evaluation=\"0.000001\"/></issue>";
        Assert.Equal(Rational.Zero, Worth(Read(Additive(Items, "<weight index=\"1\" value=\"1\"/>")), 0));
    }

    [Fact]
    public void An_issue_without_weight_is_a_fault_with_its_place()
    {
        const string Items = """
            <issue index="1" name="x"><item value="a" evaluation="1"/></issue>
            <issue index="7" name="y"><item value="b" evaluation="1"/></issue>
            """;
        Remark fault = Assert.Single(Read(Additive(Items, "<weight index=\"1\" value=\"1\"/>")).Faults);
        Assert.Equal(2, fault.Place.Line);
        Assert.Equal(
            "Issue 'y' has no <weight>, so GENIUS cannot evaluate it; add <weight index=\"7\" value=\"…\"/>.",
            fault.Message
        );
    }

    [Fact]
    public void What_GENIUS_reads_in_spite_of_defects_is_read_and_reported()
    {
        const string Text = """

            <?xml version="1.0"?> stray
            <utility_space><objective index="0" name="r">
            <issue index="1" name="caf@" name="twice"><item value="a" evaluation="1"></issue>
            <weight index="1" value="1"/></objective>
            <discount_factor value="s"/></utility_space>
            """;
        byte[] bytes = Encoding.Latin1.GetBytes(Text.Replace('@', 'é'));
        FileReading reading = GeniusFormat.Read("party.xml", bytes);
        Assert.Empty(reading.Faults);
        Assert.Equal("café", reading.Profile!.Space.Issues[0].Name);
        Assert.Equal(Patience.Endless, reading.Profile.Patience);
        string repairs = string.Join('\n', reading.Repairs.Select(repair => repair.Message));
        Assert.Contains("Windows-1252", repairs, StringComparison.Ordinal);
        Assert.Contains("stands twice", repairs, StringComparison.Ordinal);
        Assert.Contains("<item> is not closed", repairs, StringComparison.Ordinal);
        Assert.Contains("Text outside", repairs, StringComparison.Ordinal);
    }

    [Fact]
    public void Issues_are_told_apart_by_index_and_ranges_are_those_of_the_domain()
    {
        FileReading domain = Read(
            """
            <negotiation_template><utility_space><objective index="0" name="r">
            <issue index="1" name="a" type="integer" lowerbound="1" upperbound="7"/>
            <issue index="2" name="b" type="integer" lowerbound="0" upperbound="2"/>
            </objective></utility_space></negotiation_template>
            """
        );
        FileReading profile = Read(
            Additive(
                """
                <issue index="1" name="b" type="integer" lowerbound="0" upperbound="2"><evaluator ftype="linear" slope="0.1" offset="0"/></issue>
                <issue index="2" name="a" type="integer" lowerbound="1" upperbound="7"><evaluator ftype="linear" slope="0" offset="0"/></issue>
                """,
                "<weight index=\"1\" value=\"1\"/><weight index=\"2\" value=\"0\"/>"
            ),
            domain
        );
        Assert.Equal(
            domain.Domain!.Issues.Select(issue => issue.Name),
            profile.Profile!.Space.Issues.Select(issue => issue.Name)
        );

        // Number 5 of the domain's range, valued by the profile's line, which starts at 0.
        Assert.Equal(Rational.Parse("0.5"), Worth(profile, 4, 0));
        Assert.Equal(4, profile.Warnings.Length);
    }

    [Fact]
    public void No_fault_of_a_non_linear_utility_space_hides_another_and_an_empty_range_is_warned_of()
    {
        FileReading reading = Read(
            """
            <utility_space type="NONLINEAR"><objective index="0" name="r">
            <issue index="1" name="a" type="integer" lowerbound="0" upperbound="9"/></objective>
            <utility maxutility="100"><ufun aggregation="middle">
            <hyperRectangle utility="much"><INCLUDES index="1" min="0" max="3"/></hyperRectangle>
            <hyperRectangle utility="5"><INCLUDES index="2" min="low" max="3"/>
            <EXCLUDES index="1" min="9" max="2"/></hyperRectangle>
            </ufun></utility></utility_space>
            """
        );
        Assert.Equal(
            [
                "3: Functions are combined by sum, min or max, not by 'middle'.",
                "4: 'much' is not a number; 'utility' needs one such as 0.25.",
                "5: A <hyperRectangle> holds INCLUDES or EXCLUDES, not both.",
                "5: There is no issue with index '2'.",
                "5: 'low' is not a number; 'min' needs one such as 0.25.",
            ],
            reading.Faults.Select(fault => $"{fault.Place.Line}: {fault.Message}")
        );
        Assert.Equal(
            ["6: No value lies from 9 to 2; should 'min' and 'max' change places?"],
            reading.Warnings.Select(warning => $"{warning.Place.Line}: {warning.Message}")
        );
    }

    [Theory]
    [InlineData(4, 0, 4)]
    [InlineData(1, 1, 0)]
    [InlineData(0, 2, 4)]
    [InlineData(1, 2, 2)]
    [InlineData(3, 3, 2)]
    public void Hyper_rectangles_nest(int a, int b, int c)
    {
        // 80ths: 5 always; 30 when b ≥ 1; twice the larger of 10 in the box and 6 when b is not 2.
        Rational inner =
            a is >= 1 and <= 3 && c <= 2 ? 10
            : b != 2 ? 6
            : 0;
        Rational expected = (5 + (b >= 1 ? 30 : 0) + (2 * inner)) / (Rational)80;
        Assert.Equal(expected, Worth(Read(Seed("genius-boxes.xml")), a, b, c));
    }

    [Theory]
    [InlineData("25", "penalty", "5", "0")] // inclusive: 25 is not negative and the measure is a penalty
    [InlineData("0", "penalty", "0", "0")] // inclusive again: 0 is not negative
    [InlineData("-10", "warning", "0", "0")] // conditional: a negative fine without penalty
    [InlineData("-10", "penalty", "0", "5/12")] // (1/4 + 1/2 + 1/2) / 3
    [InlineData("0", "warning", "0", "2/3")] // (2/4 + 1 + 1/2) / 3
    [InlineData("0", "warning", "5", "1/6")] // bonus 0 with a warning, the measure 0 at a sum of 5
    [InlineData("25", "warning", "0", "1/2")] // the measure 0 at a sum of 25: (1 + 0 + 1/2) / 3
    [InlineData("25", "warning", "5", "0")] // fine 0, as it contains no 0 when the bonus is 5; measure and bonus 0, too
    public void Constraints_set_parts_or_the_whole_to_0(string fine, string measure, string bonus, string worth)
    {
        FileReading reading = Read(Seed("genius-constraints.xml"));
        IssueValue[] values =
        [
            .. reading.Profile!.Space.Issues.Zip(
                new[] { fine, measure, bonus },
                (issue, text) =>
                {
                    Assert.True(issue.TryFind(text, out IssueValue value));
                    return value;
                }
            ),
        ];
        Assert.Equal(Rational.Parse(worth), Worth(reading, values));
    }

    [Fact]
    public void Entities_and_document_types_are_left_alone()
    {
        const string Text = """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <utility_space><objective index="0" name="r"><issue index="1" name="&c;"><item value="&b;" evaluation="1"/></issue>
            <weight index="1" value="1"/></objective></utility_space>
            """;
        FileReading reading = Read(Text);
        Assert.Empty(reading.Faults);
        Assert.Equal("&c;", reading.Profile!.Space.Issues[0].Name);
        Assert.Equal("&b;", reading.Profile.Space.Issues[0].NameOf(0));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        string deep =
            "<utility_space>" + string.Concat(Enumerable.Repeat("<objective index=\"0\" name=\"r\">", 100_000));
        Remark fault = Assert.Single(Read(deep).Faults);
        Assert.Contains("nested more than 100 deep", fault.Message, StringComparison.Ordinal);
    }
}
