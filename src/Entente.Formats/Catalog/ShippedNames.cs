using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Exchanges;
using Entente.Formats.Recognition;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;

namespace Entente.Formats.Catalog;

/// <summary>What is said of a name that is neither that of a file nor an id of the kind that is asked for.</summary>
internal static class ShippedNames
{
    /// <summary>The fault: a folder, an id of another kind, or nothing that is there, with the id that was probably meant.</summary>
    /// <param name="name">The name as it was given.</param>
    /// <param name="what">What is asked for: <c>no conflict</c>.</param>
    /// <param name="ids">The ids of what is asked for.</param>
    /// <param name="mayBeFolder">Whether a folder could have been meant too.</param>
    public static Remark Missing(string name, Sentence what, ImmutableArray<string> ids, bool mayBeFolder = false)
    {
        if (Directory.Exists(name))
        {
            return new Remark(new Place(name), FileTrouble.Reading(name, new FileNotFoundException()));
        }

        if (Kinds().FirstOrDefault(kind => kind.Ids.Contains(name)) is { Ids.IsDefault: false } other)
        {
            Sentence found = FileNatures.WhatOf(other.Nature);
            return new Remark(
                new Place(name),
                new(
                    $"This is {found} that ships with Entente, and {what}{FileNatures.Remedy(other.Nature, name)}.",
                    $"Dit komt met Entente mee en is {found}, {what}{FileNatures.Remedy(other.Nature, name)}."
                )
            );
        }

        Sentence hint = NearestName.To(name, ids) is { } meant
            ? new($" Did you mean '{meant}'?", $" Bedoelde u '{meant}'?")
            : default;
        Sentence there = mayBeFolder ? new("file or folder", "bestand of map") : new("file", "bestand");
        return new Remark(
            new Place(name),
            new(
                $"There is no such {there}, and {what} of this id ships with Entente.{hint}",
                $"Zo'n {there} is er niet, en met Entente komt {what} met deze id mee.{hint}"
            )
        );
    }

    private static (FileNature Nature, ImmutableArray<string> Ids)[] Kinds() =>
        [
            (FileNature.Scenario, ShippedScenarios.Ids),
            (FileNature.Conflict, ShippedConflicts.Ids),
            (FileNature.Exchange, ShippedExchanges.Ids),
            (FileNature.Division, ShippedQuestions.Ids),
            (FileNature.Stakeholders, ShippedStakeholders.Ids),
        ];
}
