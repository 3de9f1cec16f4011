using System.Collections.Immutable;
using Entente.Formats.NegMas;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.Recognition;

/// <summary>The deals of a scenario of ANL 2025: a centre that bargains with each of its edges apart, and is paid for all deals together.</summary>
/// <remarks>
/// A scenario is one table with one deal, so a single deal is read: that of the centre with the edge that is asked for, the centre's gain from it
/// being its side function. The n-th edge in ordinal file-name order takes the n-th of the deals that are about its issues and values.
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
        Above(folder) is { Root: Node.Map map } file && NegMasCenter.Read(file.Path, map, new Findings()) is { } read
            ? read.Spaces
            : [];

    /// <summary>The deal that is asked for, or the faults that say which there are.</summary>
    public ScenarioReading Read()
    {
        var findings = new Findings();
        findings.AddFaults(center.Faults);
        NegMasCenter? read = NegMasCenter.Read(center.Path, (Node.Map)center.Root!, findings);
        if (read is null || findings.HasFaults)
        {
            return new ScenarioReading { Format = center.Format, Faults = findings.Faults };
        }

        string folder = Path.Combine(Folder, EdgesFolder);
        ImmutableArray<ProfileFile> edges = Directory.Exists(folder)
            ? new ProfileShelf(folder, FolderListing.Open(folder)).ReadAll()
            : [];
        return options.Profiles is [{ } asked] && edges.FirstOrDefault(edge => IsSame(edge.Path, asked)) is { } chosen
            ? ReadDeal(read, edges, chosen)
            : Explain(read, edges);
    }

    private static bool IsSame(string left, string right) => Path.GetFullPath(left) == Path.GetFullPath(right);

    private ScenarioReading ReadDeal(NegMasCenter read, ImmutableArray<ProfileFile> edges, ProfileFile edge)
    {
        if (edge.Profile is null)
        {
            return new ScenarioReading { Format = center.Format, Faults = edge.Faults };
        }

        string key = SpaceKey.Of(edge.Profile.Space);
        int place = edges.Where(each => KeyOf(each) == key).ToImmutableArray().IndexOf(edge);
        ImmutableArray<Profile> sides = [.. read.Sides.Where(side => SpaceKey.Of(side.Space) == key)];
        if (place >= sides.Length)
        {
            string why = read.Sides.IsEmpty
                ? Unwritten(read)
                : "The centre has no side function about the issues of this edge.";
            string remedy = $"The edge can be read by itself: give {edge.Path} alone.";
            return Fault($"{why} {remedy}");
        }

        Profile side = sides[place] with { Name = Path.GetFileNameWithoutExtension(center.Path) };
        var party = new ProfileFile(center.Path, center.Format, side);
        return ScenarioAssembly.Of(Path.GetFileName(Path.GetFullPath(Folder)), [party, edge], [side.Space]);
    }

    private static string? KeyOf(ProfileFile file) => file.Profile is { } profile ? SpaceKey.Of(profile.Space) : null;

    private static string Unwritten(NegMasCenter read) =>
        $"What the centre gains ({read.Type}) is Python code, which is never run, and the file gives no side functions.";

    private ScenarioReading Explain(NegMasCenter read, ImmutableArray<ProfileFile> edges)
    {
        string intro =
            $"This is a scenario of ANL 2025: a centre makes a separate deal with each of {edges.Length} edges and is paid for all deals together, "
            + "which one table cannot hold.";
        if (edges.IsEmpty)
        {
            return Fault($"{intro} Its edges are not there: they lie in a folder '{EdgesFolder}' beside the centre.");
        }

        ImmutableArray<ProfileFile> readable = [.. edges.Where(edge => edge.Profile is not null)];
        if (readable.IsEmpty)
        {
            return Fault(intro) with
            {
                Faults = [new Remark(new Place(center.Path), intro), .. edges.SelectMany(edge => edge.Faults)],
            };
        }

        string paths = Listing.Of(readable.Select(edge => edge.Path));
        return Fault(
            read.Sides.IsEmpty
                ? $"{intro} {Unwritten(read)} Each edge can be read by itself: {paths}."
                : $"{intro} Each deal by itself can be read, with one of: {string.Join(", ", readable.Select(edge => Listing.Arguments([edge.Path])))}."
        );
    }

    private ScenarioReading Fault(string message) =>
        new() { Format = center.Format, Faults = [new Remark(new Place(center.Path), message)] };
}
