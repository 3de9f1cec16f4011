using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Exercises;

/// <summary>The part of a role sheet that is one party's own.</summary>
/// <param name="wording">The words.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="hasSay">Whether nothing can be agreed without the party; a third party agrees to nothing itself.</param>
internal sealed class PrivatePages(Wording wording, MarkdownText sheet, bool hasSay)
{
    private SheetWords Words => wording.Words;

    /// <summary>All of it, below a heading that says whose it is.</summary>
    public void Write(Party party)
    {
        sheet.Heading(2, Words.ForYou);
        WriteWishes(party);
    }

    /// <summary>What it says, with nothing on who may read it.</summary>
    public void WriteWishes(Party party)
    {
        sheet.Passage(wording.Passage(party.Confidential));
        sheet.Heading(3, Words.YouWant);
        if (party.Preferences is null)
        {
            sheet.Paragraph(Words.Unknown);
        }
        else
        {
            new WorthPages(wording, sheet, hasSay).Write(party.Preferences);
        }

        WriteFallback(party);
        if (!party.DealBreakers.IsEmpty)
        {
            sheet.Heading(3, hasSay ? Words.Never : Words.Unacceptable);
            sheet.Points(
                party.DealBreakers.Select(each =>
                    each.Why.IsEmpty
                        ? wording.Conditions(each.Conditions)
                        : $"{wording.Conditions(each.Conditions)}. {wording.Text(each.Why)}"
                )
            );
        }

        if (party.Patience.Discount != Rational.One)
        {
            sheet.Heading(3, Words.Patience);
            sheet.Paragraph(
                wording.Say(party.Patience.IsPerRound ? Words.PerRound : Words.Overall, party.Patience.Discount)
            );
        }
    }

    private void WriteFallback(Party party)
    {
        Fallback fallback = party.Fallback;
        if (party.Preferences is null && fallback == Fallback.None)
        {
            return;
        }

        sheet.Heading(3, Words.Fallback);
        sheet.Passage(wording.Passage(fallback.About));
        if (fallback.Outcome is { } outcome)
        {
            // With a worth of its own it is how things go on, which need not be worth what the same would be as a deal.
            sheet.Paragraph(
                wording.Say(fallback.Worth is null ? Words.FallbackAs : Words.FallbackState, wording.Outcome(outcome))
            );
        }

        bool isOrder = party.Preferences is PreferenceModel.Ranking or PreferenceModel.PartialOrder;
        if (fallback.Worth is { } worth)
        {
            WriteLeast(
                wording.Say(
                    fallback.Outcome is null ? Words.FallbackWorth : Words.FallbackMore,
                    wording.Estimate(worth, Rational.One)
                )
            );
        }
        else if (fallback.Outcome is null && !isOrder)
        {
            WriteLeast(wording.Say(Words.FallbackWorth, 0));
        }
    }

    private void WriteLeast(string worth) =>
        sheet.Paragraph($"{worth} {(hasSay ? Words.AgreeToNoLess : Words.WithoutSay)}");
}
