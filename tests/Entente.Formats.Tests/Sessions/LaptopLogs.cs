using System.Text;
using Entente.Formats.Sessions;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Sessions;

/// <summary>Logs of talks about a laptop, and what is found in them.</summary>
internal static class LaptopLogs
{
    public const string Offer =
        """{"round": 0, "time": 0.2, "party": "buyer", "action": "offer", "outcome": {"Laptop": "HP", "Disk": "small"}}""";

    public const string Agreement =
        """{"round": 1, "time": 0.4, "action": "agreement", "outcome": {"Laptop": "Dell", "Disk": "big"}}""";

    public static readonly Scenario Laptop = new(
        new OutcomeSpace([
            new Issue.Choice("Laptop", [new Option("Dell"), new Option("HP")]),
            new Issue.Choice("Disk", [new Option("small"), new Option("big")]),
        ]),
        [new Party("buyer"), new Party("seller")]
    );

    public static SessionLogReading Read(string text) =>
        SessionLogFile.Open("log", Encoding.UTF8.GetBytes(text)).Read(Laptop);

    public static string[] Faults(string text) =>
        [.. Read(text).Faults.Select(fault => $"{fault.Place.Line}: {fault.Message}")];

    // The events stand from line 4 on.
    public static string Ours(string events, string? ending = null, string second = "seller") =>
        $$"""
            {"schema": "entente/session/1", "protocol": "alternating-offers",{{ending ?? EndOf(events)}}
            "parties": [{"name": "buyer", "strategy": "x"}, {"name": "{{second}}", "strategy": "x"}],
            "log": [
            {{events}}
            ]}
            """;

    private static string EndOf(string events) =>
        events.Contains("\"action\": \"agreement\"", StringComparison.Ordinal) ? "\"endedBy\": \"agreement\"," : "";
}
