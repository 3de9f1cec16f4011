namespace Entente.Strategies.Models;

/// <summary>How well a party kept its wishes to itself, by the models of the two sides.</summary>
/// <remarks>
/// The 2026 league (ANL) scores a deal by its advantage and by concealing. As the tournament code of NegMAS computes it (Mohammad, Nakadai and Greenwald 2021): a side's model has an accuracy from 0 to 1 that rises with Kendall's tau to
/// the other's true utilities, and a side's score is its share of both accuracies. Who learns the other and is not learned has 1, who is learned and learns nothing 0, and equals 1/2 each.
/// The two scores sum to 1, or are both 0 when neither side has any accuracy.
/// </remarks>
public static class Concealment
{
    /// <summary>The accuracy of a model, 0 to 1: <c>(1 + tau) / 2</c>; 0 without a model.</summary>
    /// <param name="tau">Kendall's tau of the model, -1 to 1; null without a model, or for one that orders nothing.</param>
    public static double Accuracy(double? tau) => tau is { } known ? (1 + known) / 2 : 0;

    /// <summary>The score of a party, 0 to 1.</summary>
    /// <param name="ownTau">Kendall's tau of its model of the other; null for no model.</param>
    /// <param name="othersTau">Kendall's tau of the other's model of it; null for no model.</param>
    public static double ScoreOf(double? ownTau, double? othersTau)
    {
        double own = Accuracy(ownTau);
        double sum = own + Accuracy(othersTau);
        return sum > 0 ? own / sum : 0;
    }
}
