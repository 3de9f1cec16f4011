using System.Collections;
using System.Reflection;
using Entente.Annotations;
using Entente.Formats.Catalog;
using Entente.Formats.Recognition;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Catalog;

/// <summary>What ships says what it rests on, and speaks both languages.</summary>
public class EvidenceTests
{
    public static TheoryData<string> Summits => ["hanoi-2019", "singapore-2018"];

    public static TheoryData<string> Ids => [.. ShippedScenarios.Ids];

    [Theory]
    [MemberData(nameof(Summits))]
    public void Every_entry_of_a_summit_says_what_it_rests_on(string id)
    {
        Scenario scenario = ScenarioSource.Read(id).Scenario!;
        var resting = new List<Evidence?>();
        resting.AddRange(scenario.Space.Rules.Select(rule => rule.Evidence));
        resting.AddRange(scenario.Packages.Select(package => package.Evidence));
        foreach (Party party in scenario.Parties)
        {
            resting.AddRange(party.Positions.Select(position => position.Evidence));
            Assert.Equal(["interests", "stated"], party.Readings.Keys);
            foreach (PartyReading reading in party.Readings.Values)
            {
                resting.Add(reading.Fallback!.Evidence);
                resting.AddRange(Terms(reading.Preferences));
                resting.AddRange(
                    reading.DealBreakers.IsDefault ? [] : reading.DealBreakers.Select(each => each.Evidence)
                );
            }
        }

        resting.AddRange(scenario.ThirdParties.SelectMany(party => Terms(party.Preferences)));
        Assert.True(resting.Count > 40);
        Assert.DoesNotContain(null, resting);
        Assert.All(
            resting,
            each => Assert.True(each!.Kind == EvidenceKind.Reported ? each.Source.Length > 0 : !each.Note.IsEmpty)
        );
    }

    [Theory]
    [MemberData(nameof(Summits))]
    public void Every_source_of_a_summit_is_dated_and_used(string id)
    {
        Scenario scenario = ScenarioSource.Read(id).Scenario!;
        ShippedScenarios.TryText(id, out string? text);
        Assert.All(scenario.Sources, source => Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", source.Date));
        Assert.All(scenario.Sources, source => Assert.Matches($@"(reported: |source: |\(){source.Key}\b", text));
    }

    [Theory]
    [MemberData(nameof(Summits))]
    public void What_is_not_given_is_a_range(string id)
    {
        Scenario scenario = ScenarioSource.Read(id).Scenario!;
        foreach (PartyReading reading in scenario.Parties.SelectMany(party => party.Readings.Values))
        {
            Assert.True(reading.Fallback!.Worth!.Value.IsRange);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_text_in_one_language_is_there_in_the_other(string id)
    {
        var texts = new List<LocalizedText>();
        Collect(ScenarioSource.Read(id).Scenario!, texts, []);
        Assert.NotEmpty(texts);
        Assert.All(
            texts.Where(text => !text.IsEmpty && !text.ByLanguage.ContainsKey("")),
            text => Assert.Equal(["en", "nl"], text.ByLanguage.Keys)
        );
    }

    private static IEnumerable<Evidence?> Terms(PreferenceModel? preferences) =>
        Assert.IsType<PreferenceModel.Scores>(preferences).Terms.Select(term => term.Evidence ?? preferences.Evidence);

    private static void Collect(object? value, List<LocalizedText> texts, HashSet<object> seen)
    {
        switch (value)
        {
            case null or string:
                return;
            case LocalizedText text:
                texts.Add(text);
                return;
            case IEnumerable many:
                if (value.GetType().GetProperty("IsDefault") is { } isDefault && isDefault.GetValue(value) is true)
                {
                    return;
                }

                foreach (object? each in many)
                {
                    Collect(each, texts, seen);
                }

                return;
        }

        Type type = value.GetType();
        bool isOurs = type.Namespace?.StartsWith("Entente", StringComparison.Ordinal) == true;
        bool isPair = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
        if ((!isOurs && !isPair) || type.IsEnum || (!type.IsValueType && !seen.Add(value)))
        {
            return;
        }

        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(Numbers.Rational))
            {
                Collect(property.GetValue(value), texts, seen);
            }
        }
    }
}
