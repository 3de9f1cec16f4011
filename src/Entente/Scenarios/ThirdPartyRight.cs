namespace Entente.Scenarios;

/// <summary>What a third party has a right to.</summary>
public enum ThirdPartyRight
{
    /// <summary>To be asked before it is settled.</summary>
    BeConsulted,

    /// <summary>To keep it from taking effect.</summary>
    Block,
}
