using Entente.Reporting.Languages;

namespace Entente.Cli.Commands;

/// <summary>The text that a new scenario starts from: small, whole, and explained.</summary>
internal static class NewScenario
{
    private const string English = """
        # A scenario of Entente. Check it with: entente check FILE
        # yaml-language-server: $schema=https://raw.githubusercontent.com/entente/entente/main/schemas/entente-scenario-1.json
        entente: 1
        title: A used car

        # What has to be settled, and how it can be settled: options, yes/no, or numbers.
        issues:
          price: { from: 8000, to: 10000, step: 500, unit: EUR }
          winter tyres: yes/no
          delivery: [this week, next week, next month]

        # Who has to agree, what each has without a deal (fallback), and what each outcome is worth to whom.
        # Scores add up. A score may be a range: [low, likely, high].
        parties:
          seller:
            fallback: 30
            preferences:
              unit: points
              scores:
                price: { linear: [0, 60] }
                winter tyres: { no: 15, yes: 0 }
                delivery: { this week: 0, next week: 10, next month: 25 }
          buyer:
            fallback: [15, 20, 30]
            preferences:
              unit: points
              scores:
                price: { linear: [50, 0] }
                winter tyres: { no: 0, yes: [15, 20, 25] }
                delivery: { this week: 30, next week: 25, next month: 0 }

        """;

    private const string Dutch = """
        # Een scenario van Entente. Controleer het met: entente check BESTAND
        # yaml-language-server: $schema=https://raw.githubusercontent.com/entente/entente/main/schemas/entente-scenario-1.json
        entente: 1
        title: Een tweedehands auto

        # Wat er geregeld moet worden, en hoe dat kan: opties, ja of nee (yes/no), of getallen.
        issues:
          prijs: { from: 8000, to: 10000, step: 500, unit: EUR }
          winterbanden: yes/no
          levering: [deze week, volgende week, volgende maand]

        # Wie het eens moeten worden, wat ieder zonder akkoord heeft (fallback), en wat elke uitkomst voor wie waard is.
        # Scores tellen op. Een score mag een marge zijn: [laag, waarschijnlijk, hoog].
        parties:
          verkoper:
            fallback: 30
            preferences:
              unit: punten
              scores:
                prijs: { linear: [0, 60] }
                winterbanden: { no: 15, yes: 0 }
                levering: { deze week: 0, volgende week: 10, volgende maand: 25 }
          koper:
            fallback: [15, 20, 30]
            preferences:
              unit: punten
              scores:
                prijs: { linear: [50, 0] }
                winterbanden: { no: 0, yes: [15, 20, 25] }
                levering: { deze week: 30, volgende week: 25, volgende maand: 0 }

        """;

    /// <summary>The text in a language, with line feeds as line ends.</summary>
    public static string In(Language language) => language.Say(English, Dutch).ReplaceLineEndings("\n");
}
