namespace Entente.Cli.Tests;

/// <summary>Scenario files for tests of the command line.</summary>
internal static class Samples
{
    /// <summary>Two parties, three issues, one of them numeric; exact by hand.</summary>
    public const string Car = """
        entente: 1
        id: car
        title: { en: A car, nl: Een auto }
        issues:
          price: { from: 8, to: 10 }
          tyres: yes/no
          colour: [red, blue]
        parties:
          seller:
            fallback: 2
            preferences: { scores: { price: { linear: [0, 4] }, tyres: { no: 1, yes: 0 }, colour: [0, 0] } }
            patience: { overall: 0.25 }
          buyer:
            fallback: 1
            preferences: { scores: { price: { linear: [4, 0] }, tyres: { no: 0, yes: 2 }, colour: [1, 0] } }

        """;

    /// <summary>Scores that are ranges, and two readings.</summary>
    public const string Uncertain = """
        entente: 1
        id: uncertain
        title: Uncertain
        issues:
          land: [kept, shared, sold]
        parties:
          one:
            fallback: [2, 5, 9]
            preferences: { scores: { land: { kept: 10, shared: [3, 6, 8], sold: 0 } } }
            readings:
              hard: { fallback: 9 }
          other:
            fallback: 4
            preferences: { scores: { land: { kept: 0, shared: [2, 5, 7], sold: 10 } } }
        statusQuo: { land: kept }
        readings:
          soft: { title: { en: What they want, nl: Wat ze willen } }
          hard: { title: { en: What they say, nl: Wat ze zeggen } }

        """;
}
