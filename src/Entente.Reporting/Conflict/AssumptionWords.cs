namespace Entente.Reporting.Conflict;

/// <summary>What an analysis of a conflict takes for granted, in sentences.</summary>
internal static class AssumptionWords
{
    /// <summary>The sentences; none where nothing is.</summary>
    public static IEnumerable<string> Of(ConflictWords words)
    {
        string assumption = words.Of(words.Model.Assumption, "");
        if (assumption.Length > 0)
        {
            yield return assumption;
        }

        if (words.Graph.HasUnknown)
        {
            yield return words.Say(
                "Some comparisons are not known. Unless a list says otherwise, what is not known to be better tempts nobody, and what is not known to be no better deters nobody (b).",
                "Sommige vergelijkingen zijn niet bekend. Waar een lijst niet anders zegt, verleidt niets waarvan niet bekend is dat het beter is, en schrikt niets af waarvan niet bekend is dat het niet beter is (b)."
            );
        }
        else if (words.Graph.Space.Options > 0 && !words.Model.Collapsed.IsEmpty)
        {
            yield return words.Say(
                "States are collapsed, so that simultaneous stability (SIM) is left out: it is about moves made together, option by option.",
                "Er zijn toestanden samengevoegd, zodat gelijktijdige stabiliteit (SIM) is weggelaten: die gaat over zetten die samen worden gedaan, optie voor optie."
            );
        }
    }
}
