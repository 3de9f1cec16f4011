using Entente.Formats.NegMas;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Tests.NegMas;

public class NegMasReaderTests
{
    private const string Domain = """
        type: negmas.outcomes.outcome_space.DiscreteCartesianOutcomeSpace
        name: sale
        issues:
        - {type: negmas.outcomes.categorical_issue.CategoricalIssue, name: colour, values: [red, blue]}
        - {type: ContiguousIssue, name: days, values: [1, 3]}
        - {type: DiscreteCardinalIssue, name: price, values: [100, 150, 200]}
        """;

    private static FileReading Read(string yaml, params OutcomeSpace[] domains) =>
        NegMasReader.Read("buyer.yml", (Node.Map)YamlNodes.Read("buyer.yml", yaml).Root!, domains);

    private static OutcomeSpace Space => Read(Domain).Domain!;

    private static Rational Worth(string values, params int[] outcome)
    {
        Profile profile = Read(
            $"type: LinearAdditiveUtilityFunction\nweights: [1, 10, 100]\nvalues:\n{values}",
            Space
        ).Profile!;
        return new UtilityFunction(profile.Space, profile.Preferences).Of(Outcome.At(outcome));
    }

    [Fact]
    public void Issues_are_choices_ranges_and_steps_of_whole_numbers()
    {
        Assert.IsType<Issue.Choice>(Space.Issues[0]);
        Assert.Equal(new Issue.Integer("days", 1, 3), Space.Issues[1]);
        Assert.Equal(new Issue.Integer("price", 100, 200, 50), Space.Issues[2]);
        Assert.Equal(
            new Issue.Integer("n", 0, 4),
            Read("issues:\n- {type: ContiguousIssue, name: n, values: 5}").Domain!.Issues[0]
        );
        Assert.Equal(
            new Issue.Real("x", Rational.Parse("0.5"), 2),
            Read("issues:\n- {type: ContinuousIssue, name: x, values: [0.5, 2.0]}").Domain!.Issues[0]
        );
        Assert.Equal(
            "100",
            Assert
                .IsType<Issue.Choice>(Read("issues:\n- {name: x, values: [100, 150, 300]}").Domain!.Issues[0])
                .NameOf(0)
        );
    }

    [Fact]
    public void No_fault_of_a_utility_function_hides_another() =>
        Assert.Equal(
            [
                "3: The weight of issue 'colour' is 'much', and should be a number such as 0.25.",
                "5: There is no type of value function 'TabelFun'; did you mean 'TableFun'?",
                "6: 'slope' is missing in the value function of issue 'days'.",
                "7: Value '200' of issue 'price' has no score; add one to the table.",
                "2: 'reserved_value' is 'two', and should be a number such as 0.25.",
            ],
            Read(
                """
                type: LinearAdditiveUtilityFunction
                reserved_value: two
                weights: [much, 10, 100]
                values:
                - { type: TabelFun, mapping: { red: 1, blue: 0 } }
                - { type: AffineFun, bias: 1 }
                - { type: TableFun, mapping: { 100: 1, 150: 0, 250: 0 } }
                """,
                Space
            )
                .Faults.Select(fault => $"{fault.Place.Line}: {fault.Message}")
        );

    [Fact]
    public void A_type_with_a_slip_in_it_is_told_with_what_was_meant_and_hides_no_other_fault() =>
        Assert.Equal(
            [
                "There is no type of utility function 'LinearAditiveUtilityFunction'; did you mean 'LinearAdditiveUtilityFunction'?",
                "'reserved_value' is 'two', and should be a number such as 0.25.",
            ],
            Read("type: LinearAditiveUtilityFunction\nreserved_value: two\nvalues: []", Space)
                .Faults.Select(fault => fault.Message)
        );

    [Fact]
    public void Value_functions_give_the_numbers_that_NegMAS_gives()
    {
        string tables = """
            - {type: negmas.preferences.value_fun.TableFun, mapping: {blue: 0.5, red: 0.25}}
            - {type: AffineFun, slope: -2, bias: 7}
            - {type: LinearFun, slope: 0.01}
            """;
        Assert.Equal(Rational.Parse("150.25"), Worth(tables, 0, 0, 0));
        Assert.Equal(Rational.Parse("210.5"), Worth(tables, 1, 2, 2));
        string formulas = """
            - [3, 4]
            - {type: QuadraticFun, a2: 1, a1: 0, bias: 1}
            - {type: IdentityFun}
            """;
        Assert.Equal(Rational.Parse("15054"), Worth(formulas, 1, 1, 1));
        string others = """
            - {red: 1, blue: 2}
            - {type: PolynomialFun, coefficients: [0, 0, 1]}
            - {type: ConstFun, bias: 0.5}
            """;
        Assert.Equal(Rational.Parse("321"), Worth(others, 0, 2, 1));
    }

    [Fact]
    public void Weights_bias_and_values_may_be_given_by_issue()
    {
        Profile profile = Read(
            """
            type: LinearAdditiveUtilityFunction
            bias: 0.5
            reserved_value: 0.2
            weights: {price: 0.01, colour: 2, days: 3}
            values: {colour: {red: 1, blue: 0}, days: {1: 0, 2: 1, 3: 2}}
            """,
            Space
        ).Profile!;
        Assert.Equal(
            Rational.Parse("10"),
            new UtilityFunction(profile.Space, profile.Preferences).Of(Outcome.At(0, 2, 1))
        );
        Assert.Equal(Rational.Parse("0.2"), profile.Fallback.Worth!.Value.Likely);
    }

    [Fact]
    public void Affine_constant_and_listed_functions_are_read()
    {
        OutcomeSpace days = new([Space.Issues[1]]);
        Profile affine = Read("type: AffineUtilityFunction\nweights: [2]\nbias: 1", days).Profile!;
        Assert.Equal(7, new UtilityFunction(days, affine.Preferences).Of(Outcome.At(2)));
        Profile constant = Read("type: ConstUtilityFunction\nvalue: 0.5", days).Profile!;
        Assert.Equal(Rational.Parse("0.5"), new UtilityFunction(days, constant.Preferences).Of(Outcome.At(2)));
        Profile listed = Read("type: MappingUtilityFunction\ndefault: 0\nmapping: {1: 4, 3: 5}", days).Profile!;
        Assert.Equal(
            [4, 0, 5],
            Enumerable.Range(0, 3).Select(i => new UtilityFunction(days, listed.Preferences).Of(Outcome.At(i)))
        );
    }

    [Fact]
    public void A_discount_per_step_is_patience_per_round()
    {
        string yaml = """
            type: ExpDiscountedUFun
            discount: 0.9
            factor: step
            dynamic_reservation: false
            reserved_value: 0.1
            ufun: {type: ConstUtilityFunction, value: 1, reserved_value: 0.7}
            """;
        Profile profile = Read(yaml, Space).Profile!;
        Assert.Equal(new Patience(Rational.Parse("0.9"), IsPerRound: true), profile.Patience);
        Assert.Equal(Rational.Parse("0.1"), profile.Fallback.Worth!.Value.Likely);
        Assert.True(profile.Fallback.IsConstant);
        Assert.False(
            Read(yaml.Replace("step", "relative_time", StringComparison.Ordinal), Space).Profile!.Patience.IsPerRound
        );
        Assert.Contains(
            "counts 'time'",
            Read(yaml.Replace("step", "time", StringComparison.Ordinal), Space).Faults.Single().Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_a_reserved_value_every_outcome_is_better_than_none()
    {
        Assert.Equal(
            Fallback.None,
            Read("type: ConstUtilityFunction\nvalue: 1\nreserved_value: -.inf", Space).Profile!.Fallback
        );
        string losses = "type: AffineUtilityFunction\nweights: [-1]";
        Profile profile = Read(losses, new OutcomeSpace([Space.Issues[1]])).Profile!;
        Assert.Equal(-3, profile.Fallback.Worth!.Value.Likely);
    }

    [Theory]
    [InlineData(
        "{type: LambdaFun, f: !!binary X19MQU1CREFPQkpfXzqABZU=, bias: 0}",
        "pickled form ('!!binary'), which is never unpickled or run"
    )]
    [InlineData("{type: LambdaFun, f: 'lambda x: x'}", "is a Python function, which is never unpickled or run")]
    [InlineData("{type: ExponentialFun, tau: 2}", "type 'ExponentialFun', whose values are not known exactly")]
    [InlineData("{type: TableFun, mapping: {red: 1}}", "has 1 scores, and the issue 2 values: 'blue' has none")]
    [InlineData("{type: TableFun, mapping: {red: 1, green: 1}}", "Value 'blue' of issue 'colour' has no score")]
    [InlineData("{type: IdentityFun}", "takes numbers, and 'red' of issue 'colour' is none")]
    [InlineData("{type: TableFun, mapping: {red: 1, blue: .nan}}", "is '.nan', and should be a number")]
    [InlineData("[1, 2, 3]", "Here are 3 scores for the 2 values of issue 'colour'")]
    [InlineData(
        "{type: PolynomialFun, coefficients: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}",
        "the highest degree is 16"
    )]
    public void What_has_no_exact_value_is_refused_with_the_reason(string function, string reason)
    {
        FileReading reading = Read(
            $"type: LinearAdditiveUtilityFunction\nweights: [1, 1, 1]\nvalues: [{function}, {{type: IdentityFun}}, {{type: IdentityFun}}]",
            Space
        );
        Assert.Null(reading.Profile);
        Assert.Contains(reading.Faults, fault => fault.Message.Contains(reason, StringComparison.Ordinal));
        Assert.Equal(3, reading.Faults[0].Place.Line);
    }

    [Theory]
    [InlineData(
        "type: my.module.OwnUtilityFunction",
        "type 'OwnUtilityFunction' cannot be read: what it is worth is in Python code"
    )]
    [InlineData("type: HyperRectangleUtilityFunction", "writes a range and a list of two values in the same way")]
    [InlineData("type: LinDiscountedUFun", "cannot be held by a scenario")]
    [InlineData(
        "type: LinearAdditiveUtilityFunction\nconstraints: [f]\nvalues: []",
        "constraints of this utility function are Python code"
    )]
    [InlineData(
        "type: LinearAdditiveUtilityFunction\nvalues: [{type: ConstFun, bias: 1}]",
        "Here is 1 value function for 3 issues; give one for each."
    )]
    public void Utility_functions_that_are_code_are_refused_with_the_reason(string yaml, string reason) =>
        Assert.Contains(reason, Read(yaml, Space).Faults[0].Message, StringComparison.Ordinal);

    [Fact]
    public void A_utility_function_without_outcome_space_needs_one_beside_it() =>
        Assert.Contains(
            "there is no file with the outcome space beside it",
            Read("type: ConstUtilityFunction\nvalue: 1").Faults.Single().Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("issues: []")]
    [InlineData("issues:\n- {type: ContiguousIssue, name: n, values: [3, 1]}")]
    [InlineData("issues:\n- {type: ContiguousIssue, name: n, values: [0, 1e400]}")]
    [InlineData("issues:\n- {type: ContiguousIssue, name: n, values: [0.5, 2]}")]
    [InlineData("issues:\n- {type: CallableIssue, name: n, values: f}")]
    [InlineData("issues:\n- {name: n, values: [a, a]}")]
    [InlineData("issues:\n- {name: n, values: []}")]
    [InlineData("issues:\n- {name: n, values: [a]}\n- {name: n, values: [a]}")]
    [InlineData("type: EnumeratingOutcomeSpace\nissues:\n- {name: n, values: [a]}")]
    public void What_is_no_outcome_space_is_a_fault(string yaml)
    {
        FileReading reading = Read(yaml);
        Assert.Null(reading.Domain);
        Assert.NotEmpty(reading.Faults);
    }

    [Fact]
    public void A_million_values_are_not_worked_out_twice()
    {
        string space =
            "issues:\n- {type: ContiguousIssue, name: n, values: [1, 600000]}\n- {type: ContiguousIssue, name: m, values: [1, 600000]}";
        string square = "{type: QuadraticFun, a2: 1, a1: 0}";
        FileReading reading = Read(
            $"type: LinearAdditiveUtilityFunction\nvalues: [{square}, {square}]",
            Read(space).Domain!
        );
        Assert.Contains("at most 1,000,000 are", reading.Faults.Single().Message, StringComparison.Ordinal);
    }
}
