using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.NegMas;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.Recognition;

/// <summary>The deals of a scenario of ANL 2025: a centre that bargains with each of its edges apart, and is paid for all deals together.</summary>
/// <remarks>
/// A centre that is paid for its best deal is read with all its deals (<see cref="CenterScenario"/>). Of any centre with side functions a single deal
/// can be read: that with the edge that is asked for, the centre's gain from it being its side function. The n-th edge in ordinal file-name
/// order takes the n-th of the deals that are about its issues and values.
/// </remarks>
internal sealed class CenterSource(OpenedFile center, ScenarioSourceOptions options)
{
    private const string EdgesFolder = "edges";

    private static readonly ImmutableArray<string> CenterNames = ["center.yml", "center.yaml", "center.json"];

    private string Folder => Path.GetDirectoryName(center.Path) is { Length: > 0 } folder ? folder : ".";

    /// <summary>The centre in the folder above that one of edges or sides; null when there is none.</summary>
    public static OpenedFile? Above(string folder)
    {
        string? above = Path.GetDirectoryName(Path.GetFullPath(folder));
        if (above is null)
        {
            return null;
        }

        string shown = Path.GetDirectoryName(folder) is { Length: > 0 } parent ? parent : above;
        string? path = CenterNames.Select(name => Path.Combine(shown, name)).FirstOrDefault(File.Exists);
        return path is not null && FileOpener.Open(path) is { Kind: FileKind.Center } file ? file : null;
    }

    /// <summary>What the deals of the centre above a folder are about; empty without one.</summary>
    public static ImmutableArray<OutcomeSpace> SpacesAbove(string folder) =>
        Above(folder) is { Root: Node.Map map } ? NegMasCenter.SpacesOf(map) : [];

    /// <summary>The deal that is asked for, or the faults that say which there are.</summary>
    public ScenarioReading Read()
    {
        var findings = new Findings();
        findings.AddFaults(center.Faults);
        NegMasCenter? read = NegMasCenter.Read(center.Path, (Node.Map)center.Root!, findings);
        string folder = Path.Combine(Folder, EdgesFolder);
        ImmutableArray<ProfileFile> edges = Directory.Exists(folder)
            ? new ProfileShelf(folder, FolderListing.Open(folder)).ReadAll()
            : [];
        if (read is null || findings.HasFaults)
        {
            return new ScenarioReading
            {
                Format = center.Format,
                // Without its spaces nothing is known of what the edges may say.
                Faults =
                [
                    .. findings.Faults,
                    .. NegMasCenter.SpacesOf((Node.Map)center.Root!).IsEmpty
                        ? []
                        : edges.SelectMany(edge => edge.Faults),
                ],
                Warnings = findings.Warnings,
            };
        }

        if (options.Profiles is [{ } asked] && edges.FirstOrDefault(edge => IsSame(edge.Path, asked)) is { } chosen)
        {
            return ReadDeal(read, edges, chosen);
        }

        return options.Profiles.IsEmpty && ReadAll(read, edges) is { } all ? all : Explain(read, edges);
    }

    private static bool IsSame(string left, string right) => Path.GetFullPath(left) == Path.GetFullPath(right);

    private string Name => Path.GetFileNameWithoutExtension(center.Path);

    private string Title => Path.GetFileName(Path.GetFullPath(Folder));

    // The n-th of the edges about the same issues and values takes the n-th of the sides about them.
    private static CenterDeal? DealOf(NegMasCenter read, ImmutableArray<ProfileFile> edges, ProfileFile edge)
    {
        string key = SpaceKey.Of(edge.Profile!.Space);
        int place = edges.Where(each => KeyOf(each) == key).ToImmutableArray().IndexOf(edge);
        Profile? side = read.Sides.Where(each => SpaceKey.Of(each.Space) == key).ElementAtOrDefault(place);
        return side is not null && ProfileAlignment.Align(side, edge.Profile.Space) is { } aligned
            ? new CenterDeal(aligned, edge.Profile)
            : null;
    }

    private ScenarioReading? ReadAll(NegMasCenter read, ImmutableArray<ProfileFile> edges)
    {
        if (edges.Any(edge => edge.Profile is null))
        {
            return null;
        }

        ImmutableArray<CenterDeal?> deals = [.. edges.Select(edge => DealOf(read, edges, edge))];
        if (deals.Contains(null) || CenterScenario.Of(Name, read, [.. deals.Select(deal => deal!)]) is not { } scenario)
        {
            return null;
        }

        Sentence alone = new(
            $"All deals of the centre are read as one scenario. Each deal by itself can be read, with one of: {Alone(edges)}.",
            $"Alle akkoorden van de spil worden als één scenario gelezen. Elk akkoord kan apart worden gelezen, met een van: {Alone(edges)}."
        );
        return new ScenarioReading
        {
            Scenario = scenario with { Title = Title },
            Format = center.Format,
            Files = [center.Path, .. edges.Select(edge => edge.Path)],
            Warnings = [new Remark(new Place(center.Path), alone), .. edges.SelectMany(edge => edge.Warnings)],
        };
    }

    private ScenarioReading ReadDeal(NegMasCenter read, ImmutableArray<ProfileFile> edges, ProfileFile edge)
    {
        if (edge.Profile is null)
        {
            return new ScenarioReading
            {
                Format = center.Format,
                Faults = edge.Faults,
                Warnings = edge.Warnings,
            };
        }

        if (DealOf(read, edges, edge) is not { } deal)
        {
            Sentence why = read.Sides.IsEmpty
                ? Unwritten(read)
                : new(
                    "The centre has no side function about the issues of this edge.",
                    "De spil heeft geen zijfunctie over de onderwerpen van deze tegenpartij."
                );
            Sentence remedy = new(
                $"The edge can be read by itself: give {edge.Path} alone.",
                $"De tegenpartij kan apart worden gelezen: geef alleen {edge.Path}."
            );
            return Fault(new($"{why} {remedy}", $"{why} {remedy}"));
        }

        var party = new ProfileFile(center.Path, center.Format, deal.Side with { Name = Name });
        return ScenarioAssembly.Of(Title, [party, edge], [deal.Side.Space]);
    }

    private static string? KeyOf(ProfileFile file) => file.Profile is { } profile ? SpaceKey.Of(profile.Space) : null;

    private static string Alone(IEnumerable<ProfileFile> edges) =>
        string.Join(", ", edges.Select(edge => Listing.Arguments([edge.Path])));

    private static Sentence Unwritten(NegMasCenter read) =>
        new(
            $"What the centre gains ({read.Type}) is Python code, which is never run, and the file gives no side functions.",
            $"Wat de spil wint ({read.Type}), is Python-code, die nooit wordt uitgevoerd, en het bestand geeft geen zijfuncties."
        );

    private static Sentence Uncombined(NegMasCenter read) =>
        read.Type == "LinearCombinationCenterUFun"
            ? new(
                "Its deals are added with weights that the program draws by lot and the file does not hold.",
                "De akkoorden worden opgeteld met gewichten die het programma loot en die niet in het bestand staan."
            )
            : new(
                $"How its deals add up ({read.Type}) cannot be held by a scenario.",
                $"Hoe de akkoorden optellen ({read.Type}), kan een scenario niet bevatten."
            );

    private ScenarioReading Explain(NegMasCenter read, ImmutableArray<ProfileFile> edges)
    {
        Sentence intro = new(
            $"This is a scenario of ANL 2025: a centre makes a separate deal with each of {edges.Length} edges and is paid for all deals together.",
            $"Dit is een scenario van ANL 2025: een spil sluit met elk van {edges.Length} tegenpartijen een eigen akkoord en wordt voor alle akkoorden samen betaald."
        );
        if (edges.IsEmpty)
        {
            return Fault(
                new(
                    $"{intro} Its edges are not there: they lie in a folder '{EdgesFolder}' beside the centre.",
                    $"{intro} De tegenpartijen zijn er niet: die horen in een map '{EdgesFolder}' naast de spil."
                )
            );
        }

        ImmutableArray<ProfileFile> readable = [.. edges.Where(edge => edge.Profile is not null)];
        if (readable.Length < edges.Length)
        {
            return new ScenarioReading
            {
                Format = center.Format,
                Faults = [.. edges.SelectMany(edge => edge.Faults)],
                Warnings = [.. edges.SelectMany(edge => edge.Warnings)],
            };
        }

        Sentence paths = Listing.Of(readable.Select(edge => edge.Path));
        return Fault(
            read.Sides.IsEmpty
                ? new(
                    $"{intro} {Unwritten(read)} Each edge can be read by itself: {paths}.",
                    $"{intro} {Unwritten(read)} Elke tegenpartij kan apart worden gelezen: {paths}."
                )
                : new(
                    $"{intro} {Uncombined(read)} Each deal by itself can be read, with one of: {Alone(readable)}.",
                    $"{intro} {Uncombined(read)} Elk akkoord kan apart worden gelezen, met een van: {Alone(readable)}."
                )
        );
    }

    private ScenarioReading Fault(Sentence said) =>
        new() { Format = center.Format, Faults = [new Remark(new Place(center.Path), said)] };
}
