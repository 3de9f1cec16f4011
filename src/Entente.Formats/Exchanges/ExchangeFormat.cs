using System.Text;
using Entente.Exchanges;
using Entente.Formats.Catalog;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;

namespace Entente.Formats.Exchanges;

/// <summary>Reads exchanges: YAML or JSON that starts with <c>exchange: 1</c>.</summary>
/// <remarks>The format is described in <c>docs/reference/exchange.md</c>. All faults of a file are listed at once, each with its place.</remarks>
public static class ExchangeFormat
{
    /// <summary>The key that every such file has, with the version of the format: 1.</summary>
    public const string Mark = "exchange";

    /// <summary>Finds an exchange by the path of its file or by an id of <see cref="ShippedExchanges"/>, and reads it.</summary>
    /// <param name="name">The path or id.</param>
    /// <param name="seen">What parties did with earlier commitments, to be added to the records of the parties of the same names; null for nothing.</param>
    public static ExchangeReading Find(string name, IReadOnlyList<RoomCommitment>? seen = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!File.Exists(name) && ShippedExchanges.TryText(name, out string? shipped))
        {
            return Read($"catalog/exchange/{name}.yaml", Encoding.UTF8.GetBytes(shipped), seen);
        }

        if (!File.Exists(name))
        {
            return new ExchangeReading
            {
                Faults = [ShippedNames.Missing(name, new("no exchange", "geen ruil"), ShippedExchanges.Ids)],
            };
        }

        return FileContent.TryRead(name, out Remark? fault) is { } bytes
            ? Read(name, bytes, seen)
            : new ExchangeReading { Faults = [fault!] };
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="content">Its bytes: YAML or JSON, told apart by content.</param>
    /// <param name="seen">What parties did with earlier commitments, to be added to the records of the parties of the same names; null for nothing.</param>
    public static ExchangeReading Read(
        string path,
        ReadOnlySpan<byte> content,
        IReadOnlyList<RoomCommitment>? seen = null
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FileNatures.Mismatch(path, content.ToArray(), FileNature.Exchange) is { } other)
        {
            return new ExchangeReading { Faults = [other] };
        }

        if (FileContent.TryDecode(path, content.ToArray(), out Remark? fault) is not { } text)
        {
            return new ExchangeReading { Faults = [fault!] };
        }

        if (EmptyFile.Of(path, text, new("an exchange", "een ruil"), Mark, "exchange") is { } empty)
        {
            return new ExchangeReading { Faults = [empty] };
        }

        var findings = new Findings();
        NodeReading nodes = FileOpener.Nodes(path, text);
        findings.AddFaults(nodes.Faults);
        Exchange? exchange = null;
        if (nodes.Root is Node.Map map && map.Starts(Mark))
        {
            exchange = new ExchangeReader(findings, seen ?? []).Read(map);
        }
        else if (nodes.Faults.IsEmpty)
        {
            findings.Fault(
                new Place(path),
                new(
                    "This is no exchange that is known here: it starts with 'exchange: 1' (entente new --kind exchange FILE writes one to start from).",
                    "Dit is geen ruil die hier bekend is: zo'n bestand begint met 'exchange: 1' (entente new --kind exchange BESTAND schrijft er een om mee te beginnen)."
                )
            );
        }

        return findings.HasFaults
            ? new ExchangeReading
            {
                Faults = [.. findings.Faults.OrderBy(fault => fault.Place.Line).ThenBy(fault => fault.Place.Column)],
            }
            : new ExchangeReading { Exchange = exchange };
    }
}
