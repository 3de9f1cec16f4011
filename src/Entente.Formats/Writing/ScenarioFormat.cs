namespace Entente.Formats.Writing;

/// <summary>A format that scenarios can be written in.</summary>
public enum ScenarioFormat
{
    /// <summary>GENIUS: a domain and a profile per party, XML.</summary>
    Genius,

    /// <summary>GeniusWeb 2.x and its Python edition: a domain and a profile per party, JSON.</summary>
    GeniusWeb,

    /// <summary>GeniusWeb up to 1.6: the same in the older dialect.</summary>
    GeniusWeb1,

    /// <summary>NegMAS: an outcome space and a utility function per party, YAML.</summary>
    NegMasYaml,

    /// <summary>NegMAS: the same, JSON.</summary>
    NegMasJson,

    /// <summary>NegoLog: two profiles, JSON.</summary>
    NegoLog,
}
