using System.Collections.Immutable;
using Entente.Cli.Surroundings;
using Entente.Conflict;
using Entente.Formats.Conflict;
using Entente.Formats.Writing;

namespace Entente.Cli.Commands;

/// <summary>The formats of conflicts, between which <c>entente convert</c> goes.</summary>
internal static class ConflictTarget
{
    private const string Gmcr = "gmcr";

    /// <summary>The names of the formats that only conflicts have.</summary>
    public static ImmutableArray<string> Names { get; } = [Gmcr];

    /// <summary>Whether the user named a conflict rather than a scenario.</summary>
    public static bool IsConflict(string pathOrId) => ConflictSource.Recognises(pathOrId);

    /// <summary>A conflict in another format.</summary>
    /// <param name="path">The file or id, after which a conflict without an id is named.</param>
    /// <param name="model">The conflict.</param>
    /// <param name="format">The format asked for.</param>
    /// <param name="session">The run of the program.</param>
    public static ConversionResult Write(string path, ConflictModel model, string format, Session session)
    {
        ConflictModel named = model.Id.Length > 0 ? model : model with { Id = Path.GetFileNameWithoutExtension(path) };
        ConversionResult written = format switch
        {
            Gmcr => ConflictWriting.Gmcr(named),
            "entente" => ConflictWriting.Native(named),
            "entente-json" => ConflictWriting.Native(named, isJson: true),
            _ => Refused(
                session.Say(
                    "A conflict goes to gmcr, entente or entente-json; it is no scenario.",
                    "Een conflict gaat naar gmcr, entente of entente-json; het is geen scenario."
                )
            ),
        };
        return written;
    }

    /// <summary>What is said where a scenario was to become a conflict.</summary>
    public static ConversionResult NoScenario(Session session) =>
        Refused(
            session.Say(
                "A scenario does not say who can do what alone; look at the conflict under it with entente conflict and --owner.",
                "Een scenario zegt niet wie wat alleen kan doen; bekijk het conflict eronder met entente conflict en --owner."
            )
        );

    private static ConversionResult Refused(string reason) => new() { Refusals = [reason] };
}
