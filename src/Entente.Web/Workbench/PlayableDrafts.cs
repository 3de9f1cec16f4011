using System.Collections.Immutable;
using Entente.Formats;
using Entente.Formats.Editing;
using Entente.Scenarios;
using Entente.Web.Languages;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Workbench;

/// <summary>The drafts of whoever looks, as what can be played at a table.</summary>
/// <param name="drafts">The drafts.</param>
/// <param name="owner">Whoever looks.</param>
/// <remarks>Members throw as <see cref="Entente.Rooms.Keeping.IDocumentStore"/> does when the store cannot be reached.</remarks>
public sealed class PlayableDrafts(DraftShelf drafts, IDraftOwner owner)
{
    /// <summary>All drafts of whoever looks, the last changed first, whether they can be played or not.</summary>
    public Task<ImmutableArray<Draft>> ListAsync(CancellationToken cancel = default) =>
        drafts.ListAsync(owner.Key, cancel);

    /// <summary>The scenario of a draft; null when whoever looks has none of this id, or it cannot be played.</summary>
    /// <param name="id">The id of the draft; anything.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Scenario?> FindAsync(string? id, CancellationToken cancel = default) =>
        id is { Length: > 0 } && await drafts.FindAsync(owner.Key, id, cancel).ConfigureAwait(false) is { } draft
            ? Of(draft.Text)
            : null;

    /// <summary>Makes a draft of files that can be played as they are. What cannot be played is not kept, and all of its faults are told.</summary>
    /// <param name="files">The files.</param>
    /// <param name="l">The language of faults.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<DraftUpload> UploadAsync(
        IFormFileCollection files,
        PageLanguage l,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(l);
        // The request was bounded before; this is for hosts that cannot bound it.
        if (files.Sum(file => file.Length) > UploadedFiles.MostBytes)
        {
            return Not(l.Say("The files are larger than 4 MB together.", "De bestanden zijn samen groter dan 4 MB."));
        }

        UploadReading read = await UploadedFiles.ReadAsync(files, cancel).ConfigureAwait(false);
        if (read.Text is not { } text)
        {
            return read.Faults.IsEmpty
                ? Not(l.Say("There was no file.", "Er was geen bestand."))
                : new DraftUpload(null, [.. read.Faults.Select(fault => fault.In(l.Tag))]);
        }

        ImmutableArray<Remark> faults = NativeDocument.Of(text).Reading.Faults;
        if (!faults.IsEmpty)
        {
            return new DraftUpload(null, [.. faults.Select(fault => fault.In(l.Tag))]);
        }

        if (Of(text) is null)
        {
            return Not(
                l.Say(
                    "To be played, a scenario has at least two parties and one issue.",
                    "Om gespeeld te worden heeft een scenario minstens twee partijen en één onderwerp."
                )
            );
        }

        return await drafts.CreateAsync(owner.Establish(), text, cancel).ConfigureAwait(false) is { } draft
            ? new DraftUpload(draft, [])
            : Not(
                l.Say(
                    $"There is no room for it: a draft has at most {l.Count(DraftShelf.MostCharacters)} characters, and you can keep {DraftShelf.MostDrafts} of them.",
                    $"Er is geen plaats voor: een concept heeft hooguit {l.Count(DraftShelf.MostCharacters)} tekens, en u kunt er {DraftShelf.MostDrafts} bewaren."
                )
            );
    }

    /// <summary>The scenario of a text; null when it has faults, or less than two parties and one issue.</summary>
    /// <param name="text">The text of a draft.</param>
    public static Scenario? Of(string text) =>
        NativeDocument.Of(text).Reading.Scenario is { Parties.Length: > 1, Space.Issues.Length: > 0 } read
            ? read
            : null;

    /// <summary>Whether a scenario says what every party wants, under each of its readings, so that it can be an exercise.</summary>
    /// <param name="scenario">The scenario.</param>
    public static bool IsExercise(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Readings.IsEmpty ? Says(scenario) : scenario.Readings.All(each => Says(scenario.As(each.Name)));
    }

    private static DraftUpload Not(string fault) => new(null, [fault]);

    private static bool Says(Scenario scenario) => scenario.Parties.All(party => party.Preferences is not null);
}
