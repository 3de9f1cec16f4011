using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Formats;
using Entente.Formats.Native;
using Entente.Outcomes;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;

namespace Entente.Web.Tables.Records;

/// <summary>The private part of a scenario file as tables use it: written when an exercise is opened, read for whom it belongs to.</summary>
public static partial class PrivateDocuments
{
    private const string SharedPath = "shared.yaml";
    private const string PrivatePath = "private.yaml";

    /// <summary>What each party and third party is told to want, by owner. The documents name no scenario, so that nobody is sent to look it up.</summary>
    /// <param name="scenario">A scenario without faults, under one reading.</param>
    public static ImmutableSortedDictionary<string, string> SheetsOf(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Scenario bare = Public(scenario) with { Id = "", Packages = [], StatusQuo = null, Readings = [] };
        var sheets = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < scenario.Parties.Length; i++)
        {
            Add(sheets, Owners.OfParty(i), bare with { Parties = [scenario.Parties[i]], ThirdParties = [] });
        }

        for (int i = 0; i < scenario.ThirdParties.Length; i++)
        {
            Scenario alone = bare with { ThirdParties = [scenario.ThirdParties[i]] };
            Add(sheets, Owners.Of(Role.ThirdParty, i, -1), alone);
        }

        return sheets.ToImmutable();
    }

    /// <summary>What one side wants, as a document of its own.</summary>
    /// <param name="shared">What all at the table know.</param>
    /// <param name="party">The side with its wishes: a party or third party of <paramref name="shared"/>.</param>
    public static string Of(Scenario shared, Party party)
    {
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentNullException.ThrowIfNull(party);
        bool isParty = shared.Parties.Any(each => each.Name == party.Name);
        Scenario alone = isParty
            ? shared with
            {
                Parties = [party],
                ThirdParties = [],
            }
            : shared with
            {
                ThirdParties = [party],
            };
        return NativeFormat.WriteSplit(alone)[^1].Text;
    }

    /// <summary>Reads a document for a side of a table.</summary>
    /// <param name="view">The table, as the side sees it.</param>
    /// <param name="document">The document.</param>
    /// <returns>The scenario with this side's wishes and nobody else's, or the faults that kept it from being read.</returns>
    public static FileReading Read(RoomView view, string document)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Read(SharedOf(view), document);
    }

    /// <summary>Reads a document for a side of a table.</summary>
    /// <param name="shared">What all at the table know.</param>
    /// <param name="document">The document.</param>
    /// <returns>The scenario with this side's wishes and nobody else's, or the faults that kept it from being read.</returns>
    public static FileReading Read(Scenario shared, string document)
    {
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentNullException.ThrowIfNull(document);
        Scenario named = shared with { Id = Named().Match(document).Groups["id"].Value.Trim() };
        return NativeFormat.ReadSplit(
            new NativeFile(SharedPath, Encoding.UTF8.GetBytes(NativeFormat.WriteYaml(named))),
            [new NativeFile(PrivatePath, Encoding.UTF8.GetBytes(document))]
        );
    }

    /// <summary>What all at a table know, as a scenario in which nobody's wishes are known.</summary>
    public static Scenario SharedOf(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new Scenario(view.Space ?? new OutcomeSpace([], []), [.. view.Parties.Select(Public)])
        {
            Title = view.Title,
            About = view.About,
            ThirdParties = [.. view.ThirdParties.Select(Public)],
        };
    }

    /// <summary>What all at a table know, as a scenario in which nobody's wishes are known.</summary>
    /// <param name="table">A room that was opened.</param>
    public static Scenario SharedOf(RoomState table)
    {
        ArgumentNullException.ThrowIfNull(table);
        RoomSetup setup = table.Setup ?? throw new ArgumentException("The room was never opened.", nameof(table));
        return new Scenario(table.Space ?? setup.Space, [.. setup.Parties.Select(Public)])
        {
            Title = setup.Title,
            About = setup.About,
            ThirdParties = [.. setup.ThirdParties.Select(Public)],
        };
    }

    private static void Add(ImmutableSortedDictionary<string, string>.Builder sheets, string owner, Scenario scenario)
    {
        ImmutableArray<Entente.Formats.Writing.WrittenFile> files = NativeFormat.WriteSplit(scenario);
        if (files.Length > 1)
        {
            sheets.Add(owner, files[^1].Text);
        }
    }

    private static Scenario Public(Scenario scenario) =>
        scenario with
        {
            Parties = [.. scenario.Parties.Select(Public)],
            ThirdParties = [.. scenario.ThirdParties.Select(Public)],
        };

    private static Party Public(Party party) => new(party.Name) { Title = party.Title };

    private static Party Public(RoomParty party) => new(party.Name) { Title = party.Title };

    [GeneratedRegex("^scenario:(?<id>[^\n#]*)", RegexOptions.Multiline)]
    private static partial Regex Named();
}
