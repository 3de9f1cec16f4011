using System.Collections.Immutable;
using Entente.Reporting.Documents;
using Entente.Review;

namespace Entente.Reporting.Sessions;

/// <summary>Who had given most when, in words.</summary>
internal static class BalanceWords
{
    private const int MostSpans = 4;

    /// <summary>A sentence or two; empty when nobody was ever ahead.</summary>
    public static RichText Of(ReviewWords words)
    {
        ImmutableArray<BalanceSpan> leads = words.Review.Balance.Leads;
        if (leads.All(lead => lead.Party < 0))
        {
            return RichText.Empty;
        }

        RichText start = RichText.Strong(words.Say("Who had given more when. ", "Wie wanneer meer had gegeven. "));
        return leads.Length <= MostSpans ? start + Told(words, leads) : start + Counted(words, leads);
    }

    private static string Told(ReviewWords words, ImmutableArray<BalanceSpan> leads)
    {
        string[] parts = [.. leads.Select(lead => Span(words, lead))];
        string text = string.Join("; ", parts);
        return char.ToUpper(text[0], System.Globalization.CultureInfo.InvariantCulture) + text[1..] + ".";
    }

    private static string Span(ReviewWords words, BalanceSpan lead)
    {
        string offer = words.Language.Count(lead.First + 1);
        string round = words.Review.Record.HasRounds
            ? words.Say($" (round {words.Round(lead.First)})", $" (ronde {words.Round(lead.First)})")
            : "";
        string who = lead.Party < 0 ? words.Say("nobody", "niemand") : words.PartyAt(lead.Party);
        return lead.First == 0
            ? words.Say($"at the start {who}", $"aan het begin {who}")
            : words.Say($"from offer {offer}{round} {who}", $"vanaf voorstel {offer}{round} {who}");
    }

    private static string Counted(ReviewWords words, ImmutableArray<BalanceSpan> leads)
    {
        int offers = words.Review.Offers.Length;
        string[] parts =
        [
            .. Enumerable
                .Range(0, words.Parties)
                .Select(party => (Party: party, Led: OffersOf(leads, party)))
                .Where(each => each.Led > 0)
                .Select(each =>
                    words.Say(
                        $"{words.PartyAt(each.Party)} was ahead after {words.Language.Count(each.Led)}",
                        $"{words.PartyAt(each.Party)} lag voor na {words.Language.Count(each.Led)}"
                    )
                ),
        ];
        BalanceSpan last = leads[^1];
        string end =
            last.Party < 0
                ? words.Say("at the end nobody", "aan het eind niemand")
                : words.Say(
                    $"at the end {words.PartyAt(last.Party)}, from {words.When(last.First)} on",
                    $"aan het eind {words.PartyAt(last.Party)}, vanaf {words.When(last.First)}"
                );
        return words.Say(
            $"Of {words.Language.Count(offers)} offers: {words.Language.List(parts)}; {end}.",
            $"Van {words.Language.Count(offers)} voorstellen: {words.Language.List(parts)}; {end}."
        );
    }

    private static int OffersOf(ImmutableArray<BalanceSpan> leads, int party) =>
        leads.Where(lead => lead.Party == party).Sum(lead => lead.Last - lead.First + 1);
}
