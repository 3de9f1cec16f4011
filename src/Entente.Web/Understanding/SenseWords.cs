using Entente.Conflict;
using Entente.Web.Languages;

namespace Entente.Web.Understanding;

/// <summary>What the senses in which a state can hold are called, where one of them is to be chosen.</summary>
internal static class SenseWords
{
    /// <summary>The sense in a few plain words, with the name that the field gives it.</summary>
    public static string In(PageLanguage words, StabilityConcept concept) =>
        concept switch
        {
            StabilityConcept.Nash => words.Say("no move pays (Nash)", "geen zet loont (Nash)"),
            StabilityConcept.GeneralMetarational => words.Say(
                "the others could answer (GMR)",
                "de anderen zouden kunnen antwoorden (GMR)"
            ),
            StabilityConcept.SymmetricMetarational => words.Say(
                "the others could answer, and there is no way out (SMR)",
                "de anderen zouden kunnen antwoorden, en er is geen uitweg (SMR)"
            ),
            StabilityConcept.Sequential => words.Say(
                "an answer pays for the others (SEQ)",
                "een antwoord loont voor de anderen (SEQ)"
            ),
            _ => words.Say("moving at the same time ends badly (SIM)", "tegelijk zetten loopt slecht af (SIM)"),
        };
}
