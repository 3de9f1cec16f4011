using Entente.Web.Languages;
using Entente.Web.Tables.Records;

namespace Entente.Web.Tables.Words;

/// <summary>What came out of checking a record, in sentences.</summary>
internal static class RecordWords
{
    /// <summary>What came out, and what it means.</summary>
    public static string CheckSentence(this PageLanguage l, RecordCheck check) =>
        check.Verdict switch
        {
            RecordVerdict.Same => l.Say(
                $"Verified: everything that was saved, up to entry {check.Entry}, is in the record unchanged.{Since(l, check)}",
                $"Geverifieerd: alles wat was opgeslagen, tot en met regel {check.Entry}, staat ongewijzigd in het verslag.{Since(l, check)}"
            ),
            RecordVerdict.OtherTable => l.Say(
                "This is the record of another table.",
                "Dit is het verslag van een andere tafel."
            ),
            RecordVerdict.FileChanged => l.Say(
                $"Entry {check.Entry} of the file does not lead to the hash beside it, so the file is not as it was saved. Nothing can be told from it of the record from there on.",
                $"Regel {check.Entry} van het bestand leidt niet tot de hash ernaast, dus het bestand is niet zoals het werd opgeslagen. Vanaf daar is er niets mee te zeggen over het verslag."
            ),
            RecordVerdict.KeptChanged => l.Say(
                $"Entry {check.Entry} of the record that is kept here does not lead to its hash: the record was changed on the server.",
                $"Regel {check.Entry} van het verslag dat hier wordt bewaard leidt niet tot zijn hash: het verslag is op de server gewijzigd."
            ),
            RecordVerdict.Missing => l.Say(
                $"Entry {check.Entry}, which was saved, is not in the record any more: it ends with entry {check.Kept}.",
                $"Regel {check.Entry}, die was opgeslagen, staat niet meer in het verslag: het eindigt met regel {check.Kept}."
            ),
            _ => l.Say(
                $"Entry {check.Entry} differs: the record that is kept here is not the one that was saved.",
                $"Regel {check.Entry} verschilt: het verslag dat hier wordt bewaard is niet het verslag dat werd opgeslagen."
            ),
        };

    /// <summary>What is known of a hash that somebody noted.</summary>
    /// <param name="l">The language.</param>
    /// <param name="entry">After which entry the record had it; 0 for never.</param>
    public static string HashSentence(this PageLanguage l, long entry) =>
        entry > 0
            ? l.Say(
                $"Verified: this was the hash of the record after entry {entry}. Nothing up to there was changed since.",
                $"Geverifieerd: dit was de hash van het verslag na regel {entry}. Tot daar is sindsdien niets gewijzigd."
            )
            : l.Say(
                "The record never had this hash: either it was noted wrongly, or the record was changed.",
                "Het verslag had deze hash nooit: of hij is verkeerd genoteerd, of het verslag is gewijzigd."
            );

    private static string Since(PageLanguage l, RecordCheck check) =>
        check.Kept > check.Entry
            ? l.Say(
                $" The record went on since; it has {check.Kept} entries now.",
                $" Het verslag ging sindsdien verder; het heeft nu {check.Kept} regels."
            )
            : "";
}
