using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>What would open a deal, in sentences.</summary>
internal sealed class ChangeWords(ExplanationWords words)
{
    private const int MostOfAKind = 2;

    /// <summary>All changes but payments that cannot be made: in the same unit nobody gets more than another gives; nor an issue left out where there is no other to agree on.</summary>
    public ImmutableArray<LeastChange> Possible =>
        [
            .. words.Explanation.Changes.Where(change =>
                change switch
                {
                    LeastChange.Pay { IsSameUnit: true } pay => pay.Rate <= Rational.One,
                    LeastChange.SetAside => words.Scenario.Space.Issues.Length > 1,
                    _ => true,
                }
            ),
        ];

    /// <summary>The changes worth a sentence each: of every kind the nearest at hand, what the evidence itself leaves open first. Of fallbacks the smallest first: the least money or time where all count in the same, else the least share of a party's own scale.</summary>
    public ImmutableArray<LeastChange> Telling()
    {
        ImmutableArray<LeastChange> all = Possible;
        return
        [
            .. all.OfType<LeastChange.GiveUp>().Take(MostOfAKind),
            .. all.OfType<LeastChange.LowerFallback>().OrderBy(Size),
            .. all.OfType<LeastChange.RaiseScore>().Where(IsOpen).OrderBy(RoomUsed).Take(MostOfAKind),
            .. all.OfType<LeastChange.Split>().OrderBy(each => each.Stages).Take(1),
            .. all.OfType<LeastChange.Pay>().Take(MostOfAKind),
            .. all.OfType<LeastChange.SetAside>().Take(MostOfAKind),
            .. all.Any(each => each is LeastChange.LowerFallback or LeastChange.GiveUp)
                ? []
                : all.OfType<LeastChange.AddOption>()
                    .OrderByDescending(each => Least(each.Worths))
                    .Take(1)
                    .Concat<LeastChange>(all.OfType<LeastChange.LowerFallbacks>()),
        ];
    }

    private Rational Size(LeastChange.LowerFallback lower) =>
        IsSameUnit || words.Explanation.Parties[lower.Party].Scale is not { Sign: > 0 } scale
            ? lower.Amount
            : lower.Amount / scale;

    // Points are everybody's own; money and days are the same to all.
    private bool IsSameUnit =>
        words.Explanation.Parties[0].Unit is { Length: > 0 } unit
        && unit != "points"
        && words.Explanation.Parties.All(party => party.Unit == unit);

    /// <summary>A change in a sentence.</summary>
    public RichText Of(LeastChange change) => Of(change, isBrief: false);

    /// <summary>A change as short as can be, without the deal that it opens.</summary>
    public RichText Brief(LeastChange change) => Of(change, isBrief: true);

    /// <summary>Whether a change leaves the worth of the outcome that it turns into a deal to be told: what an issue with something new in it, or an issue that falls away, brings is another worth than now.</summary>
    /// <param name="change">The change.</param>
    public static bool IsWorthTold(LeastChange change) =>
        change is not (LeastChange.AddOption or LeastChange.AddIssue or LeastChange.SetAside or LeastChange.Split);

    /// <summary>The deal that a change opens, as far as it is told; empty where there is nothing else in it.</summary>
    /// <param name="change">The change.</param>
    public RichText Deal(LeastChange change) => Then(change, isBrief: false);

    private RichText Of(LeastChange change, bool isBrief) =>
        change switch
        {
            LeastChange.GiveUp give => words.Say(
                give.Demands.Length == 1 ? "One condition given up: " : "Conditions given up together: ",
                give.Demands.Length == 1 ? "Eén voorwaarde opgegeven: " : "Samen opgegeven voorwaarden: "
            )
                + words.DemandList(give.Demands)
                + ". "
                + Then(change, isBrief),
            LeastChange.LowerFallback lower => Content(lower)
                + Range(lower.Entry, Reservation(lower.Party) - lower.Amount)
                + ". "
                + Then(change, isBrief),
            LeastChange.LowerFallbacks lower => words.Say(
                $"Everybody content with less, each by {words.Percent(lower.Share)} of its own scale. ",
                $"Iedereen tevreden met minder, elk {words.Percent(lower.Share)} van de eigen schaal. "
            ) + Then(change, isBrief),
            LeastChange.RaiseScore raise => words.Say(
                $"“{words.IssueAndValue(raise.Issue, raise.Value)}” worth {Worth(raise.Party, raise.Amount)} more to {words.PartyAt(raise.Party)}{Weighted(raise)}{InAll(raise)}",
                $"‘{words.IssueAndValue(raise.Issue, raise.Value)}’ {Worth(raise.Party, raise.Amount)} meer waard voor {words.PartyAt(raise.Party)}{Weighted(raise)}{InAll(raise)}"
            )
                + Range(raise.Entry, raise.Entry?.Likely + raise.Amount)
                + ". "
                + Then(change, isBrief),
            LeastChange.SetAside aside => words.Say(
                $"{words.Names.OfIssue(aside.Issue)} left out of the talks. ",
                $"{words.Names.OfIssue(aside.Issue)} buiten de onderhandelingen gelaten. "
            ) + Then(change, isBrief),
            LeastChange.AddOption add => words.Say(
                $"One more possible answer on {words.Names.OfIssue(add.Issue)}, which nobody has named yet: {Needs(add.Worths)}. ",
                $"Nog een mogelijk antwoord bij {words.Names.OfIssue(add.Issue)}, dat nog niemand heeft genoemd: {Needs(add.Worths)}. "
            ) + Then(change, isBrief),
            LeastChange.AddIssue add => words.Say(
                $"Something new on the table: {Needs(add.Worths)}. ",
                $"Iets nieuws op tafel: {Needs(add.Worths)}. "
            ) + Then(change, isBrief),
            LeastChange.Split split => words.Say(
                $"Steps on {words.Names.OfIssue(split.Issue)}: the way from “{words.Value(split.Issue, split.From)}” to “{words.Value(split.Issue, split.To)}” in {split.Stages} equal stages, {split.Taken} of them now ({Way(split)}). ",
                $"Stappen bij {words.Names.OfIssue(split.Issue)}: de weg van ‘{words.Value(split.Issue, split.From)}’ naar ‘{words.Value(split.Issue, split.To)}’ in {split.Stages} gelijke stappen, nu {split.Taken} daarvan ({Way(split)}). "
            ) + Then(change, isBrief),
            LeastChange.Pay pay => Paid(pay) + Then(change, isBrief),
            _ => RichText.Empty,
        };

    private string Way(LeastChange.Split split)
    {
        string least = words.Percent(split.Least);
        string most = words.Percent(split.Most);
        return split.Least == split.Most
            ? words.Say($"exactly {least} of the way will do", $"precies {least} van de weg volstaat")
            : words.Say($"from {least} to {most} of the way will do", $"van {least} tot {most} van de weg volstaat");
    }

    private string Paid(LeastChange.Pay pay)
    {
        string gets = words.WorthAtLeast(pay.Receiver, pay.Gets);
        string spares = words.WorthAtMost(pay.Payer, pay.Spares);
        return words.Say(
            $"A payment outside of the issues: something from {words.PartyAt(pay.Payer)}, at a cost to it of at most {spares}, that is worth at least {gets} to {words.PartyAt(pay.Receiver)}. ",
            $"Een betaling buiten de onderwerpen om: iets van {words.PartyAt(pay.Payer)} dat het hoogstens {spares} kost en {words.PartyAt(pay.Receiver)} minstens {gets} waard is. "
        );
    }

    private RichText Then(LeastChange change, bool isBrief) =>
        isBrief
            ? RichText.Empty
            : change switch
            {
                LeastChange.SetAside aside => Rest(
                    change,
                    aside.Issue,
                    words.Say("Without it the deal would be: ", "Zonder dat is het akkoord: ")
                ),
                LeastChange.AddOption add => Rest(
                    change,
                    add.Issue,
                    words.Say("The rest of the deal would be: ", "De rest van het akkoord is dan: ")
                ),
                LeastChange.Split split => Rest(
                    change,
                    split.Issue,
                    words.Say("The rest of the deal would be: ", "De rest van het akkoord is dan: ")
                ),
                LeastChange.AddIssue => RichText.Faint(
                    words.Say("The rest of the deal would be: ", "De rest van het akkoord is dan: ")
                        + words.Content(change.Outcome)
                        + $" ({words.Worths(change.Utilities)}{Before(change)})."
                ),
                _ => RichText.Faint(
                    words.Say("The deal would then be: ", "Het akkoord is dan: ")
                        + words.Content(change.Outcome)
                        + $" ({words.Worths(change.Utilities)}{Before(change)})."
                ),
            };

    /// <summary>Where worths leave out what the change brings, that they do; empty where it changes no worth.</summary>
    /// <param name="change">The change.</param>
    public string Before(LeastChange change) =>
        change is LeastChange.RaiseScore or LeastChange.Pay or LeastChange.AddIssue
            ? words.Say(" before that", " vóór die verandering")
            : "";

    // Of an issue that gets something new, or falls away, what there is now is no part of the deal, and neither is what it is worth with that.
    private RichText Rest(LeastChange change, int issue, string start) =>
        change.Outcome.Values.Length == 1
            ? RichText.Empty
            : RichText.Faint(start + words.Content(change.Outcome, issue) + ".");

    private string Needs(ImmutableArray<Rational> needs) =>
        words.Language.List([
            .. needs.Select(
                (need, party) =>
                    need.Sign > 0
                        ? words.Say(
                            $"worth at least {words.WorthAtLeast(party, need)} to {words.PartyAt(party)}",
                            $"minstens {words.WorthAtLeast(party, need)} waard voor {words.PartyAt(party)}"
                        )
                    : need.Sign == 0
                        ? words.Say(
                            $"costing {words.PartyAt(party)} nothing",
                            $"zonder kosten voor {words.PartyAt(party)}"
                        )
                    : words.Say(
                        $"costing {words.PartyAt(party)} at most {words.WorthAtMost(party, -need)}",
                        $"ten koste van hoogstens {words.WorthAtMost(party, -need)} voor {words.PartyAt(party)}"
                    )
            ),
        ]);

    // Whether the evidence leaves room for the new number is half of the answer.
    private RichText Range(EntryRange? entry, Rational? value)
    {
        if (entry is null || value is not { } now)
        {
            return RichText.Empty;
        }

        string low = Number(entry.Low);
        string high = Number(entry.High);
        return (
                entry.Low == entry.High ? words.Say("; the scenario gives no range", "; het scenario geeft geen marge")
                : entry.Holds(now)
                    ? words.Say(
                        $"; the evidence leaves that open ({low} to {high})",
                        $"; het bewijs laat dat open ({low} tot {high})"
                    )
                : words.Say(
                    $"; the evidence speaks against it ({low} to {high})",
                    $"; het bewijs spreekt dat tegen ({low} tot {high})"
                )
            ) + words.Cite(entry.Evidence);
    }

    // Whoever looks the score up in the scenario finds another number.
    private string Weighted(LeastChange.RaiseScore raise) =>
        raise.Entry is { IsWeighted: true } ? words.Say(" (weight × score)", " (gewicht × score)") : "";

    // Beside a range stands what is compared with it.
    private string InAll(LeastChange.RaiseScore raise) =>
        raise.Entry is { } entry && entry.Low != entry.High
            ? words.Say(
                $", {Number(entry.Likely + raise.Amount)} in all",
                $", samen {Number(entry.Likely + raise.Amount)}"
            )
            : "";

    private static bool IsOpen(LeastChange.RaiseScore raise) =>
        raise.Entry is { } entry && entry.Low < entry.High && entry.Holds(entry.Likely + raise.Amount);

    private static Rational RoomUsed(LeastChange.RaiseScore raise) =>
        raise.Amount / (raise.Entry!.High - raise.Entry.Likely);

    private static Rational Least(ImmutableArray<Rational> worths) => worths.Aggregate(Rational.Min);

    private Rational Reservation(int party) => words.Explanation.Parties[party].Reservation;

    private string Content(LeastChange.LowerFallback lower)
    {
        (string less, string now) = words.Apart(Reservation(lower.Party) - lower.Amount, Reservation(lower.Party));
        string worth = words.InUnit(lower.Party, less);
        return words.Say(
            $"{words.PartyAt(lower.Party)} content with {worth} rather than {now}",
            $"{words.PartyAt(lower.Party)} tevreden met {worth} in plaats van {now}"
        );
    }

    private string Worth(int party, Rational worth) => words.Worth(party, worth);

    private string Number(Rational number) => words.Number(number);
}
