namespace Entente.Server.Tests.Admission.Endpoints;

/// <summary>What one caller was answered to one line, by one of the ways in which they show who they are.</summary>
/// <param name="Line">What was asked.</param>
/// <param name="Caller">By whom.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Never">The answer about what never was; null where there is no such question.</param>
/// <param name="Head">The status of the head alone; null where it is not asked.</param>
/// <param name="Changed">What changed at the table, as before and after; empty for nothing.</param>
internal sealed record Cell(Line Line, Caller Caller, Answer Answer, Answer? Never, int? Head, string Changed)
{
    /// <summary>How it was refused; null for whoever was let in.</summary>
    public string? Refusal { get; } = Answer.Refusal(Line, Never);

    public bool IsLetIn => Refusal is null;

    /// <summary>As it stands in the table.</summary>
    public string Text => Refusal ?? $"{(int)Answer.Status}";

    /// <summary>Whether it is the caller's to ask.</summary>
    public bool IsTheirs => Line.For == Standing.Anybody || (Line.For & Caller.Standing) != 0;

    public override string ToString() => $"{Line} by {Caller.Name}: {Text} {Answer.Location}";
}
