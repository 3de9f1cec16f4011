using Entente.Preferences;

namespace Entente.Scenarios;

/// <summary>Finds the issues on which preferences depend.</summary>
internal static class IssueInterest
{
    /// <summary>Adds the numbers of those issues; all of them for preferences that name outcomes.</summary>
    public static void Add(PreferenceModel model, int issues, ISet<int> to)
    {
        if (model is not PreferenceModel.Scores scores)
        {
            to.UnionWith(Enumerable.Range(0, issues));
            return;
        }

        foreach (Term term in scores.Terms)
        {
            Add(term, to);
        }
    }

    private static void Add(Term term, ISet<int> to)
    {
        if (term.Weight is { IsRange: false, Likely.Sign: 0 })
        {
            return;
        }

        switch (term)
        {
            case Term.OfIssue of when !IsConstant(of.Value):
                to.Add(of.Issue);
                break;
            case Term.OfGroup of:
                to.UnionWith(of.Issues);
                break;
            case Term.Rectangle of:
                to.UnionWith(of.Bounds.Select(bound => bound.Issue));
                break;
            case Term.Combined of:
                foreach (Term each in of.Terms)
                {
                    Add(each, to);
                }

                break;
            default:
                break;
        }
    }

    private static bool IsConstant(ValueFunction function)
    {
        Estimate first = UtilitySpan.ScoresOf(function).First();
        return UtilitySpan.ScoresOf(function).All(score => !score.IsRange && score.Likely == first.Likely);
    }
}
