using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Reporting.Json;

/// <summary>Writes what would open a deal.</summary>
internal sealed class ExplanationChangesJson(
    Utf8JsonWriter writer,
    DealExplanation explanation,
    ExplanationPartsJson parts
)
{
    private readonly OutcomeSpace space = explanation.Scenario.Space;

    public void Write()
    {
        writer.WriteStartObject("focus");
        foreach (Condition condition in explanation.Focus)
        {
            if (condition is Condition.OneOf named)
            {
                Issue issue = space.Issues[condition.Issue];
                writer.WriteString(issue.Name, string.Join(" | ", named.Values.Select(issue.NameOf)));
            }
        }

        writer.WriteEndObject();
        InFocus();
        writer.WriteStartArray("changes");
        foreach (LeastChange change in explanation.Changes)
        {
            writer.WriteStartObject();
            Write(change);
            parts.Worths("utilities", change.Utilities);
            parts.Outcome("outcome", change.Outcome);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void InFocus()
    {
        writer.WritePropertyName("inFocus");
        if (explanation.InFocus is not { } within)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("atLeast", within.Zone.AtLeast.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("atMost", within.Zone.AtMost?.ToString(CultureInfo.InvariantCulture));
        writer.WritePropertyName("fairest");
        if (within.Fairest is { } fairest)
        {
            ImmutableArray<Rational> worths = [.. fairest.Utilities.Select(worth => worth!.Value)];
            writer.WriteStartObject();
            writer.WriteBoolean("nash", within.IsNash);
            parts.Worths("gains", worths.Select((worth, party) => worth - explanation.Parties[party].Reservation));
            parts.Worths("utilities", worths);
            parts.Outcome("outcome", fairest.Outcome);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNullValue();
        }

        parts.Ways("ways", within.Ways);
        writer.WriteEndObject();
    }

    private void Write(LeastChange change)
    {
        switch (change)
        {
            case LeastChange.LowerFallback lower:
                writer.WriteString("kind", "lowerFallback");
                writer.WriteString("party", PartyAt(lower.Party));
                JsonNumbers.Write(writer, "amount", lower.Amount);
                parts.Entry("entry", lower.Entry);
                break;
            case LeastChange.LowerFallbacks lower:
                writer.WriteString("kind", "lowerFallbacks");
                JsonNumbers.Write(writer, "share", lower.Share);
                parts.Worths("amounts", lower.Amounts);
                break;
            case LeastChange.RaiseScore raise:
                writer.WriteString("kind", "raiseScore");
                writer.WriteString("party", PartyAt(raise.Party));
                writer.WriteString("issue", space.Issues[raise.Issue].Name);
                writer.WriteString("value", space.Issues[raise.Issue].NameOf(raise.Value));
                JsonNumbers.Write(writer, "amount", raise.Amount);
                parts.Entry("entry", raise.Entry);
                break;
            case LeastChange.GiveUp give:
                writer.WriteString("kind", "giveUp");
                parts.Numbers("demands", give.Demands);
                break;
            case LeastChange.SetAside aside:
                writer.WriteString("kind", "setAside");
                writer.WriteString("issue", space.Issues[aside.Issue].Name);
                break;
            case LeastChange.AddOption add:
                writer.WriteString("kind", "addOption");
                writer.WriteString("issue", space.Issues[add.Issue].Name);
                parts.Worths("worths", add.Worths);
                JsonNumbers.Write(writer, "share", add.Share);
                break;
            case LeastChange.AddIssue add:
                writer.WriteString("kind", "addIssue");
                parts.Worths("worths", add.Worths);
                JsonNumbers.Write(writer, "share", add.Share);
                break;
            case LeastChange.Split split:
                writer.WriteString("kind", "split");
                writer.WriteString("issue", space.Issues[split.Issue].Name);
                writer.WriteString("from", space.Issues[split.Issue].NameOf(split.From));
                writer.WriteString("to", space.Issues[split.Issue].NameOf(split.To));
                JsonNumbers.Write(writer, "least", split.Least);
                JsonNumbers.Write(writer, "most", split.Most);
                writer.WriteNumber("stages", split.Stages);
                writer.WriteNumber("taken", split.Taken);
                break;
            case LeastChange.Pay pay:
                writer.WriteString("kind", "pay");
                writer.WriteString("payer", PartyAt(pay.Payer));
                writer.WriteString("receiver", PartyAt(pay.Receiver));
                JsonNumbers.Write(writer, "gets", pay.Gets);
                JsonNumbers.Write(writer, "spares", pay.Spares);
                JsonNumbers.Write(writer, "rate", pay.Rate);
                writer.WriteBoolean("sameUnit", pay.IsSameUnit);
                break;
            default:
                throw new InvalidOperationException($"There is no change {change.GetType().Name}.");
        }
    }

    private string PartyAt(int party) => explanation.Scenario.Parties[party].Name;
}
