namespace Entente.Theory;

/// <summary>A way of answering a question to which there are several answers.</summary>
public enum TheoryMethod
{
    /// <summary>Adjusted Winner, for two parties and goods that can be split.</summary>
    AdjustedWinner,

    /// <summary>The largest product of what all get.</summary>
    NashWelfare,

    /// <summary>The largest product of gains.</summary>
    Nash,

    /// <summary>Equal shares of the largest gains.</summary>
    KalaiSmorodinsky,

    /// <summary>Equal gains.</summary>
    Egalitarian,

    /// <summary>Steps to the middle between the best for each.</summary>
    Raiffa,

    /// <summary>What each brings on average.</summary>
    Shapley,

    /// <summary>A division that no group improves on.</summary>
    Core,

    /// <summary>The least complaints.</summary>
    Nucleolus,

    /// <summary>The share of orders of arrival in which a voter decides.</summary>
    ShapleyShubik,

    /// <summary>The share of groups in which a voter decides.</summary>
    Banzhaf,
}
