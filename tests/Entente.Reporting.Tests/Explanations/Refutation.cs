using Entente.Explaining;
using Entente.Reporting.Explanations;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Tests.Explanations;

/// <summary>That a check refutes what was made wrong, in words.</summary>
internal static class Refutation
{
    /// <summary>Fails unless the check refutes a claim that is told so.</summary>
    public static void Of(DealExplanation wrong, string english, string dutch)
    {
        ExplanationCheck check = ExplanationChecker.Check(wrong, TestContext.Current.CancellationToken)!;
        Assert.Contains(english, check.Refuted.Select(claim => Said(wrong, claim, Language.English)));
        Assert.Contains(dutch, check.Refuted.Select(claim => Said(wrong, claim, Language.Dutch)));
    }

    /// <summary>A claim in words.</summary>
    public static string Said(DealExplanation why, ExplanationClaim claim, Language language) =>
        new ClaimWords(new ExplanationWords(why, language)).Of(claim);
}
