using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Scenarios;
using Entente.Web.Languages;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Words;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Classes;

/// <summary>The form by which a class is opened: what was filled in, as it was, and what it comes to.</summary>
/// <param name="form">What was sent; null for a form that was not sent yet.</param>
internal sealed class ClassForm(IFormCollection? form)
{
    public const int LongestName = 80;
    public const int UsualBlind = 3;
    private const int Most = 10_000;
    private readonly FormFields fields = new(form);

    public string Value(string name, string first = "") => fields.Value(name, first);

    /// <summary>The id of what is said to be wrong with a field; null when nothing is.</summary>
    public string? FaultOf(string name) => fields.FaultOf(name);

    public bool IsFree => Value("turns", "turn") == "free";

    public DropPolicy OnDrop =>
        Enum.TryParse(Value("drop"), out DropPolicy policy) && Enum.IsDefined(policy) ? policy : DropPolicy.GoOn;

    public ClassMediator Mediator =>
        Enum.TryParse(Value("mediator"), out ClassMediator mediator) && Enum.IsDefined(mediator)
            ? mediator
            : ClassMediator.None;

    /// <summary>The class that is wanted.</summary>
    /// <param name="scenario">Its scenario; null when none was chosen that can be played.</param>
    /// <param name="reading">The reading of the evidence; empty for the first.</param>
    /// <param name="now">The time.</param>
    /// <param name="l">The language of faults.</param>
    /// <param name="faults">What has to be put right, for people; empty when all is well.</param>
    public ClassRecord Read(
        Scenario? scenario,
        string reading,
        DateTimeOffset now,
        PageLanguage l,
        out ImmutableArray<string> faults
    )
    {
        var found = ImmutableArray.CreateBuilder<string>();
        if (!ShortText.TryRead(Value("title"), out string? title, LongestName))
        {
            fields.Refuse(
                "title",
                l.Say(
                    $"Give the class a name: one line of at most {LongestName} characters.",
                    $"Geef de klas een naam: één regel van hoogstens {LongestName} tekens."
                ),
                found
            );
        }

        if (!ShortText.TryRead(Value("teacher"), out string? teacher, LongestName))
        {
            fields.Refuse(
                "teacher",
                l.Say("Give your own name.", "Geef uw eigen naam.") + " " + l.NameRule(LongestName),
                found
            );
        }

        var record = new ClassRecord(title ?? "", scenario?.Id ?? "", teacher ?? "", now)
        {
            Reading = reading,
            Minutes = fields.Whole("minutes", l.Say("Minutes", "Minuten"), 0, Most, l, found),
            Turns = IsFree ? TurnOrder.Free : TurnOrder.InTurn,
            Rounds = IsFree ? 0 : fields.Whole("rounds", l.Say("Rounds", "Ronden"), 0, Most, l, found),
            OnDrop = OnDrop,
            Grace = fields.Minutes("grace", l.Say("Grace", "Respijt"), l, found) ?? TimeSpan.FromMinutes(2),
            Mediator = Mediator,
            BlindSuggestions =
                Mediator == ClassMediator.None
                    ? 0
                    : fields.Whole("blind", l.Say("Blind suggestions", "Blinde suggesties"), 0, 100, l, found),
            Advisers = fields.Whole("advisers", l.Say("Advisers", "Adviseurs"), 0, ClassRecord.MostAdvisers, l, found),
        };
        if (scenario is null)
        {
            fields.Refuse(
                "scenario",
                l.Say(
                    "Choose a scenario from the list, or a draft of yours without faults that says what each of at least two parties wants.",
                    "Kies een scenario uit de lijst, of een concept van uzelf zonder fouten dat zegt wat elk van minstens twee partijen wil."
                ),
                found
            );
        }
        else if (
            new ClassSeating(record, scenario.Parties.Length).Seats(0, [StrategyChoice.Usual]).Length >= Bounds.Seats
        )
        {
            fields.Refuse(
                "advisers",
                l.Say(
                    $"With so many advisers a table has more than {Bounds.Seats} seats.",
                    $"Met zoveel adviseurs heeft een tafel meer dan {Bounds.Seats} plaatsen."
                ),
                found
            );
        }

        faults = found.ToImmutable();
        return record;
    }
}
