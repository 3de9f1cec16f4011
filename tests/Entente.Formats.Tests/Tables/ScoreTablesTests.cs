using System.IO.Compression;
using System.Text;
using CsCheck;
using Entente.Formats.Native;
using Entente.Formats.Recognition;
using Entente.Formats.Tables;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Formats.Tests.Tables;

public class ScoreTablesTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Car = """"
        issue,value,seller,buyer
        price,(weight),2,1
        price,8000,0,50
        ,8500,15,"20..25..30"
        ,9000,30,0
        tyres,no,15,0
        ,yes,0,"1/3"
        "colour, outside","deep ""red""",1,-0.5
        ,blue,0,1e1
        (fallback),,20,
        """";

    private static FileReading Read(string text, string path = "car.csv") =>
        ScoreTables.Read(path, Encoding.UTF8.GetBytes(text));

    private static Scenario Scenario(FileReading reading)
    {
        Assert.Empty(reading.Faults);
        return reading.Scenario!;
    }

    [Fact]
    public void A_table_is_a_scenario()
    {
        Scenario scenario = Scenario(Read(Car));
        Assert.Equal(["seller", "buyer"], scenario.Parties.Select(party => party.Name));
        Assert.IsType<Issue.Integer>(scenario.Space.Issues[0]);
        Assert.IsType<Issue.YesNo>(scenario.Space.Issues[1]);
        Assert.Equal("deep \"red\"", scenario.Space.Issues[2].NameOf(0));
        Assert.Equal(20, scenario.Parties[0].Fallback.Worth!.Value.Likely);
        Assert.Null(scenario.Parties[1].Fallback.Worth);
        var utility = new UtilityFunction(scenario.Space, scenario.Parties[0].Preferences!);
        Assert.Equal((2 * 15) + 0 + 1, utility.Of(Outcome.At(1, 1, 0)));
        utility = new UtilityFunction(scenario.Space, scenario.Parties[1].Preferences!);
        Assert.Equal(25 + Rational.Of(1, 3) + 10, utility.Of(Outcome.At(1, 1, 1)));
    }

    [Theory]
    [InlineData(
        "(fallback),,20,",
        "(fallback),,20,\n(fallback),,21,",
        11,
        1,
        "a row (fallback) already, at car.csv:10:1"
    )]
    [InlineData("price,(weight)", "price,(weigth)", 2, 7, "did you mean '(weight)'?")]
    [InlineData("(fallback)", "(Fall-back)", 10, 1, "did you mean '(fallback)'?")]
    [InlineData(
        ",seller,buyer",
        ",seller,",
        2,
        18,
        "beyond the last column that the first row names, as are cells in 7 more rows"
    )]
    [InlineData("tyres,no,15,0", "tyres,no,15,0,7", 6, 15, "names; name the column there")]
    public void One_slip_in_a_table_is_told_once(string good, string bad, int line, int column, string said)
    {
        Remark fault = Assert.Single(Read(Car.Replace(good, bad, StringComparison.Ordinal)).Faults);
        Assert.Equal((line, column), (fault.Place.Line, fault.Place.Column));
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_changes_its_separator_is_told_so_once()
    {
        Remark fault = Assert.Single(Read("issue;value;p;q\na,x,1,2\na,y,2,3\n").Faults);
        Assert.Equal((2, 1), (fault.Place.Line, fault.Place.Column));
        Assert.StartsWith(
            "Values are separated by semicolons in the first row and by commas from here;",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Semicolons_and_decimal_commas_are_read()
    {
        Scenario scenario = Scenario(Read("Issue;Value;p\r\na;x;0,5\r\na;y;-1\r\n"));
        var terms = (PreferenceModel.Scores)scenario.Parties[0].Preferences!;
        Assert.Equal(Rational.Of(1, 2), ((ValueFunction.Table)((Term.OfIssue)terms.Terms[0]).Value).Scores[0].Likely);
    }

    [Fact]
    public void One_file_a_party_makes_one_scenario()
    {
        FileReading reading = ScoreTables.Read([
            new NativeFile("x/seller.csv", "issue,value,score\na,x,1\na,y,2\n"u8.ToArray()),
            new NativeFile("x/buyer.csv", "issue,value,score\na,y,3\na,x,1\n"u8.ToArray()),
        ]);
        Assert.Equal(["seller", "buyer"], Scenario(reading).Parties.Select(party => party.Name));
    }

    [Theory]
    [InlineData(
        "15,\"20..25..30\"",
        "15,2O",
        "car.csv:4:10: '2O' is no score; it is a number such as 0.25, or a range such as 20..40..60."
    )]
    [InlineData(
        "15,\"20..25..30\"",
        "15,3..2..1",
        "car.csv:4:10: '3..2..1' is no score; it is a number such as 0.25, or a range such as 20..40..60."
    )]
    [InlineData(",9000,30,0", ",9000,30", "car.csv:5:7: There is no score for 'buyer' in this row.")]
    [InlineData(
        ",9000,30,0",
        ",9000,30,0,7",
        "car.csv:5:12: This cell is beyond the last column that the first row names; name the column there, or take it away."
    )]
    [InlineData(
        ",blue,0,1e1",
        ",blue,0,NaN",
        "car.csv:9:9: 'NaN' is no score; it is a number such as 0.25, or a range such as 20..40..60."
    )]
    [InlineData(",yes,", ",no,", "car.csv:7:2: There is already a row for 'no'.")]
    [InlineData(
        "issue,value",
        "thing,value",
        "car.csv:1:1: The first row names the columns: issue, value, and a column for each party, or one called score."
    )]
    [InlineData("seller,buyer", "seller,seller", "car.csv:1:20: There is already a column for 'seller'.")]
    [InlineData(
        "deep \"\"red\"\"\"",
        "deep red",
        "car.csv:8:19: This text in quotes has no end; a quote in it is written twice (\"\")."
    )]
    public void A_fault_is_named_with_its_place(string right, string wrong, string fault)
    {
        FileReading reading = Read(Car.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(fault, Assert.Single(reading.Faults).ToString());
    }

    [Fact]
    public void A_table_is_put_into_a_scenario_and_what_does_not_fit_is_a_fault()
    {
        Scenario scenario = Scenario(Read(Car)) with { Title = "Car" };
        FileReading applied = ScoreTables.Apply(
            scenario,
            "n.csv",
            Encoding.UTF8.GetBytes(Car.Replace("8000,0", "8000,7", StringComparison.Ordinal))
        );
        Assert.Equal("Car", Scenario(applied).Title.ToString());
        Assert.NotNull(Native.Difference.Of(scenario, applied.Scenario));

        string wrong = Car.Replace("seller", "seler", StringComparison.Ordinal)
            .Replace("8500", "8600", StringComparison.Ordinal)
            .Replace("tyres", "tires", StringComparison.Ordinal);
        string[] faults =
        [
            .. ScoreTables
                .Apply(scenario, "n.csv", Encoding.UTF8.GetBytes(wrong))
                .Faults.Select(fault => fault.ToString()),
        ];
        Assert.Contains("n.csv:1:13: There is no party 'seler'; did you mean 'seller'?", faults);
        Assert.Contains(
            "n.csv:4:2: Issue 'price' has no value '8600'; it is a number from 8000 to 9000 in steps of 500.",
            faults
        );
        Assert.Contains("n.csv:6:1: There is no issue 'tires'; did you mean 'tyres'?", faults);
        Assert.Contains("n.csv: There is no row for '8500' of issue 'price'.", faults);
        Assert.Contains("n.csv: There are no rows for issue 'tyres'.", faults);
    }

    [Fact]
    public void What_a_table_cannot_hold_is_refused()
    {
        var space = new OutcomeSpace([new Issue.Real("a", 0, 1)]);
        var party = new Party("p")
        {
            Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(0, 1))]),
        };
        TableWriting writing = ScoreTables.WriteCsv(new Scenario(space, [party]));
        Assert.Equal("Issue 'a' has too many values for a table.", Assert.Single(writing.Refusals));
        Assert.True(writing.Content.IsEmpty);
    }

    [Fact]
    public void A_name_that_a_spreadsheet_would_run_is_kept_from_it()
    {
        var space = new OutcomeSpace([
            new Issue.Choice("=1+1", [new Option("@x"), new Option("'=x"), new Option("-5")]),
        ]);
        var party = new Party("p")
        {
            Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Table([1, 2, 3]))]),
        };
        byte[] csv = ScoreTables.WriteCsv(new Scenario(space, [party])).Content.ToArray();
        Assert.Contains(
            "\n'=1+1,'@x,1\r\n'=1+1,''=x,2\r\n'=1+1,-5,3\r\n",
            Encoding.UTF8.GetString(csv),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["@x", "'=x", "-5"],
            ((Issue.Choice)Scenario(ScoreTables.Read("f", csv)).Space.Issues[0]).Options.Select(option => option.Name)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_written_reads_back_with_the_same_worth(bool isWorkbook) =>
        Scenarios.Sample(
            scenario =>
            {
                TableWriting writing = isWorkbook ? ScoreTables.WriteXlsx(scenario) : ScoreTables.WriteCsv(scenario);
                if (!writing.Refusals.IsEmpty)
                {
                    return;
                }

                Scenario read = Scenario(ScoreTables.Read("f", writing.Content.Span));
                Party[] known =
                [
                    .. scenario.Parties.Concat(scenario.ThirdParties).Where(party => party.Preferences is not null),
                ];
                Assert.Equal(known.Select(party => party.Name), read.Parties.Select(party => party.Name));
                foreach (Outcome outcome in Outcomes(scenario.Space))
                {
                    for (int i = 0; i < known.Length; i++)
                    {
                        var named = new Outcome([
                            .. outcome.Values.Select(
                                (value, at) =>
                                    read
                                        .Space.Issues[at]
                                        .TryFind(scenario.Space.Issues[at].NameOf(value), out IssueValue found)
                                        ? found
                                        : throw new InvalidOperationException("A value is lost.")
                            ),
                        ]);
                        Assert.Equal(
                            new UtilityFunction(scenario.Space, known[i].Preferences!).Of(outcome),
                            new UtilityFunction(read.Space, read.Parties[i].Preferences!).Of(named)
                        );
                    }
                }
            },
            iter: 300
        );

    [Fact]
    public void Writing_twice_gives_the_same_bytes()
    {
        Scenario scenario = Scenario(Read(Car));
        Assert.Equal(
            ScoreTables.WriteXlsx(scenario).Content.ToArray(),
            ScoreTables.WriteXlsx(scenario).Content.ToArray()
        );
    }

    [Fact]
    public void Shared_strings_long_numbers_and_sheets_under_other_names_are_read()
    {
        byte[] workbook = Zip(
            (
                "xl/workbook.xml",
                $"<w:workbook xmlns:w='{Main}' xmlns:k='urn:r'><w:sheets><w:sheet name='x' sheetId='3' k:id='a'/></w:sheets></w:workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='urn:p'><Relationship Id='a' Target='/xl/s.xml'/></Relationships>"
            ),
            (
                "xl/sharedStrings.xml",
                $"<sst xmlns='{Main}'><si><t>issue</t></si><si><r><t>val</t></r><r><t>ue</t></r><rPh sb='0' eb='1'><t>no</t></rPh></si></sst>"
            ),
            (
                "xl/s.xml",
                $"<worksheet xmlns='{Main}'><sheetData><row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c><c r='C2' t='inlineStr'><is><t>p</t></is></c></row><row r='5'><c r='A5' t='str'><f>A1</f><v>a</v></c><c r='B5'><v>1</v></c><c r='C5'><f>1/10+2/10</f><v>0.30000000000000004</v></c></row><row><c r='B6'><v>2</v></c><c r='C6'><v>1E-2</v></c></row></sheetData></worksheet>"
            )
        );
        Scenario scenario = Scenario(ScoreTables.Read("f.xlsx", workbook));
        var scores = (PreferenceModel.Scores)scenario.Parties[0].Preferences!;
        var table = (ValueFunction.Table)((Term.OfIssue)scores.Terms[0]).Value;
        Assert.Equal([Rational.Of(3, 10), Rational.Of(1, 100)], table.Scores.Select(score => score.Likely));
    }

    [Fact]
    public void Every_fault_of_a_workbook_is_told_at_its_cell_when_it_is_read_as_a_file()
    {
        string folder = Directory.CreateTempSubdirectory("entente-").FullName;
        string path = Path.Combine(folder, "scores.xlsx");
        File.WriteAllBytes(
            path,
            Zip(
                (
                    "xl/workbook.xml",
                    $"<w:workbook xmlns:w='{Main}' xmlns:k='urn:r'><w:sheets><w:sheet name='x' sheetId='3' k:id='a'/></w:sheets></w:workbook>"
                ),
                (
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='urn:p'><Relationship Id='a' Target='/xl/s.xml'/></Relationships>"
                ),
                (
                    "xl/s.xml",
                    $"<worksheet xmlns='{Main}'><sheetData><row r='1'>{Text("A1", "issue")}{Text("B1", "value")}{Text("C1", "p")}</row><row r='2'>{Text("A2", "a")}<c r='B2'><v>1</v></c>{Text("C2", "much")}</row><row r='3'><c r='B3'><v>2</v></c>{Text("C3", "more")}</row></sheetData></worksheet>"
                )
            )
        );
        Assert.Equal(
            ["2:3", "3:3"],
            ScenarioSource.Read(path).Faults.Select(fault => $"{fault.Place.Line}:{fault.Place.Column}")
        );
        Directory.Delete(folder, recursive: true);
    }

    private static string Text(string cell, string text) => $"<c r='{cell}' t='inlineStr'><is><t>{text}</t></is></c>";

    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_refused_in_time()
    {
        byte[] workbook = Zip(
            ("xl/workbook.xml", "<workbook xmlns:r='urn:r'><sheet r:id='a'/></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<R><Relationship Id='a' Target='s.xml'/></R>"),
            ("xl/s.xml", "<s>" + new string(' ', 100_000_000) + "</s>")
        );
        Assert.True(workbook.Length < 1_000_000);
        Assert.Equal(
            "f.xlsx: The workbook unpacks to more than 64 MB, more than any table needs.",
            Assert.Single(ScoreTables.Read("f.xlsx", workbook).Faults).ToString()
        );
    }

    [Fact]
    public void A_document_type_in_a_workbook_is_refused()
    {
        byte[] workbook = Zip(
            (
                "xl/workbook.xml",
                "<!DOCTYPE w [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><workbook xmlns:r='urn:r'><sheet r:id='&b;'/></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", "<R/>")
        );
        Assert.Equal(
            "This is no workbook that can be read; save it as XLSX again, or as CSV.",
            Assert.Single(ScoreTables.Read("f.xlsx", workbook).Faults).Message
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("\n\n")]
    [InlineData("issue,value,p")]
    [InlineData("issue,value,p\n,x,1")]
    [InlineData("issue,value,\na,x,1")]
    public void What_is_no_table_has_a_fault(string text) => Assert.NotEmpty(Read(text).Faults);

    private static Gen<Scenario> Scenarios =>
        Gen.OneOf(ScenarioGen.Additive, ScenarioGen.General, DescribedScenarioGen.Scenario);

    private static IEnumerable<Outcome> Outcomes(OutcomeSpace space)
    {
        IEnumerable<int[]> all =
        [
            [],
        ];
        foreach (Issue issue in space.Issues)
        {
            all = all.SelectMany(left => Enumerable.Range(0, (int)issue.Size!.Value).Select(i => (int[])[.. left, i]));
        }

        return all.Select(indexes => Outcome.At(indexes));
    }

    private static byte[] Zip(params (string Name, string Xml)[] parts)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach ((string name, string xml) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(xml);
            }
        }

        return bytes.ToArray();
    }
}
