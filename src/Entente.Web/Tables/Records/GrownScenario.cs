using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Offers;
using Entente.Scenarios;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tables.Records;

/// <summary>What a table is looked back on with: its scenario, and what was added during the talks as far as that counts.</summary>
/// <remarks>An issue that was added has one value more, that it is not agreed: <see cref="NotAgreed"/>.</remarks>
/// <param name="Scenario">The scenario.</param>
/// <param name="Unsaid">What outcomes say on added issues when nobody spoke of them.</param>
internal sealed record GrownScenario(Scenario Scenario, Terms Unsaid)
{
    /// <summary>What was added and does not count, in order: not everybody whose wishes are known showed what it is worth, or it cannot be worked out.</summary>
    public ImmutableArray<Addition> Aside { get; init; } = [];

    /// <summary>The same, where an issue that was added has the value more; as it was where the issue is not there, and where it cannot be told what leaving it out is worth: an offer that does not name it then has no worth.</summary>
    /// <param name="issue">The name of the issue.</param>
    public GrownScenario Opened(string issue) =>
        Scenario.Space.IndexOf(issue) is >= 0 and var at && NotAgreed.In(Scenario, at) is { } open
            ? this with
            {
                Scenario = open,
                Unsaid = Unsaid.With(new Terms([new(issue, ((Issue.Choice)open.Space.Issues[at]).Options[^1].Name)])),
            }
            : this;
}
