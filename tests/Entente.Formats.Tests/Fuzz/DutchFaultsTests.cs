using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Formats.Conflict;
using Entente.Formats.Exchanges;
using Entente.Formats.Gambit;
using Entente.Formats.Native;
using Entente.Formats.NegMas;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Formats.Sessions;
using Entente.Formats.Stakeholders;
using Entente.Formats.Tables;
using Entente.Formats.Theory;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Fuzz;

/// <summary>Whatever is said about a broken file is said in Dutch as well: nowhere do English words stand in the Dutch text.</summary>
public partial class DutchFaultsTests
{
    private const int PerSeed = 150;

    private static readonly OutcomeSpace Beside = new([new Issue.Integer("days", 0, 4)]);

    // Small files of the kinds that have no seed.
    private static readonly ImmutableArray<(string Name, string Text)> Others =
    [
        (
            "conflict.yaml",
            "conflict: 1\ntitle: T\ndecisionMakers:\n  A: {options: [x, y], preferences: [x if y, not x], strong: 1}\n  B: {options: [z], direction: {z: forward}}\ninfeasible: [x and y]\nstatusQuo: NNN\n"
        ),
        (
            "a.gmcr",
            """{"decisionMakers": [{"name": "A", "options": [{"name": "x"}]}, {"name": "B", "options": [{"name": "y"}]}], "options": [{"name": "x"}], "infeasibles": []}"""
        ),
        (
            "exchange.yaml",
            "exchange: 1\nparties: [{name: A, patience: 0.9}, {name: B, patience: 0.9}]\nsteps:\n  - {name: s, by: A, cost: 2, worth: 3}\n  - {name: t, by: B, cost: 1, worth: 4, after: [s]}\n"
        ),
        ("goods.yaml", "divide: 1\nparties: [A, B]\ngoods:\n  house: [60, 40]\n  car: [40, 60]\nsplit: any\n"),
        ("votes.yaml", "divide: 1\nweights: {A: 3, B: 2, C: 1}\nquota: 4\n"),
        ("offers.yaml", "divide: 1\nparties: [A, B]\noffers: {discounts: [0.9, 0.8]}\n"),
        (
            "stakeholders.yaml",
            "forecast: 1\nscale: {low: 0, high: 100, unit: '%'}\nstakeholders:\n  - {name: A, position: 10, capability: 50, salience: 80}\n  - {name: B, position: 90, capability: 70, salience: 60}\n"
        ),
        ("game.nfg", "NFG 1 R \"T\" { \"A\" \"B\" }\n{ { \"u\" \"d\" } { \"l\" \"r\" } }\n\"\"\n1 2 3 4 5 6 7 8\n"),
        (
            "game.efg",
            "EFG 2 R \"T\" { \"A\" \"B\" }\n\"\"\np \"\" 1 1 \"\" { \"u\" \"d\" } 0\nt \"\" 1 \"\" { 1, 2 }\nt \"\" 2 \"\" { 3, 4 }\n"
        ),
        ("offers.csv", "party,round,action,days\nA,1,offer,3\nB,1,offer,1\nA,2,accept,\n"),
        (
            "session.json",
            """{"schema": "entente/session/1", "log": [{"party": "A", "action": "offer", "round": 0, "outcome": {"days": 3}}]}"""
        ),
        ("room.json", """{"room": "x", "entries": [{"version": 1, "hash": "00", "content": "{\"events\": [{}]}"}]}"""),
    ];

    public static TheoryData<string> Names => [.. Seeds.Names, .. Others.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_said_of_a_mutated_file_is_Dutch_as_well(string name)
    {
        byte[] seed = Others.FirstOrDefault(each => each.Name == name).Text is { } text
            ? Encoding.UTF8.GetBytes(text)
            : Seeds.Bytes(name);
        var found = new HashSet<string>();
        for (int i = 0; i < PerSeed; i++)
        {
            byte[] other = Seeds.Bytes(Seeds.Names[i % Seeds.Names.Length]);
            found.UnionWith(
                Said(name, new Mutation(i).Of(seed, other))
                    .Where(remark => remark.Said.Dutch == remark.Said.English || HasEnglish(remark.Said.Dutch))
                    .Select(remark => remark.Said.Dutch)
            );
        }

        Assert.Equal("", string.Join("\n", found));
    }

    [Theory]
    [InlineData("De waarde van onderwerp 'the house and car' is niets.", false)]
    [InlineData("De waarde van onderwerp 'x' is the number 3.", true)]
    public void English_words_are_found_outside_of_quotes(string text, bool isFound) =>
        Assert.Equal(isFound, HasEnglish(text));

    private static bool HasEnglish(string dutch) => English().IsMatch(Quoted().Replace(dutch, ""));

    private static IEnumerable<Remark> Said(string name, byte[] input)
    {
        SessionLogFile log = SessionLogFile.Open(name, input);
        OpenedFile file = FileOpener.Open(name, input);
        IEnumerable<Remark> ofKind = name switch
        {
            "conflict.yaml" or "a.gmcr" => ConflictSource.Parse(name, Encoding.UTF8.GetString(input)) is var read
                ? [.. read.Faults, .. read.Warnings]
                : [],
            "exchange.yaml" => ExchangeFormat.Read(name, input).Faults,
            "goods.yaml" or "votes.yaml" or "offers.yaml" => TheoryFormat.Read(name, input).Faults,
            "stakeholders.yaml" => StakeholderFormat.Read(name, input).Faults,
            "game.nfg" or "game.efg" => GambitFormat.Read(name, input).Faults,
            "room.json" => RoomCommitments.Read(name, input).Faults,
            "scores.csv" => Of(ScoreTables.Read(name, input)),
            "entente-part.yaml" => Of(
                NativeFormat.ReadSplit(
                    new NativeFile("entente.yaml", Seeds.Bytes("entente.yaml")),
                    [new NativeFile(name, input)]
                )
            ),
            _ when file is { Kind: FileKind.Profile, Reading: null, Root: Node.Map map } => Of(
                NegMasReader.Read(name, map, [Beside])
            ),
            _ when name.StartsWith("entente", StringComparison.Ordinal) => Of(NativeFormat.Read(name, input)),
            _ => [],
        };
        IEnumerable<Remark> ofLog =
            log.Faults.IsEmpty && log.Read(new Scenario(Beside, [new Party("A"), new Party("B")])) is var session
                ? [.. session.Faults, .. session.Warnings]
                : log.Faults;
        IEnumerable<Remark> ofNature = FileNatures.Mismatch(name, input, FileNature.Page, FileNature.Game) is { } other
            ? [other]
            : [];
        return [.. ofKind, .. ofLog, .. ofNature, .. file.Faults, .. file.Reading is { } reading ? Of(reading) : []];
    }

    private static IEnumerable<Remark> Of(FileReading reading) =>
        [.. reading.Faults, .. reading.Warnings, .. reading.Repairs];

    [GeneratedRegex("'[^']*'|<[^>]*>|\\[[^\\]]*\\]|\\{[^}]*\\}")]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\b(the|and|should|has|have|there|here|this|values?|than|not|are|with|from|to|number|nothing|issue|party|weights?|scores? of|no|by|for|about|more|only)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex English();
}
