using System.Text.Json;
using Entente.Analysis.Offers;
using Entente.Scenarios;

namespace Entente.Reporting.Json;

/// <summary>Writes offers as the JSON document <c>entente/offers/1</c>.</summary>
public static class OffersJson
{
    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="offers">The offers.</param>
    /// <param name="scenario">The scenario that they are about.</param>
    public static string Write(OfferSet offers, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(offers);
        ArgumentNullException.ThrowIfNull(scenario);
        return JsonText.Of(
            "entente/offers/1",
            writer =>
            {
                writer.WriteString("party", scenario.Parties[offers.Request.Party].Name);
                writer.WriteString("model", JsonNamingPolicy.CamelCase.ConvertName(offers.Request.Model.ToString()));
                JsonNumbers.Write(writer, "at", offers.Request.At);
                JsonNumbers.Write(writer, "low", offers.Low);
                JsonNumbers.Write(writer, "high", offers.High);
                writer.WriteBoolean("complete", offers.IsComplete);
                writer.WriteStartArray("offers");
                foreach (Offer offer in offers.Offers)
                {
                    writer.WriteStartObject();
                    JsonNumbers.Write(writer, "worth", offer.Worth);
                    JsonNumbers.Write(writer, "appeal", offer.Appeal);
                    JsonNumbers.WriteArray(writer, "utilities", offer.Point.Utilities);
                    writer.WriteBoolean("acceptable", offer.Point.IsAcceptable);
                    PointJson.WriteOutcome(writer, offer.Point.Outcome, scenario.Space);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }
        );
    }
}
