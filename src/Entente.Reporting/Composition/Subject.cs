using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Composition;

/// <summary>What a report is about, with the means to speak about it.</summary>
internal sealed class Subject
{
    public Subject(ScenarioAnalysis analysis, AnalysisContext context, Language language)
    {
        Analysis = analysis;
        Context = context;
        Language = language;
        Names = new Naming(analysis.Scenario, language);
        Outcomes = NamedOutcomes.Of(analysis, Names, language);
        Scales = new PartyScales(analysis, Outcomes, language);
    }

    public ScenarioAnalysis Analysis { get; }

    public AnalysisContext Context { get; }

    public Language Language { get; }

    public Naming Names { get; }

    public ImmutableArray<NamedOutcome> Outcomes { get; }

    public PartyScales Scales { get; }

    public IEnumerable<NamedOutcome> Solutions => Outcomes.Where(outcome => outcome.IsSolution);

    /// <summary>Everybody whose consent is needed, as the object of a sentence.</summary>
    public string Everybody =>
        Analysis.Parties.Length switch
        {
            1 => PartyAt(0),
            2 => Say("both parties", "beide partijen"),
            var count => Say($"all {count} parties", $"alle {count} partijen"),
        };

    public string PartyAt(int party) => Names.OfParty(Analysis.Parties[party].Name);

    public string Say(string english, string dutch) => Language.Say(english, dutch);

    /// <summary>A name within a sentence, in the quotation marks of the language.</summary>
    public string Quoted(string name) => Say($"“{name}”", $"‘{name}’");
}
