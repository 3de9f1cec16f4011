namespace Entente.Rooms.Debrief;

/// <summary>What talks came to.</summary>
public enum TalkResultKind
{
    /// <summary>They have not ended.</summary>
    Open,

    /// <summary>Nothing was agreed.</summary>
    NoAgreement,

    /// <summary>Something was agreed and stays so; on the rest there is no deal.</summary>
    PartialAgreement,

    /// <summary>Everything that was open was agreed, here or at a table before whose agreement stands.</summary>
    Agreement,
}
