using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Reporting.Documents;
using Entente.Scenarios;

namespace Entente.Reporting.Composition;

/// <summary>What the numbers rest on: how much is reported and how much an estimate, and each entry with its source.</summary>
internal static class EvidenceSection
{
    private const int MostItems = 500;

    public static Section? Of(Subject subject)
    {
        Scenario scenario = subject.Analysis.Scenario;
        ImmutableArray<EvidenceItem> items = [.. new EvidenceItems(subject).Of(scenario).Take(MostItems)];
        if (items.IsEmpty)
        {
            return null;
        }

        string reported = subject.Language.Count(items.Count(item => item.Evidence.Kind == EvidenceKind.Reported));
        string estimates = subject.Language.Count(items.Count(item => item.Evidence.Kind == EvidenceKind.Estimate));
        string sourced = subject.Language.Count(
            items.Count(item => item.Evidence is { Kind: EvidenceKind.Estimate, Source.Length: > 0 })
        );
        string sentence = subject.Say(
            $"Of the entries that say what they rest on, {reported} are reported by a source and {estimates} are an analyst's estimate, {sourced} of these from what a source says in words.",
            $"Van de gegevens die zeggen waarop ze rusten, zijn er {reported} door een bron gemeld en {estimates} een schatting van een analist, waarvan {sourced} naar wat een bron in woorden zegt."
        );
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Block.Paragraph(sentence));
        ImmutableArray<RichText> sources = [.. scenario.Sources.Select(source => Source(subject, source))];
        if (!sources.IsEmpty)
        {
            blocks.Add(new Block.Bullets(sources));
        }

        blocks.Add(
            new Block.Details(
                subject.Say("Every entry with its source", "Elk gegeven met zijn bron"),
                [new Block.Tabular(TableOf(subject, items))]
            )
        );
        return new Section("sources", subject.Say("What this rests on", "Waar dit op rust"), blocks.ToImmutable());
    }

    private static RichText Source(Subject subject, Source source)
    {
        string title = subject.Names.Of(source.Title, source.Key);
        string date = source.Date.Length > 0 ? $" ({PlainText.Of(source.Date)})" : "";
        string address = source.Address.Length > 0 ? $" {PlainText.Of(source.Address)}" : "";
        return RichText.Strong(PlainText.Of(source.Key)) + $": {title}{date}" + RichText.Faint(address);
    }

    private static Table TableOf(Subject subject, ImmutableArray<EvidenceItem> items) =>
        new(
            [
                new(subject.Say("entry", "gegeven")),
                new(subject.Say("rests on", "rust op")),
                new(subject.Say("source", "bron")),
                new(subject.Say("note", "toelichting")),
            ],
            [
                .. items.Select(item =>
                    ImmutableArray.Create<Cell>([
                        item.About,
                        item.Evidence.Kind == EvidenceKind.Reported
                            ? subject.Say("reported", "gemeld")
                            : subject.Say("estimate", "schatting"),
                        PlainText.Of($"{item.Evidence.Source} {item.Evidence.Place}"),
                        subject.Names.Of(item.Evidence.Note, ""),
                    ])
                ),
            ]
        )
        {
            Caption = subject.Say("Evidence", "Bewijs"),
        };
}
