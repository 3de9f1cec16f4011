using System.Text.Json.Serialization;
using Entente.Outcomes;

namespace Entente.Rooms.Agenda;

/// <summary>A change of what the talks are about. Made when all parties agree to it, because each then has to say what it is worth to it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AddIssue), "add-issue")]
[JsonDerivedType(typeof(AddOption), "add-option")]
[JsonDerivedType(typeof(Park), "park")]
public abstract record AgendaChange
{
    private AgendaChange() { }

    /// <summary>One more issue, after the others.</summary>
    /// <param name="Issue">The issue; its name is new.</param>
    public sealed record AddIssue(Issue Issue) : AgendaChange;

    /// <summary>One more option of an issue that has named options, after the others.</summary>
    /// <param name="Issue">The name of the issue.</param>
    /// <param name="Option">The option; its name is new to the issue.</param>
    public sealed record AddOption(string Issue, Option Option) : AgendaChange;

    /// <summary>Leave an issue aside for now.</summary>
    /// <param name="Issue">The name of the issue.</param>
    public sealed record Park(string Issue) : AgendaChange;
}
