using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Text;

namespace Entente.Server.Tests.Killing;

/// <summary>What became of a move, so short that a recorder keeps it and so exact that nothing else is taken for it.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Digest">The SHA-256 of what its mover asked for, as the event says it.</param>
internal readonly record struct Happening(string Kind, string Digest)
{
    // What of a command stands in the event, under the same names.
    private static readonly FrozenDictionary<string, string[]> Fields = new Dictionary<string, string[]>
    {
        ["message-sent"] = ["text"],
        ["offer-made"] = ["terms", "counters", "note"],
        ["offer-accepted"] = ["offer"],
        ["offer-rejected"] = ["offer", "reason"],
        ["offer-withdrawn"] = ["offer"],
        ["talks-adjourned"] = ["reason"],
        ["blind-suggested"] = ["terms"],
        ["meeting-opened"] = [],
        ["talks-paused"] = ["reason"],
        ["talks-resumed"] = [],
        ["note-kept"] = ["text"],
        ["preferences-set"] = ["document"],
        ["addition-scored"] = ["proposal", "score"],
        ["blind-answered"] = ["suggestion", "isYes"],
        ["caucus-said"] = ["text"],
        ["mandate-given"] = ["allowed"],
        ["conferred"] = ["text"],
        ["approval-asked"] = ["move"],
        ["approval-answered"] = ["number", "isApproved", "reason"],
    }.ToFrozenDictionary();

    /// <summary>All kinds that the load is made of.</summary>
    public static ImmutableArray<string> Kinds => Fields.Keys;

    /// <summary>What is found of a command that was acknowledged.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isAsked">Whether it waits for the principal, unseen by the others.</param>
    public static Happening Of(RoomCommand command, bool isAsked = false)
    {
        string json = Encoding.UTF8.GetString(RoomText.Of(command));
        using JsonDocument said = JsonDocument.Parse(isAsked ? $$"""{"move":{{json}}}""" : json);
        string kind = isAsked ? "approval-asked" : KindOf(command);
        return new Happening(kind, DigestOf(kind, said.RootElement));
    }

    /// <summary>What an event of the log or of the private records says; null when it is of a kind that the load does not make.</summary>
    public static Happening? Read(JsonElement happened) =>
        happened.GetProperty("type").GetString() is { } kind && Fields.ContainsKey(kind)
            ? new Happening(kind, DigestOf(kind, happened))
            : null;

    private static string DigestOf(string kind, JsonElement said)
    {
        IEnumerable<string> values = Fields[kind].Select(field => said.GetProperty(field).GetRawText());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [kind, .. values]))));
    }

    private static string KindOf(RoomCommand command) =>
        command switch
        {
            RoomCommand.Send => "message-sent",
            RoomCommand.MakeOffer => "offer-made",
            RoomCommand.AcceptOffer => "offer-accepted",
            RoomCommand.RejectOffer => "offer-rejected",
            RoomCommand.WithdrawOffer => "offer-withdrawn",
            RoomCommand.Adjourn => "talks-adjourned",
            RoomCommand.SuggestBlind => "blind-suggested",
            RoomCommand.OpenMeeting => "meeting-opened",
            RoomCommand.Pause => "talks-paused",
            RoomCommand.Resume => "talks-resumed",
            RoomCommand.KeepNote => "note-kept",
            RoomCommand.SetPreferences => "preferences-set",
            RoomCommand.ScoreAddition => "addition-scored",
            RoomCommand.AnswerBlind => "blind-answered",
            RoomCommand.Caucus => "caucus-said",
            RoomCommand.GiveMandate => "mandate-given",
            RoomCommand.Confer => "conferred",
            RoomCommand.AnswerApproval => "approval-answered",
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No move of the load."),
        };
}
