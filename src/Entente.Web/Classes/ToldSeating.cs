namespace Entente.Web.Classes;

/// <summary>What becomes of those who wait and know the whole exercise, when all are seated.</summary>
public enum ToldSeating
{
    /// <summary>They get no seat.</summary>
    Left,

    /// <summary>A seat on the side that they had.</summary>
    SameSide,

    /// <summary>A seat on a side that they have not had.</summary>
    OtherSide,
}
