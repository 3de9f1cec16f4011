using Entente.Formats.Markup;
using Entente.Numbers;

namespace Entente.Formats.Genius;

/// <summary>Domains and profiles of GENIUS, with the utilities that GENIUS gives them.</summary>
/// <remarks>
/// Discrete values are worth their evaluation over the largest, kept as an exact quotient; weights are not normalised; a sum is capped at 1. Files
/// that GENIUS reads in spite of defects are read here too, and every mend is reported.
/// </remarks>
public static class GeniusFormat
{
    /// <summary>The name of the format, for people.</summary>
    public const string Name = "GENIUS";

    /// <summary>Whether a file looks like one of GENIUS: tags, and among the first of them one that GENIUS files start with.</summary>
    public static bool Recognises(ReadOnlySpan<byte> content)
    {
        string start = MarkupDecoder.Decode(content[..Math.Min(content.Length, 4096)], out _);
        return start.Contains("<utility_space", StringComparison.Ordinal)
            || start.Contains("<negotiation_template", StringComparison.Ordinal);
    }

    /// <summary>Whether a file is a list of utility pairs that GENIUS keeps beside a non-linear domain (<c>pareto.xml</c>, which is no XML).</summary>
    public static bool IsStatistics(ReadOnlySpan<byte> content)
    {
        string start = MarkupDecoder.Decode(content[..Math.Min(content.Length, 256)], out _).TrimStart();
        string line = start.Split('\n', 2)[0];
        return line.Length < 100
            && line.Split(',') is { Length: 2 } numbers
            && numbers.All(number => Rational.TryParse(number.Trim(), out _));
    }

    /// <summary>Reads a domain or a profile.</summary>
    /// <param name="path">The path for places and the party's name; nothing is read from it.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="domain">The file of the domain that the profile is used with, as it was read: in GENIUS issues are the same when their index is, and names and
    /// ranges of numbers are those of the domain. Null for the profile's own.</param>
    public static FileReading Read(string path, ReadOnlySpan<byte> content, FileReading? domain = null)
    {
        MarkupReading markup = MarkupReader.Read(path, content);
        if (markup.Root is null)
        {
            return new FileReading
            {
                Format = Name,
                Faults = markup.Faults,
                Repairs = markup.Repairs,
            };
        }

        FileReading reading = new GeniusReader(path, domain).Read(markup.Root);
        return reading with { Repairs = markup.Repairs.AddRange(reading.Repairs) };
    }
}
