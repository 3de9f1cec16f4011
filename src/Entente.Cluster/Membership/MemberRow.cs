using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Cluster.Membership;

/// <summary>A process of a cluster as it stands in the table.</summary>
internal sealed record MemberRow(
    string Address,
    string Host,
    string Name,
    int Gateway,
    SiloStatus Status,
    DateTime Started,
    IReadOnlyList<SuspicionRow> Suspicions
)
{
    public static MemberRow Of(MembershipEntry entry) =>
        new(
            entry.SiloAddress.ToParsableString(),
            entry.HostName ?? "",
            entry.SiloName ?? "",
            entry.ProxyPort,
            entry.Status,
            entry.StartTime,
            [.. (entry.SuspectTimes ?? []).Select(each => new SuspicionRow(each.Item1.ToParsableString(), each.Item2))]
        );

    public MembershipEntry ToEntry(DateTime alive) =>
        new()
        {
            SiloAddress = SiloAddress.FromParsableString(Address),
            HostName = Host,
            SiloName = Name,
            ProxyPort = Gateway,
            Status = Status,
            StartTime = Started,
            IAmAliveTime = alive,
            SuspectTimes =
            [
                .. Suspicions.Select(each => Tuple.Create(SiloAddress.FromParsableString(each.By), each.At)),
            ],
        };

    public string ToText() => JsonSerializer.Serialize(this, MemberJson.Default.MemberRow);

    public static MemberRow Read(string text) =>
        JsonSerializer.Deserialize(text, MemberJson.Default.MemberRow)
        ?? throw new InvalidDataException("A process in the table of the cluster is empty.");
}

/// <summary>That a process took another for dead.</summary>
internal sealed record SuspicionRow(string By, DateTime At);

/// <summary>Rows of the table as JSON.</summary>
[JsonSerializable(typeof(MemberRow))]
internal sealed partial class MemberJson : JsonSerializerContext;
