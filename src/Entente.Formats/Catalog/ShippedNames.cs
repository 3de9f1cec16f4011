using System.Collections.Immutable;
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
    /// <param name="places">What is not there: <c>file</c>, <c>file or folder</c>.</param>
    public static Remark Missing(string name, string what, ImmutableArray<string> ids, string places = "file")
    {
        if (Directory.Exists(name))
        {
            return new Remark(new Place(name), FileTrouble.Reading(name, new FileNotFoundException()).In("en"));
        }

        if (Kinds().FirstOrDefault(kind => kind.Ids.Contains(name)) is { Ids.IsDefault: false } other)
        {
            string found = FileNatures.WhatOf(other.Nature);
            return new Remark(
                new Place(name),
                $"This is {found} that ships with Entente, and {what}{FileNatures.Remedy(other.Nature, name)}."
            );
        }

        string hint = NearestName.To(name, ids) is { } meant ? $" Did you mean '{meant}'?" : "";
        return new Remark(
            new Place(name),
            $"There is no such {places}, and {what} of this id ships with Entente.{hint}"
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
