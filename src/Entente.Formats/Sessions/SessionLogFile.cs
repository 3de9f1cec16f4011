using System.Collections.Immutable;
using System.Text;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Formats.Tables;
using Entente.Scenarios;
using Entente.Simulation.Deals;

namespace Entente.Formats.Sessions;

/// <summary>A log of a negotiation: Entente's own, one of GENIUS, GeniusWeb or NegMAS, or a table of offers.</summary>
/// <remarks>The content decides which it is. Files are read up to 64 MB; nothing in a file is ever run, fetched or unpickled.</remarks>
public sealed class SessionLogFile
{
    /// <summary>The most events that are read of a log.</summary>
    public const int MostEvents = 1_000_000;

    private static readonly Sentence Sequence = new(
        "This log tells of several deals, and its offers are about one deal each, not about the whole: entente replay tells it again, step by step, and nothing else reads it.",
        "Dit log vertelt van verscheidene akkoorden, en de voorstellen erin gaan elk over één akkoord, niet over het geheel: entente replay vertelt het opnieuw, stap voor stap, en verder leest niets het."
    );

    private readonly RawLog? log;

    private SessionLogFile(string path, RawLog? log, ImmutableArray<Remark> faults)
    {
        Path = path;
        this.log = log;
        Faults = faults;
    }

    /// <summary>The path as it was given.</summary>
    public string Path { get; }

    /// <summary>The format, for people; empty when there are faults.</summary>
    public string Format => Faults.IsEmpty ? log?.Format ?? "" : "";

    /// <summary>Whether the file is a log, be it one with faults, so that it can be read with its scenario.</summary>
    public bool IsLog => log is not null;

    /// <summary>Under which rules it was run, as far as they could be read, where the log is one of ours; else null.</summary>
    public RecordedSetup? Setup => log?.Setup;

    /// <summary>Everything that keeps the file from being a log.</summary>
    public ImmutableArray<Remark> Faults { get; }

    /// <summary>Why there is no other session in a file of one.</summary>
    /// <param name="asked">Which was asked for.</param>
    internal static Sentence OnlyOne(int asked) =>
        new(
            $"The file holds one session, and --session {asked} asks for another; leave it out.",
            $"Het bestand bevat één sessie, en --session {asked} vraagt een andere; laat dat weg."
        );

    /// <summary>Opens a log.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">What the log leaves open; null for nothing.</param>
    public static SessionLogFile Open(string path, SessionLogOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[]? bytes = FileContent.TryRead(path, out Remark? fault);
        return bytes is null ? new SessionLogFile(path, null, [fault!]) : Open(path, bytes, options);
    }

    /// <summary>Opens a log whose content is at hand.</summary>
    /// <param name="path">The path, for messages.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="options">What the log leaves open; null for nothing.</param>
    public static SessionLogFile Open(string path, byte[] content, SessionLogOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        options ??= SessionLogOptions.Default;
        var findings = new Findings();
        Node? root = null;
        bool isMarkup =
            Encoding
                .Latin1.GetString(content, 0, Math.Min(content.Length, 64))
                .AsSpan()
                .Trim("\u00EF\u00BB\u00BF \t\r\n")
            is ['<', ..];
        RawLog? log = isMarkup
            ? GeniusOutcomes.Read(path, content, options, findings)
            : ReadText(path, content, findings, out root);
        if (log is not null && !findings.HasFaults && !isMarkup && options.Session > 1)
        {
            findings.Fault(new Place(path), OnlyOne(options.Session));
        }

        if (log is { Steps.Length: > MostEvents })
        {
            findings.Fault(
                new Place(path),
                new(
                    $"The log has more than {MostEvents:N0} events.",
                    $"Het log heeft meer dan {MostEvents:N0} gebeurtenissen."
                )
            );
        }

        if (log is null && FileNatures.Mismatch(path, content, FileNature.SessionLog) is { } other)
        {
            return new SessionLogFile(path, null, [other]);
        }

        return new SessionLogFile(path, log, InOrder(findings.Faults)) { Root = log?.Setup is null ? null : root };
    }

    /// <summary>Reads the log as one of a scenario.</summary>
    /// <param name="scenario">What was talked about, under one reading.</param>
    /// <param name="options">What the log leaves open; null for nothing.</param>
    /// <returns>What was recorded, or every fault: those of the file, a party, an issue or a value that the scenario does not have, an outcome that is not complete.</returns>
    public SessionLogReading Read(Scenario scenario, SessionLogOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return log is null ? new SessionLogReading { Faults = Faults }
            : log.Setup is { IsSequence: true }
                ? new SessionLogReading { Faults = [new Remark(new Place(Path), Sequence), .. Faults] }
            : WithOwn(new StepReader(Path, log, scenario, options ?? SessionLogOptions.Default).Read());
    }

    private SessionLogReading WithOwn(SessionLogReading read) =>
        Faults.IsEmpty && read.Faults.IsEmpty
            ? read
            : new SessionLogReading { Faults = InOrder([.. Faults, .. read.Faults]) };

    private static ImmutableArray<Remark> InOrder(ImmutableArray<Remark> faults) =>
        [.. faults.OrderBy(fault => fault.Place.Line).ThenBy(fault => fault.Place.Column)];

    /// <summary>What is wrong with the reading of the evidence that the log names: the scenario has none that is called so. Null for nothing.</summary>
    /// <param name="scenario">What was talked about.</param>
    public Remark? ReadingFault(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        string name = Setup?.Reading ?? "";
        if (name.Length == 0 || scenario.Readings.Any(each => each.Name == name))
        {
            return null;
        }

        string known = string.Join(", ", scenario.Readings.Select(each => $"'{Excerpt.Of(each.Name)}'"));
        return new Remark(
            (Root as Node.Map)?["reading"]?.Place ?? new Place(Path),
            scenario.Readings.IsEmpty
                ? new(
                    $"The scenario has no readings, and this log names '{Excerpt.Of(name)}'; see whether it is the scenario that was talked about.",
                    $"Het scenario heeft geen lezingen, en dit log noemt '{Excerpt.Of(name)}'; kijk of het over dit scenario ging."
                )
                : new(
                    $"The scenario has no reading '{Excerpt.Of(name)}'; it has {known}, of which --reading takes one.",
                    $"Het scenario heeft geen lezing '{Excerpt.Of(name)}'; het heeft {known}, waarvan --reading er een neemt."
                )
        );
    }

    /// <summary>Reads the log as one of a sequence of deals.</summary>
    /// <param name="deals">The centre and its edges.</param>
    /// <returns>What was recorded, or every fault.</returns>
    public DealsLogReading ReadDeals(CenterDeals deals)
    {
        ArgumentNullException.ThrowIfNull(deals);
        if (log is null)
        {
            return new DealsLogReading { Faults = Faults };
        }

        DealsLogReading read = new DealStepReader(Path, log, deals).Read();
        return Faults.IsEmpty ? read : new DealsLogReading { Faults = InOrder([.. Faults, .. read.Faults]) };
    }

    /// <summary>Every place where a log of ours departs from the document of the session that it tells; empty for logs of others.</summary>
    /// <param name="document">That document, see <c>entente simulate --json</c>.</param>
    /// <remarks>Fields that the log does not have, because an earlier version wrote it, are let pass.</remarks>
    public ImmutableArray<Remark> DeparturesFrom(string document) => DeparturesFrom(document, null);

    /// <summary>The same where another session happened from one event on: only what stands before it in the log is held against the document.</summary>
    /// <param name="document">The document that it should be.</param>
    /// <param name="departure">The number of that event, from 0; null for none.</param>
    internal ImmutableArray<Remark> DeparturesFrom(string document, int? departure)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (Root is not { } own || JsonNodes.Read(Path, document).Root is not { } expected)
        {
            return [];
        }

        return departure is { } place
            ? DocumentComparison.Of(Before(own, place), Before(expected, place))
            : DocumentComparison.Of(own, expected);
    }

    private static Node.List Before(Node document, int place) =>
        new(document.Place, [.. ((document as Node.Map)?["log"] as Node.List)?.Items.Take(place) ?? []]);

    private Node? Root { get; init; }

    private static RawLog? ReadText(string path, byte[] content, Findings findings, out Node? root)
    {
        root = null;
        if (FileContent.TryDecode(path, content, out Remark? fault) is not { } text)
        {
            findings.AddFaults([fault!]);
            return null;
        }

        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        if (start is ['{' or '[', ..])
        {
            return ReadJson(path, text, findings, out root);
        }

        if (GeniusTurns.Recognises(text))
        {
            return GeniusTurns.Read(path, text, findings);
        }

        if (start.StartsWith("sep=", StringComparison.Ordinal))
        {
            findings.Fault(
                new Place(path, 1, 1),
                new(
                    "This is a table of results of GENIUS, without offers; the session log (text or XML) has them.",
                    "Dit is een tabel van resultaten van GENIUS, zonder voorstellen; die staan in het log van de sessie (tekst of XML)."
                )
            );
            return null;
        }

        return CsvText.Read(path, text, findings) is not { } grid ? null
            : NegMasTrace.Recognises(grid) ? NegMasTrace.Read(path, grid, findings)
            : OfferTable.Read(path, grid, findings);
    }

    private static RawLog? ReadJson(string path, string text, Findings findings, out Node? root)
    {
        NodeReading nodes = JsonNodes.Read(path, text);
        root = nodes.Root;
        findings.AddFaults(nodes.Faults);
        switch (nodes.Root)
        {
            case null:
                return null;
            case Node.Map map when EntenteLog.Recognises(map):
                return EntenteLog.Read(map, findings);
            case Node.Map map when GeniusWebState.Recognises(map):
                return GeniusWebState.Read(map, findings);
            case var list when NegMasHistory.Recognises(list):
                return NegMasHistory.Read(list, findings);
            case var _ when !nodes.Faults.IsEmpty:
                return null;
            default:
                findings.Fault(
                    nodes.Root.Place,
                    new(
                        "This is no log that is known here: Entente's own (entente/session/1), GeniusWeb's SAOPState, or a history of NegMAS.",
                        "Dit is geen log dat hier bekend is: dat van Entente zelf (entente/session/1), SAOPState van GeniusWeb, of een history van NegMAS."
                    )
                );
                return null;
        }
    }
}
