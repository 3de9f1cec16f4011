using System.Collections.Immutable;
using Entente.Rooms.Agenda;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Words;

namespace Entente.Web.Tables.Records;

/// <summary>What a side at a real table sends as what it wants, looked at before it takes the place of what it had said.</summary>
internal static class OwnDocument
{
    private const int MostFaults = 12;

    private static readonly ImmutableSortedDictionary<int, AdditionScore> Unsaid = ImmutableSortedDictionary<
        int,
        AdditionScore
    >.Empty;

    /// <summary>Why a document does not say what the viewer's side wants, as far as the first dozen reasons; empty when it says it.</summary>
    /// <param name="view">The table, as the side sees it.</param>
    /// <param name="document">The document.</param>
    /// <param name="l">The language of sentences.</param>
    public static ImmutableArray<string> Faults(RoomView view, string document, PageLanguage l)
    {
        if (GrownSheet.Of(view, document, view.Own?.AdditionScores ?? Unsaid) is not { } sheet)
        {
            return
            [
                .. PrivateDocuments
                    .Read(view, document)
                    .Faults.Take(MostFaults)
                    .Select(each => each.In(l.Tag))
                    .DefaultIfEmpty(l.Say("This file does not fit the table.", "Dit bestand past niet bij de tafel.")),
            ];
        }

        string side = l.SideName(view, view.You.Role, view.You.Party);
        return SeatDesk.OwnParty(view, sheet.Scenario)?.Preferences is null
            ? [l.Say($"This file says nothing of what {side} wants.", $"Dit bestand zegt niets over wat {side} wil.")]
            : [];
    }
}
