using Entente.Web.Languages;

namespace Entente.Web.Questions;

/// <summary>What kinds of questions are called.</summary>
internal static class QuestionWords
{
    /// <summary>The question itself.</summary>
    public static string AskedIn(PageLanguage words, QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Conflict => words.Say(
                "What can each side do to the other?",
                "Wat kan elke kant de ander doen?"
            ),
            QuestionKind.Exchange => words.Say(
                "In which steps, without trust?",
                "In welke stappen, zonder vertrouwen?"
            ),
            QuestionKind.Division => words.Say("What is fair?", "Wat is eerlijk?"),
            _ => words.Say("Where will the decision land?", "Waar komt het besluit uit?"),
        };

    /// <summary>What it finds out, in a sentence.</summary>
    public static string AboutIn(PageLanguage words, QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Conflict => words.Say(
                "Options, moves and preferences; where nobody would move, and why.",
                "Opties, zetten en voorkeuren; waar niemand weg zou gaan, en waarom."
            ),
            QuestionKind.Exchange => words.Say(
                "Steps with what they cost and bring; the order in which nobody gains by stopping, or what would make one.",
                "Stappen met wat ze kosten en opbrengen; de volgorde waarin niemand wint bij stoppen, of wat er een mogelijk maakt."
            ),
            QuestionKind.Division => words.Say(
                "Goods, gains, costs and votes divided; fair agreements; what patience and costly conflict lead to.",
                "Goederen, winst, kosten en stemmen verdeeld; eerlijke akkoorden; waar geduld en kostbaar conflict toe leiden."
            ),
            _ => words.Say(
                "What each stakeholder wants, what it can do and how much it cares; who pulls the decision where, and how far such forecasts have been off.",
                "Wat elke belanghebbende wil, wat zij kan en hoe zeer zij eraan hecht; wie het besluit waarheen trekt, en hoever zulke voorspellingen ernaast zaten."
            ),
        };

    /// <summary>The kind in a word or two.</summary>
    public static string NameIn(PageLanguage words, QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Conflict => words.Say("Conflict", "Conflict"),
            QuestionKind.Exchange => words.Say("Exchange in steps", "Ruil in stappen"),
            QuestionKind.Division => words.Say("Division", "Verdeling"),
            _ => words.Say("Stakeholders", "Belanghebbenden"),
        };
}
