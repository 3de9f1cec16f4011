using System.Text.Json;
using Entente.Exchanges;
using Entente.Numbers;

namespace Entente.Reporting.Json;

/// <summary>Writes plans of exchanges as the JSON document <c>entente/exchange/1</c>.</summary>
public static class ExchangeJson
{
    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="check">What the checker found; null when it was not asked.</param>
    /// <param name="language">The language of the title.</param>
    public static string Write(ExchangePlan plan, ExchangeCheck? check, string language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonText.Of(
            "entente/exchange/1",
            writer =>
            {
                writer.WriteString("title", plan.Exchange.Title.In(language));
                WriteParties(writer, plan.Exchange);
                writer.WriteString("verdict", NameOf(plan.Verdict.ToString()));
                writer.WriteNumber("states", plan.States);
                WriteUnwilling(writer, plan);
                WriteAfterwards(writer, plan);
                WriteOneSwap(writer, plan);
                WriteLastSteps(writer, plan);
                WriteSchedule(writer, "schedule", plan.Schedule);
                WriteTrust(writer, plan);
                WritePatience(writer, plan);
                WriteOrderPatience(writer, plan);
                WriteRemedies(writer, plan);
                WriteCheck(writer, check);
            }
        );
    }

    private static void WriteParties(Utf8JsonWriter writer, Exchange exchange)
    {
        writer.WriteStartArray("parties");
        foreach (ExchangeParty party in exchange.Parties)
        {
            writer.WriteStartObject();
            writer.WriteString("name", party.Name);
            Number(writer, "trust", party.Trust);
            if (party.Record is { } record)
            {
                writer.WriteStartObject("record");
                writer.WriteNumber("kept", record.Kept);
                writer.WriteNumber("broken", record.Broken);
                Number(writer, "nextKept", record.NextKept);
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteNull("record");
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteUnwilling(Utf8JsonWriter writer, ExchangePlan plan)
    {
        writer.WriteStartArray("unwilling");
        foreach (UnwillingParty unwilling in plan.Unwilling)
        {
            writer.WriteStartObject();
            writer.WriteString("party", plan.Exchange.Parties[unwilling.Party].Name);
            Number(writer, "most", unwilling.Most);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAfterwards(Utf8JsonWriter writer, ExchangePlan plan)
    {
        writer.WriteStartArray("afterwards");
        foreach (LateBreach breach in plan.Afterwards)
        {
            writer.WriteStartObject();
            writer.WriteString("party", plan.Exchange.Parties[breach.Party].Name);
            Number(writer, "back", breach.Back);
            Number(writer, "lost", breach.Lost);
            Number(writer, "gain", breach.Gain);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOneSwap(Utf8JsonWriter writer, ExchangePlan plan)
    {
        writer.WriteStartArray("oneSwap");
        foreach (SwapRisk risk in plan.OneSwap)
        {
            writer.WriteStartObject();
            writer.WriteString("last", plan.Exchange.Parties[risk.Last].Name);
            writer.WriteBoolean("safe", risk.IsSafe);
            Number(writer, "temptation", risk.Temptation);
            Number(writer, "exposure", risk.Exposure);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLastSteps(Utf8JsonWriter writer, ExchangePlan plan)
    {
        writer.WriteStartArray("lastSteps");
        foreach (LastStep last in plan.LastSteps)
        {
            writer.WriteStartObject();
            writer.WriteString("step", plan.Exchange.Steps[last.Step].Name);
            writer.WriteString("party", plan.Exchange.Parties[last.Party].Name);
            Number(writer, "temptation", last.Temptation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSchedule(Utf8JsonWriter writer, string name, ExchangeSchedule? schedule)
    {
        if (schedule is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteBoolean("safe", schedule.IsSafe);
        Pair(writer, "exposure", new ExchangeAmounts(schedule.Exposure(0), schedule.Exposure(1)));
        writer.WriteStartArray("points");
        foreach (ExchangePoint point in schedule.Points)
        {
            ExchangeStep step = schedule.Exchange.Steps[point.Step];
            writer.WriteStartObject();
            writer.WriteString("step", step.Name);
            writer.WriteNumber("part", step.Part);
            writer.WriteNumber("parts", step.Parts);
            Number(writer, "share", step.Share);
            writer.WriteString("by", schedule.Exchange.Parties[point.By].Name);
            Pair(writer, "goingOn", point.GoingOn);
            Pair(writer, "stopping", point.Stopping);
            Number(writer, "cheating", point.Cheating);
            Pair(writer, "standing", point.Standing);
            Pair(writer, "temptation", new ExchangeAmounts(point.Temptation(0), point.Temptation(1)));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTrust(Utf8JsonWriter writer, ExchangePlan plan)
    {
        writer.WriteStartArray("trust");
        foreach (TrustNeed need in plan.Schedule?.Trusts ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("party", plan.Exchange.Parties[need.Party].Name);
            Number(writer, "needed", need.Needed);
            Number(writer, "stated", need.Stated);
            Number(writer, "atRisk", need.AtRisk);
            writer.WriteBoolean("met", need.IsMet);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePatience(Utf8JsonWriter writer, ExchangePlan plan)
    {
        writer.WriteStartArray("patience");
        for (int party = 0; party < 2 && plan.Schedule is not null; party++)
        {
            PatienceNeed need = plan.Schedule.NeededPatience(party);
            writer.WriteStartObject();
            writer.WriteString("party", plan.Exchange.Parties[party].Name);
            Number(writer, "least", need.Least);
            Number(writer, "stated", need.Stated);
            writer.WriteBoolean("met", need.IsMet);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOrderPatience(Utf8JsonWriter writer, ExchangePlan plan)
    {
        writer.WriteStartArray("patienceOverOrders");
        foreach (OrderPatience patience in plan.Patience)
        {
            writer.WriteStartObject();
            writer.WriteString("party", patience.Party is { } own ? plan.Exchange.Parties[own].Name : null);
            Number(writer, "least", patience.Least);
            Number(writer, "atLeast", patience.AtLeast);
            writer.WriteBoolean("allOrders", patience.IsExact);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRemedies(Utf8JsonWriter writer, ExchangePlan plan)
    {
        writer.WriteStartObject("remedies");
        writer.WriteStartArray("deposits");
        foreach (Remedy.Deposit deposit in plan.Deposits)
        {
            writer.WriteStartObject();
            Pair(writer, "amounts", deposit.Amounts);
            WriteSchedule(writer, "schedule", deposit.Schedule);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("futures");
        foreach (Remedy.Future future in plan.Futures)
        {
            writer.WriteStartObject();
            Pair(writer, "amounts", future.Amounts);
            WriteSchedule(writer, "schedule", future.Schedule);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (plan.Verification is { } verification)
        {
            writer.WriteStartObject("verification");
            Number(writer, "chance", verification.Chance);
            WriteSchedule(writer, "schedule", verification.Schedule);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("verification");
        }

        if (plan.SmallerSteps is { } smaller)
        {
            writer.WriteStartObject("smallerSteps");
            writer.WriteNumber("parts", smaller.Parts);
            WriteSchedule(writer, "schedule", smaller.Schedule);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("smallerSteps");
        }

        writer.WriteNumber("partsTried", plan.PartsTried);
        WriteSizes(writer, plan);
        writer.WriteEndObject();
    }

    private static void WriteSizes(Utf8JsonWriter writer, ExchangePlan plan)
    {
        if (plan.UnequalSteps is { } sized)
        {
            writer.WriteStartObject("unequalSteps");
            writer.WriteNumber("count", sized.Count);
            writer.WriteNumber("atLeast", sized.AtLeast);
            WriteSchedule(writer, "schedule", sized.Schedule);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("unequalSteps");
        }

        writer.WriteNumber("stepsRefuted", plan.StepsRefuted);
        writer.WriteString("obstacle", plan.Obstacle is { } obstacle ? NameOf(obstacle.ToString()) : null);
    }

    private static void WriteCheck(Utf8JsonWriter writer, ExchangeCheck? check)
    {
        if (check is null or { Claims.IsEmpty: true })
        {
            writer.WriteNull("check");
            return;
        }

        writer.WriteStartObject("check");
        foreach (CheckedClaim claim in check.Claims)
        {
            string name = JsonNamingPolicy.CamelCase.ConvertName(claim.Claim.ToString());
            if (claim.Holds is { } holds)
            {
                writer.WriteBoolean(name, holds);
            }
            else
            {
                writer.WriteNull(name);
            }
        }

        writer.WriteEndObject();
    }

    private static string NameOf(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static void Number(Utf8JsonWriter writer, string name, Rational? number)
    {
        JsonNumbers.Write(writer, name, number);
        writer.WriteString("exact" + char.ToUpperInvariant(name[0]) + name[1..], number?.ToString());
    }

    private static void Pair(Utf8JsonWriter writer, string name, ExchangeAmounts amounts)
    {
        JsonNumbers.WriteArray(writer, name, [amounts.First, amounts.Second]);
        writer.WriteStartArray("exact" + char.ToUpperInvariant(name[0]) + name[1..]);
        writer.WriteStringValue(amounts.First.ToString());
        writer.WriteStringValue(amounts.Second.ToString());
        writer.WriteEndArray();
    }
}
