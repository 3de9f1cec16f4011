namespace Entente.Cli.Tests.Commands;

/// <summary>Small scenarios, each of which brings about something that an explanation says of few.</summary>
internal static class ExplanationScenarios
{
    private static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["agreed"] = """
            entente: 1
            title: Agreed
            issues: { x: [a, b], y: [c, d] }
            parties:
              one: { fallback: 1, preferences: { scores: { x: { a: 2, b: 3 }, y: { c: 0, d: 1 } } } }
              two: { fallback: 1, preferences: { scores: { x: { a: 3, b: 2 }, y: { c: 1, d: 1 } } } }
            packages: { deal: { agreed: true, outcome: { x: a, y: c } } }
            """,
        ["agreed2"] = """
            entente: 1
            title: Agreed twice
            issues: { x: [a, b], y: [c, d] }
            readings: { r1: First, r2: Second }
            parties:
              one: { fallback: 1, readings: { r1: { preferences: { scores: { x: { a: 2, b: 3 }, y: { c: 0, d: 1 } } } } , r2: { preferences: { scores: { x: { a: 0, b: 3 }, y: { c: 0, d: 1 } } } } } }
              two: { fallback: 1, preferences: { scores: { x: { a: 3, b: 2 }, y: { c: 1, d: 1 } } } }
            packages: { deal: { agreed: true, outcome: { x: a, y: c } } }
            """,
        ["agreedAll"] = """
            entente: 1
            title: Agreed to the last
            issues: { x: [a, b], y: [c, d] }
            parties:
              one: { fallback: 3, preferences: { scores: { x: { a: 0, b: 2 }, y: { c: 3, d: 0 } } } }
              two: { fallback: 3, preferences: { scores: { x: { a: 3, b: 0 }, y: { c: 0, d: 2 } } } }
            packages: { deal: { agreed: true, outcome: { x: a, y: c } } }
            """,
        ["agreedNot"] = """
            entente: 1
            title: Agreed to one side's loss
            issues: { x: [a, b] }
            parties:
              one: { fallback: 1, preferences: { scores: { x: { a: 0, b: 3 } } } }
              two: { fallback: 1, preferences: { scores: { x: { a: 3, b: 2 } } } }
            packages: { deal: { agreed: true, outcome: { x: a } } }
            """,
        ["agreedRange"] = """
            entente: 1
            title: Agreed on a number
            issues: { x: { type: real, from: 0, to: 1 }, y: [c, d] }
            parties:
              one: { fallback: 1, preferences: { scores: { x: { linear: [0, 1] }, y: { c: 0, d: 0 } } } }
              two: { fallback: 0, preferences: { scores: { x: { linear: [1, 0] }, y: { c: 0, d: 1 } } } }
            packages: { deal: { agreed: true, outcome: { x: 1, y: c } } }
            """,
        ["agreedTwo"] = """
            entente: 1
            title: Agreed on all but the colour
            issues: { x: [a, b], y: [c, d], colour: [red, blue] }
            parties:
              one: { fallback: 3, preferences: { scores: { x: { a: 0, b: 2 }, y: { c: 3, d: 0 }, colour: { red: 0, blue: 0 } } } }
              two: { fallback: 3, preferences: { scores: { x: { a: 3, b: 0 }, y: { c: 0, d: 2 }, colour: { red: 0, blue: 1 } } } }
            packages: { deal: { agreed: true, outcome: { x: a, y: c, colour: red } } }
            """,
        ["apart"] = """
            entente: 1
            title: Apart
            issues: { x: [a, b] }
            readings: { r1: First, r2: Second }
            parties:
              one: { fallback: 0, preferences: { scores: { x: { a: 4, b: 0 } } }, readings: { r1: { dealBreakers: [ { never: { x: b }, why: Never b } ] } } }
              two: { fallback: 0, preferences: { scores: { x: { a: 1, b: 4 } } } }
            packages: { offer: { by: two, outcome: { x: b } } }
            """,
        ["aside"] = """
            entente: 1
            title: Aside
            issues: { x: [a, b], y: [c, d] }
            parties:
              one: { fallback: 1, preferences: { scores: { x: { a: 1, b: 2 }, y: { c: -5, d: 0 } } } }
              two: { fallback: 1, preferences: { scores: { x: { a: 2, b: 1 }, y: { c: 0, d: -5 } } } }
            """,
        ["away"] = """
            entente: 1
            title: Away
            issues: { size: [small, big], start: [now, later] }
            parties:
              firm: { fallback: 2, preferences: { scores: { size: { small: 0, big: 6 }, start: { now: 1, later: 0 } } } }
              town: { fallback: 2, preferences: { scores: { size: { small: 0, big: 6 }, start: { now: 0, later: 1 } } } }
            thirdParties:
              village: { say: [ { mayBlock: { size: big } } ], fallback: 0, preferences: { scores: { size: { small: 0, big: 1 } } } }
              hamlet: { say: [ { mayBlock: { start: now } } ] }
            packages:
              p: { by: firm, outcome: { size: big, start: now } }
              q: { by: town, outcome: { size: big, start: later } }
              r: { by: town, outcome: { size: small, start: later } }
            """,
        ["away3"] = """
            entente: 1
            title: Away
            issues: { size: [small, big], start: [now, later] }
            parties:
              firm: { fallback: 2, preferences: { scores: { size: { small: 0, big: 6 }, start: { now: 1, later: 0 } } } }
              town: { fallback: 2, preferences: { scores: { size: { small: 0, big: 6 }, start: { now: 0, later: 1 } } } }
            thirdParties:
              village: { say: [ { mayBlock: { size: big } } ], fallback: 0, preferences: { scores: { size: { small: 0, big: 1 } } } }
              farm: { say: [ { mayBlock: { size: big } } ], fallback: 0, preferences: { scores: { size: { small: 0, big: 0 } } } }
              mill: { say: [ { mayBlock: { size: big } } ], fallback: 0, preferences: { scores: { size: { small: 0, big: 2 } } } }
              hamlet: { say: [ { mayBlock: { start: now } } ] }
            packages:
              p: { by: firm, outcome: { size: big, start: now } }
              q: { by: town, outcome: { size: big, start: later } }
              r: { by: town, outcome: { size: small, start: later } }
            """,
        ["conflicts"] = """
            entente: 1
            title: Conflicts
            issues: { x: [a, b, c] }
            parties:
              one: { fallback: 1, preferences: { scores: { x: { a: 2, b: 0, c: 2 } } }, dealBreakers: [ { never: { x: c }, why: No c } ] }
              two: { fallback: 1, preferences: { scores: { x: { a: 0, b: 2, c: 0 } } }, dealBreakers: [ { never: { x: b }, why: No b } ] }
              three: { fallback: 1, preferences: { scores: { x: { a: 2, b: 2, c: 2 } } }, dealBreakers: [ { never: { x: a }, why: No a } ] }
            """,
        ["event"] = """
            entente: 1
            title: Event
            issues: { x: [a, b] }
            parties:
              one: { fallback: 2, preferences: { scores: { x: { a: 5, b: 0 } } } }
              two: { fallback: 2, preferences: { scores: { x: { a: 0, b: 5 } } } }
            """,
        ["harm"] = """
            entente: 1
            title: Harm
            issues: { size: [small, big], start: [now, later] }
            parties:
              firm: { fallback: 2, preferences: { scores: { size: { small: 0, big: 6 }, start: { now: 1, later: 0 } } } }
              town: { fallback: 2, preferences: { scores: { size: { small: 0, big: 6 }, start: { now: 0, later: 1 } } } }
            thirdParties:
              village: { say: [ { mayBlock: { size: big } }, { mayBlock: { start: later } } ], fallback: 0, preferences: { scores: { size: { small: 0, big: -4 } } } }
            packages:
              r: { by: town, outcome: { size: small, start: later } }
            """,
        ["harm3"] = """
            entente: 1
            title: Harm
            issues: { size: [small, big], start: [now, later] }
            parties:
              firm: { fallback: 2, preferences: { scores: { size: { small: 3, big: 6 }, start: { now: 1, later: 0 } } } }
              town: { fallback: 2, preferences: { scores: { size: { small: 3, big: 6 }, start: { now: 0, later: 1 } } } }
            thirdParties:
              village: { say: [ { mayBlock: { size: big } }, { mayBlock: { start: later } } ], fallback: 0, preferences: { scores: { size: { small: 0, big: -4 } } } }
            packages:
              r: { by: town, outcome: { size: small, start: later } }
            """,
        ["hinge"] = """
            entente: 1
            title: Hinge
            issues: { x: [a, b] }
            statusQuo: { x: a }
            parties:
              one: { fallback: [1, 2, 9], preferences: { scores: { x: { a: 4, b: 0 } } } }
              two: { fallback: 2, preferences: { scores: { x: { a: 4, b: 0 } } } }
            """,
        ["limits"] = """
            entente: 1
            title: Limits
            issues: { x: [a, b] }
            parties:
              one: { fallback: 0, preferences: { scores: { x: { a: 1, b: 0 } } }, dealBreakers: [ { never: { x: a }, why: One never a }, { never: { x: b } } ] }
              two: { fallback: 0, preferences: { scores: { x: { a: 0, b: 1 } } }, dealBreakers: [ { never: { x: a }, why: Two never a }, { never: { x: b }, why: Two never b } ] }
            """,
        ["mixed"] = """
            entente: 1
            title: Mixed
            issues: { x: [a, b] }
            readings: { r1: First, r2: Second }
            parties:
              one: { fallback: 1, preferences: { scores: { x: { a: 2, b: 0 } } } }
              two: { fallback: 1, readings: { r1: { preferences: { scores: { x: { a: 0, b: 2 } } } }, r2: { preferences: { scores: { x: { a: 2, b: 0 } } } } } }
            """,
        ["positions"] = """
            entente: 1
            title: Positions
            issues: { x: [a, b] }
            rules: [ ]
            parties:
              one: { fallback: 0, preferences: { scores: { x: { a: 4, b: 0 } } }, positions: [ { about: We want a, demand: { x: a } } ] }
              two: { fallback: 0, preferences: { scores: { x: { a: 0, b: 4 } } }, positions: [ { about: We want b, demand: { x: b } } ] }
            """,
        ["ruled"] = """
            entente: 1
            title: Ruled
            issues: { x: [a, b], y: [c, d] }
            rules: [ { forbid: { x: b, y: d } } ]
            parties:
              one: { fallback: 0, preferences: { scores: { x: { a: 4, b: 0 }, y: { c: 1, d: 0 } } } }
              two: { fallback: 3, preferences: { scores: { x: { a: 0, b: 4 }, y: { c: 0, d: 1 } } } }
            packages: { never: { by: one, outcome: { x: b, y: d } } }
            """,
        ["steps"] = """
            entente: 1
            title: Steps
            issues: { x: [a, b] }
            parties:
              one: { fallback: 2, preferences: { scores: { x: { a: 0, b: 4 } } } }
              two: { fallback: 2, preferences: { scores: { x: { a: 4, b: 0 } } } }
            """,
        ["three"] = """
            entente: 1
            title: Three
            issues: { x: [a, b, c] }
            readings: { r1: First, r2: Second, r3: Third }
            parties:
              one: { fallback: [1, 1, 4], preferences: { scores: { x: { a: 2, b: 0, c: 0 } } } }
              two: { fallback: 1, preferences: { scores: { x: { a: 0, b: 2, c: 0 } } } }
              three: { fallback: 1, preferences: { scores: { x: { a: 0, b: 0, c: 2 } } } }
            """,
        ["time"] = """
            entente: 1
            title: Time
            issues: { x: [a, b] }
            deadline: { rounds: 20 }
            parties:
              one: { fallback: { worth: 2, constant: true }, patience: { overall: 0.25 }, preferences: { scores: { x: { a: 4, b: 0 } } } }
              two: { fallback: { worth: 2, constant: true }, patience: { overall: 0.25 }, preferences: { scores: { x: { a: 4, b: 0 } } } }
            """,
    };

    /// <summary>The text of one of them.</summary>
    /// <param name="name">Its name.</param>
    public static string Of(string name) => All[name];
}
