using Entente.Rooms.Agenda;
using Entente.Rooms.Mediation;
using Entente.Rooms.Pledges;
using Entente.Rooms.Statements;
using Entente.Web.Languages;

namespace Entente.Web.Tables.Words;

/// <summary>How proposals, statements and commitments stand, in words.</summary>
internal static class TextWords
{
    public static string OneTextName(this PageLanguage l, OneTextState state) =>
        state switch
        {
            OneTextState.Draft => l.Say("draft", "ontwerp"),
            OneTextState.Put => l.Say("put to the parties", "voorgelegd"),
            OneTextState.Agreed => l.Say("agreed", "afgesproken"),
            OneTextState.TurnedDown => l.Say("turned down", "afgewezen"),
            _ => l.Say("lapsed", "vervallen"),
        };

    public static string BlindName(this PageLanguage l, BlindState state) =>
        state switch
        {
            BlindState.Open => l.Say("open", "open"),
            BlindState.Match => l.Say("all said yes", "allen zeiden ja"),
            BlindState.NoMatch => l.Say("no match", "geen overeenstemming"),
            _ => l.Say("lapsed", "vervallen"),
        };

    public static string ImprovementName(this PageLanguage l, ImprovementState state) =>
        state switch
        {
            ImprovementState.Open => l.Say("open", "open"),
            ImprovementState.Taken => l.Say("taken", "aangenomen"),
            ImprovementState.Lapsed => l.Say("lapsed", "vervallen"),
            _ => l.Say("the deal stays", "het akkoord blijft"),
        };

    public static string ProposalName(this PageLanguage l, ProposalState state) =>
        state switch
        {
            ProposalState.Open => l.Say("waits for the parties", "wacht op de partijen"),
            ProposalState.Adopted => l.Say("done", "gebeurd"),
            _ => l.Say("turned down", "afgewezen"),
        };

    public static string StageName(this PageLanguage l, StatementStage stage) =>
        stage switch
        {
            StatementStage.Draft => l.Say("draft", "ontwerp"),
            StatementStage.Proposed => l.Say("proposed", "voorgelegd"),
            StatementStage.Signing => l.Say("signing", "ter ondertekening"),
            StatementStage.Sealed => l.Say("sealed", "bezegeld"),
            _ => l.Say("not signed", "niet getekend"),
        };

    public static string SuggestionStateName(this PageLanguage l, SuggestionState state) =>
        state switch
        {
            SuggestionState.Open => l.Say("waits for an answer", "wacht op antwoord"),
            SuggestionState.Accepted => l.Say("accepted", "aanvaard"),
            SuggestionState.Rejected => l.Say("turned down", "afgewezen"),
            SuggestionState.Withdrawn => l.Say("taken back", "ingetrokken"),
            _ => l.Say("overtaken by what came after", "achterhaald door wat daarna kwam"),
        };

    public static string PledgeName(this PageLanguage l, PledgeState state) =>
        state switch
        {
            PledgeState.Pledged => l.Say("pledged", "toegezegd"),
            PledgeState.Due => l.Say("due", "nu te doen"),
            PledgeState.Reported => l.Say("said to be done", "gemeld als gedaan"),
            PledgeState.Verified => l.Say("verified", "geverifieerd"),
            _ => l.Say("broken", "niet nagekomen"),
        };
}
