using Entente.Conflict;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Conflict;

/// <summary>The senses in which a state can hold, in plain words with the name that the field gives them.</summary>
public static class ConceptTitles
{
    /// <summary>A sense in a few words: <c>no move pays (Nash)</c>.</summary>
    /// <param name="concept">The sense.</param>
    /// <param name="language">The language to write in.</param>
    public static string Short(StabilityConcept concept, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return concept switch
        {
            StabilityConcept.Nash => language.Say("no move pays (Nash)", "geen zet loont (Nash)"),
            StabilityConcept.GeneralMetarational => language.Say(
                "the others could answer (GMR)",
                "de anderen zouden kunnen antwoorden (GMR)"
            ),
            StabilityConcept.SymmetricMetarational => language.Say(
                "the others could answer, and there is no way out (SMR)",
                "de anderen zouden kunnen antwoorden, en er is geen uitweg (SMR)"
            ),
            StabilityConcept.Sequential => language.Say(
                "an answer pays for the others (SEQ)",
                "een antwoord loont voor de anderen (SEQ)"
            ),
            _ => language.Say("moving at the same time ends badly (SIM)", "tegelijk zetten loopt slecht af (SIM)"),
        };
    }

    /// <summary>What it takes for a state to hold in a sense, in one sentence.</summary>
    /// <param name="concept">The sense.</param>
    /// <param name="language">The language to write in.</param>
    public static string Sentence(StabilityConcept concept, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return concept switch
        {
            StabilityConcept.Nash => language.Say(
                "Nobody has a move to something that it likes better.",
                "Niemand heeft een eigen zet naar iets beters."
            ),
            StabilityConcept.GeneralMetarational => language.Say(
                "Whoever moves to something better can be answered so that nothing is gained, even if the answer hurts those who give it.",
                "Wie naar iets beters gaat, kan zo'n antwoord krijgen dat er niets gewonnen is, ook als het antwoord wie het geeft zelf schaadt."
            ),
            StabilityConcept.SymmetricMetarational => language.Say(
                "Such an answer is possible, and whoever moved could not escape from it by another move.",
                "Zo'n antwoord is mogelijk, en wie gegaan is kan er met geen volgende zet aan ontkomen."
            ),
            StabilityConcept.Sequential => language.Say(
                "Such an answer is possible by moves that pay for those who make them: the threat can be believed.",
                "Zo'n antwoord is mogelijk met zetten die lonen voor wie ze doet: het dreigement is te geloven."
            ),
            _ => language.Say(
                "If others move at the same moment, because that pays for them, whoever moves gains nothing.",
                "Als anderen op hetzelfde moment een zet doen omdat die voor hen loont, wint wie gaat niets."
            ),
        };
    }
}
