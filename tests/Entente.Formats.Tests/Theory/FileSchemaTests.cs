using System.Collections.Immutable;
using System.Text;
using Entente.Annotations;
using Entente.Exchanges;
using Entente.Formats.Conflict;
using Entente.Formats.Exchanges;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;
using Entente.Testing.Support;
using NJsonSchema;

namespace Entente.Formats.Tests.Theory;

/// <summary>The schemas of the files that questions and exchanges are asked in, and the files that one starts from.</summary>
public sealed class FileSchemaTests
{
    private static readonly Lazy<JsonSchema> Division = new(() => Schema("entente-division-file-1.json"));
    private static readonly Lazy<JsonSchema> Exchange = new(() => Schema("entente-exchange-file-1.json"));

    private static readonly Lazy<JsonSchema> Stakeholders = new(() => Schema("entente-stakeholders-file-1.json"));

    public static TheoryData<string> Questions { get; } = [.. ShippedQuestions.Ids];

    public static TheoryData<string> Exchanges { get; } = [.. ShippedExchanges.Ids];

    public static TheoryData<string> Decisions { get; } = [.. ShippedStakeholders.Ids];

    public static TheoryData<string, string> Started
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (string kind in NewModel.Kinds)
            {
                foreach (string language in NewScenario.Languages)
                {
                    all.Add(kind, language);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_question_that_ships_fits_the_schema(string id)
    {
        Assert.True(ShippedQuestions.TryText(id, out string? text));
        Assert.Empty(Faults(Division.Value, text));
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void Every_exchange_that_ships_fits_the_schema(string id)
    {
        Assert.True(ShippedExchanges.TryText(id, out string? text));
        Assert.Empty(Faults(Exchange.Value, text));
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Every_question_about_stakeholders_that_ships_fits_the_schema(string id)
    {
        Assert.True(ShippedStakeholders.TryText(id, out string? text));
        Assert.Empty(Faults(Stakeholders.Value, text));
    }

    [Theory]
    [InlineData("forecast: 2\nstakeholders: []")]
    [InlineData("forecast: 1")]
    [InlineData("forecast: 1\nstakeholders: [{ name: a, position: 1, capability: 1, salience: 9 }]")]
    [InlineData(
        "forecast: 1\nstakeholders: [{ name: a, position: 1, salience: 9 }, { name: b, position: 1, capability: 1, salience: 9 }]"
    )]
    [InlineData(
        "forecast: 1\nmodel: { victory: all }\nstakeholders: [{ name: a, position: 1, capability: 1, salience: 9 }, { name: b, position: 1, capability: 1, salience: 9 }]"
    )]
    public void What_is_no_question_about_stakeholders_does_not_fit(string text)
    {
        Assert.NotEmpty(Faults(Stakeholders.Value, text));
        Assert.NotEmpty(StakeholderFormat.Read("f", Encoding.UTF8.GetBytes(text)).Faults);
    }

    [Theory]
    [InlineData(
        "exchange: 1\nsources: { a: A report, b: { en: Talk, nl: Gesprek }, c: { date: 2019-02-28 } }\nparties: [{ name: a }, { name: b }]\nsteps: [{ name: s, by: a, cost: 1, worth: 1, reported: 'a 3' }]"
    )]
    [InlineData(
        "forecast: 1\nsources: { a: A report, b: { en: Talk, nl: Gesprek }, c: { date: 2019-02-28 } }\nstakeholders: [{ name: a, position: 1, capability: 1, salience: 9, reported: 'a 3' }, { name: b, position: 1, capability: 1, salience: 9 }]"
    )]
    public void Sources_are_read_alike_in_every_file(string text)
    {
        bool isExchange = text.StartsWith(ExchangeFormat.Mark, StringComparison.Ordinal);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Empty(Faults(isExchange ? Exchange.Value : Stakeholders.Value, text));
        ImmutableArray<Source> sources = isExchange
            ? ExchangeFormat.Read("f", bytes).Exchange!.Sources
            : StakeholderFormat.Read("f", bytes).Question!.Sources;
        Assert.Equal(["a", "b", "c"], sources.Select(source => source.Key));
        Assert.Equal("A report", sources[0].Title.In("en"));
        Assert.Equal("Gesprek", sources[1].Title.In("nl"));
        Assert.Equal("2019-02-28", sources[2].Date);
    }

    [Theory]
    [InlineData("divide: 2\nvotes: { quota: 3, weights: { a: 2, b: 2 } }")]
    [InlineData("divide: 1")]
    [InlineData("divide: 1\nvotes: { quota: 3, weights: { a: 2, b: 2 } }\nbids: { buyers: 2 }")]
    [InlineData("divide: 1\nvotes: { quota: 3, weights: { a: two } }")]
    [InlineData("divide: 1\nset: { corners: [[1, 2]], curve: { ends: [1, 1], powers: [1, 1] } }")]
    [InlineData("divide: 1\nparties: [A, B]\ngoods: { x: [1, 1] }\nsplit: some")]
    public void What_is_no_question_does_not_fit(string text)
    {
        Assert.NotEmpty(Faults(Division.Value, text));
        Assert.NotEmpty(TheoryFormat.Read("f", Encoding.UTF8.GetBytes(text)).Faults);
    }

    [Theory]
    [InlineData("exchange: 1\nparties: [{ name: a }]\nsteps: [{ name: s, by: a, cost: 1, worth: 1 }]")]
    [InlineData("exchange: 1\nparties: [{ name: a }, { name: b }]\nsteps: [{ name: s, by: a, cost: 1 }]")]
    [InlineData(
        "exchange: 1\nparties: [{ name: a, hope: 1 }, { name: b }]\nsteps: [{ name: s, by: a, cost: 1, worth: 1 }]"
    )]
    [InlineData("exchange: 1\nparties: [{ name: a }, { name: b }]\nsteps: []")]
    public void What_is_no_exchange_does_not_fit(string text)
    {
        Assert.NotEmpty(Faults(Exchange.Value, text));
        Assert.NotEmpty(ExchangeFormat.Read("f", Encoding.UTF8.GetBytes(text)).Faults);
    }

    [Theory]
    [MemberData(nameof(Started))]
    public void A_file_to_start_from_has_no_faults_and_its_title(string kind, string language)
    {
        const string Title = "Jan's \"deal\": #1";
        string text = NewModel.Template(Title, language, kind);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        switch (kind)
        {
            case "conflict":
                ConflictReading conflict = ConflictSource.Parse("f", text);
                Assert.Empty(conflict.Faults);
                Assert.Equal(Title, conflict.Model!.Title.ToString());
                Assert.Empty(Faults(Schema("entente-conflict-1.json"), text));
                break;
            case "exchange":
                ExchangeReading exchange = ExchangeFormat.Read("f", bytes);
                Assert.Empty(exchange.Faults);
                Assert.Equal(Title, exchange.Exchange!.Title.ToString());
                Assert.NotEqual(ExchangeVerdict.TooLarge, ExchangePlanner.Plan(exchange.Exchange).Verdict);
                Assert.Empty(Faults(Exchange.Value, text));
                break;
            case "stakeholders":
                StakeholderReading decision = StakeholderFormat.Read("f", bytes);
                Assert.Empty(decision.Faults);
                Assert.Equal(Title, decision.Question!.Title.ToString());
                Assert.Empty(Faults(Stakeholders.Value, text));
                break;
            default:
                TheoryReading question = TheoryFormat.Read("f", bytes);
                Assert.Empty(question.Faults);
                Assert.Equal(Title, question.Problem!.Title.ToString());
                Assert.Empty(Faults(Division.Value, text));
                break;
        }
    }

    [Fact]
    public void An_unknown_kind_is_refused() =>
        Assert.Throws<ArgumentException>(() => NewModel.Template("x", "en", "auction"));

    private static JsonSchema Schema(string file) =>
        JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "schemas", file)).GetAwaiter().GetResult();

    private static string[] Faults(JsonSchema schema, string yaml) =>
        [.. schema.Validate(NodeText.Json(YamlNodes.Read("f", yaml).Root!)).Select(fault => fault.ToString())];
}
