using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Protocols;

namespace Entente.Formats.Sessions;

/// <summary>Holds what a log of ours says of its end (<c>endedBy</c>, <c>agreement</c>) against what happened in it.</summary>
internal static class EntenteEnding
{
    private static readonly string[] Words =
    [
        "agreement",
        "deadline",
        "walk-away",
        "breakdown",
        "fault",
        "partial-agreement",
    ];

    public static void Check(Node.Map map, ImmutableArray<RawStep> steps, Findings findings)
    {
        string? happened = steps.Select(step => WordOf(step.Kind)).LastOrDefault(each => each is not null);
        if (map["endedBy"] is null && happened is not null)
        {
            findings.Missing(map, "endedBy");
        }

        if (findings.AsText(map["endedBy"], Sentence.Key("endedBy")) is not { } word)
        {
            return;
        }

        Place place = map["endedBy"]!.Place;
        if (!Words.Contains(word))
        {
            findings.Fault(
                place,
                new(
                    $"'endedBy' is '{Excerpt.Of(word)}', and should be one of {string.Join(", ", Words)}.",
                    $"'endedBy' is '{Excerpt.Of(word)}', en hoort een te zijn van {string.Join(", ", Words)}."
                )
            );
            return;
        }

        // What could not be read may be the end.
        if (happened != word && !steps.Any(step => step.Kind == SessionEventKind.None))
        {
            findings.Fault(
                place,
                happened is null
                    ? new(
                        $"'endedBy' is '{word}', and nothing of the kind stands in 'log'.",
                        $"'endedBy' is '{word}', en zoiets staat niet in 'log'."
                    )
                    : new(
                        $"'endedBy' is '{word}', and the last that 'log' tells is '{happened}'.",
                        $"'endedBy' is '{word}', en het laatste dat 'log' vertelt, is '{happened}'."
                    )
            );
            return;
        }

        bool isAgreed = word == Words[0];
        if (
            // Of anything else it was said that it is no outcome.
            map.Entries.FirstOrDefault(entry => entry.Name == "agreement").Value
                is { } agreement
            && (isAgreed ? IsNull(agreement) : agreement is Node.Map)
        )
        {
            findings.Fault(
                agreement.Place,
                isAgreed
                    ? new(
                        "'agreement' is empty, and 'endedBy' says that there was one.",
                        "'agreement' is leeg, en volgens 'endedBy' was er een."
                    )
                    : new(
                        $"'agreement' names one, and 'endedBy' is '{word}'.",
                        $"'agreement' noemt er een, en 'endedBy' is '{word}'."
                    )
            );
        }
    }

    private static bool IsNull(Node node) => node is Node.Scalar { Of: ScalarKind.Null };

    private static string? WordOf(SessionEventKind kind) =>
        EntenteLog.Actions.FirstOrDefault(each => each.Value == kind).Key is { } word && Words.Contains(word)
            ? word
            : null;
}
