namespace Entente.Cli.Tests.Commands;

/// <summary>With <c>--language nl</c> what is said about a broken file is Dutch: the same faults, at the same places.</summary>
public class DutchFaultTests
{
    private const string Scenario = """
        entente: 1
        title: Test
        isues:
          prijs: [a, b]
        parties:
          A:
            preferences: {scores: {prijs: {a: veel, b: 2}}}
            fallbak: 3
          B:
            preferences: {scores: {prys: {a: 1, b: 2}}, score: 1}
        deadline: {rounds: 1.5, time: 3 weken}
        """;

    [Fact]
    public void Of_a_scenario_every_fault_is_told()
    {
        Said(
            "scenario.yaml",
            Scenario,
            ["check"],
            "3:1: Er is geen sleutel 'isues' in een scenario; bedoelde u 'issues'?",
            "7:39: Een score is 'veel', en hoort een getal te zijn, zoals 0.25.",
            "8:5: Er is geen sleutel 'fallbak' in partij 'A'; bedoelde u 'fallback'?",
            "10:28: Er is geen onderwerp 'prys'; bedoelde u 'prijs'?",
            "10:49: Er is geen sleutel 'score' in 'preferences'; bedoelde u 'scores'?",
            "11:20: Het aantal ronden is een geheel getal, niet 1.5.",
            "11:31: '3 weken' is geen tijd zoals '90 minutes', '2 hours' of '3 days'."
        );
    }

    [Theory]
    [InlineData(
        "entente: 1\nissues: []\nparties: {A: {}}\n",
        "2:9: 'issues' is een lijst, en hoort een groep benoemde gegevens te zijn."
    )]
    [InlineData(
        "entente: 1\nissues: {i: {from: 5, to: 1}}\nparties: {A: {}}\n",
        "2:10: Onderwerp 'i' loopt op: van 5 tot en met 1 heeft het geen waarden."
    )]
    [InlineData(
        "entente: 1\nissues: {i: [a, b]}\nparties: {A: {patience: {overall: 2}}}\n",
        "3:15: Wat na verloop van tijd overblijft, is meer dan 0 en hoogstens 1, niet 2."
    )]
    [InlineData(
        "entente: 1\nissues: {i: [a, b]}\nparties: {A: {preferences: {scores: {i: [1, 2, 3]}}}}\n",
        "3:41: Onderwerp 'i' heeft 2 waarden, en hier staan 3 scores."
    )]
    [InlineData(
        "entente: 1\nissues: [a\nparties: 1\n",
        "3:1: Dit is geen geldige YAML: de '[' op regel 2, kolom 9 is hiervoor niet gesloten."
    )]
    [InlineData(
        "entente: 1\n\tissues: 1\n",
        "2:1: Dit is geen geldige YAML: er staat een tab waar regels inspringen; spring in met spaties."
    )]
    [InlineData(
        "{\"entente\": 1,",
        "1:14: Dit is geen geldige JSON: het bestand eindigt voordat wat op regel 1, kolom 1 is geopend, is gesloten."
    )]
    [InlineData(
        "{\"entente\": 1 \"x\": 2}",
        "1:15: Dit is geen geldige JSON: '\"' kan hier niet staan; kijk of hiervoor een komma, een dubbele punt, een dubbel aanhalingsteken of een haakje ontbreekt of te veel staat."
    )]
    public void A_fault_of_a_scenario_is_told_in_Dutch(string text, string fault) =>
        Said(text[0] == '{' ? "scenario.json" : "scenario.yaml", text, ["check"], fault);

    [Theory]
    [InlineData(
        "conflict: 1\ndecisionMakers:\n  A: {options: [x], preferences: [y]}\n  B: {options: [z]}\n",
        "3:35: Er is geen optie 'y'."
    )]
    [InlineData(
        "conflict: 1\ndecisionMakers: {A: {option: [x], strong: 1.5}}\n",
        "2:22: Er is geen sleutel 'option' in beslisser 'A'; bedoelde u 'options'?",
        "2:43: Het aantal sterke uitspraken is een geheel getal vanaf 0, niet 1.5."
    )]
    public void A_fault_of_a_conflict_is_told_in_Dutch(string text, params string[] faults) =>
        Said("conflict.yaml", text, ["conflict"], faults);

    [Theory]
    [InlineData(
        "exchange",
        "exchange: 1\nparties: [{name: A}, {name: B}]\nsteps: [{name: s, by: C, cost: 1, worth: 2}]\n",
        "3:23: Er is geen partij 'C'; er zijn 'A' en 'B'."
    )]
    [InlineData(
        "divide",
        "divide: 1\nparties: [A]\ngoods: {huis: [1], auto: [2]}\n",
        "2:10: 'parties' noemt wie er verdelen: 2 tot 12 namen, niet 1."
    )]
    [InlineData(
        "forecast",
        "forecast: 1\nscale: {low: 0, high: 10}\nstakeholders: [{name: A, position: 1, capability: 1, salience: 50}]\n",
        "3:15: Een vraag heeft 2 tot 200 belanghebbenden, en hier staan er 1."
    )]
    public void A_fault_of_a_question_is_told_in_Dutch(string command, string text, string fault) =>
        Said("question.yaml", text, [command], fault);

    [Theory]
    [InlineData(
        "a.xml",
        "<utility_space><objective index=\"1\"><issue index=\"1\" name=\"a\" type=\"discrete\"></issue></objective></utility_space>",
        "1:37: Onderwerp 'a' heeft geen <item>; een discreet onderwerp vraagt er ten minste een."
    )]
    [InlineData(
        "a.csv",
        "issue,value,A\nprijs,laag,veel\n",
        "2:12: 'veel' is geen score; dat is een getal zoals 0.25, of een bereik zoals 20..40..60."
    )]
    [InlineData(
        "a.json",
        "{\"LinearAdditiveUtilitySpace\": {\"domain\": {\"name\": \"d\", \"issuesValues\": {}}}}",
        "1:73: Het domein heeft geen onderwerpen."
    )]
    [InlineData("game.nfg", "NFG 2 R \"t\" { \"A\" } { 1 } 3\n", "1:5: 2 hoort de versie van de indeling, 1, te zijn.")]
    public void A_fault_of_another_format_is_told_in_Dutch(string name, string text, string fault) =>
        Said(name, text, [name.EndsWith("nfg", StringComparison.Ordinal) ? "divide" : "check"], fault);

    [Fact]
    public void A_fault_of_a_log_is_told_in_Dutch() =>
        Said(
            "talks.json",
            "{\"schema\": \"entente/session/2\", \"log\": []}",
            ["review"],
            "1:12: Deze versie leest entente/session/1, niet 'entente/session/2'."
        );

    [Fact]
    public void A_file_of_another_kind_and_one_that_is_not_there_are_told_in_Dutch()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.yaml", Scenario);
        Assert.Equal(
            $"{path}:1:1: Dit is een scenario, niet een ruil in stappen: entente analyze {path} leest dat, en explain en forecast ook.\n",
            CliRun.Of("exchange", path, "--language", "nl").Error
        );
        Assert.Equal(
            "hanoi-2091: Zo'n bestand of map is er niet, en met Entente komt geen scenario met deze id mee. Bedoelde u 'hanoi-2019'?\n",
            CliRun.Of("analyze", "hanoi-2091", "--language", "nl").Error
        );
    }

    [Theory]
    [InlineData("", '7', "7.77778E+100")]
    [InlineData("0.", '0', "1.7E-100")]
    public void A_score_of_too_many_digits_is_refused_where_it_stands(string head, char digit, string about)
    {
        // Of a hundred digits, over or under the line: one more is too many.
        string score = head + new string(digit, 99) + (digit == '7' ? "7" : "1");
        string text =
            $"entente: 1\nissues: {{i: [a, b]}}\nparties: {{A: {{preferences: {{scores: {{i: [1, {score}7]}}}}}}}}\n";
        Said(
            "scenario.yaml",
            text,
            ["check"],
            $"3:45: Een score heeft meer dan 100 cijfers (ongeveer {about}); rond af."
        );
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("forecast")]
    public void What_keeps_a_scenario_from_being_looked_into_is_told_in_Dutch(string command)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(
            "scenario.yaml",
            """
            entente: 1
            issues: {i: [a, b], j: [c, d]}
            rules: [{forbid: {i: a}}, {forbid: {i: b, j: [c, d]}}]
            parties:
              A: {preferences: {scores: {i: [1, 2]}}, fallback: [0, 1, 2]}
              B: {preferences: {scores: {i: [2, 1]}}, fallback: 1}
            """
        );
        Assert.Equal(
            $"{path}: De regels laten geen uitkomst toe, zodat er niets af te spreken is.\n",
            CliRun.Of(command, path, "--language", "nl").Error
        );
    }

    private static void Said(string name, string text, string[] command, params string[] faults)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(name, text);
        var dutch = CliRun.Of([.. command, path, "--language", "nl"]);
        var english = CliRun.Of([.. command, path, "--language", "en"]);
        string[] said = Lines(dutch, path);
        Assert.Equal(1, dutch.ExitCode);
        Assert.Equal(faults, said);
        Assert.Equal(Lines(english, path).Select(Place), said.Select(Place));
        Assert.DoesNotContain(Lines(english, path), said.Contains);
    }

    private static string[] Lines(CliRun run, string path) =>
        [
            .. run
                .Error.Split('\n')
                .Where(line => line.StartsWith($"{path}:", StringComparison.Ordinal))
                .Select(line => line[(path.Length + 1)..])
                .Where(line => char.IsAsciiDigit(line[0])),
        ];

    private static string Place(string line) => line[..line.IndexOf(' ', StringComparison.Ordinal)];
}
