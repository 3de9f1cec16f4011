using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Outcomes;

namespace Entente.Formats.Outcomes;

/// <summary>Reads one line that names an outcome.</summary>
internal sealed class OutcomeLineReader(
    OutcomeSpace space,
    string file,
    int line,
    ImmutableArray<Remark>.Builder faults
)
{
    private const int MostCandidates = 10_000;

    private readonly IssueValue?[] values = new IssueValue?[space.Issues.Length];
    private readonly bool[] isNamed = new bool[space.Issues.Length];
    private byte[] bytes = [];

    /// <summary>The outcome; null when there were faults.</summary>
    public Outcome? Read(string text)
    {
        int before = faults.Count;
        bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 8 });
        try
        {
            ReadObject(ref reader);
        }
        catch (JsonException fault)
        {
            AddFault(
                (int)Math.Min(fault.BytePositionInLine ?? 0, bytes.Length),
                new("This is not a JSON object.", "Dit is geen JSON-object.")
            );
            return null;
        }

        string[] missing =
        [
            .. space.Issues.Where((_, i) => !isNamed[i]).Select(issue => $"'{Excerpt.Of(issue.Name)}'"),
        ];
        if (missing.Length > 0)
        {
            AddFault(
                0,
                new(
                    $"An outcome gives every issue a value; missing: {string.Join(", ", missing.Take(20))}.",
                    $"Een uitkomst geeft elk onderwerp een waarde; er ontbreekt: {string.Join(", ", missing.Take(20))}."
                )
            );
        }

        return faults.Count > before ? null : new Outcome([.. values.Select(value => value!.Value)]);
    }

    private void ReadObject(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException(null, null, 0, 0);
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int start = (int)reader.TokenStartIndex;
            string name = reader.GetString()!;
            reader.Read();
            int issue = space.IndexOf(name);
            if (issue < 0)
            {
                AddFault(
                    start,
                    new(
                        $"There is no issue '{Excerpt.Of(name)}'.{Hint(name, space.Issues.Select(each => each.Name))}",
                        $"Er is geen onderwerp '{Excerpt.Of(name)}'.{Hint(name, space.Issues.Select(each => each.Name))}"
                    )
                );
            }
            else if (isNamed[issue])
            {
                AddFault(
                    start,
                    new(
                        $"Issue '{Excerpt.Of(name)}' has a value already.",
                        $"Onderwerp '{Excerpt.Of(name)}' heeft al een waarde."
                    )
                );
            }
            else
            {
                isNamed[issue] = true;
                ReadValue(ref reader, issue);
            }

            reader.Skip();
        }

        if (reader.Read())
        {
            AddFault(
                (int)reader.TokenStartIndex,
                new("Nothing may follow the outcome on its line.", "Na de uitkomst mag niets meer op de regel staan.")
            );
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, int issue)
    {
        int start = (int)reader.TokenStartIndex;
        string? text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => null,
        };
        Issue about = space.Issues[issue];
        if (text is null)
        {
            AddFault(
                start,
                new(
                    $"The value of '{Excerpt.Of(about.Name)}' is a text or a number.",
                    $"De waarde van '{Excerpt.Of(about.Name)}' is een tekst of een getal."
                )
            );
        }
        else if (about.TryFind(text, out IssueValue value))
        {
            values[issue] = value;
        }
        else
        {
            AddFault(
                start,
                new(
                    $"Issue '{Excerpt.Of(about.Name)}' has no value '{Excerpt.Of(text)}'.{Hint(text, NamesOf(about))}",
                    $"Onderwerp '{Excerpt.Of(about.Name)}' heeft geen waarde '{Excerpt.Of(text)}'.{Hint(text, NamesOf(about))}"
                )
            );
        }
    }

    private static IEnumerable<string> NamesOf(Issue issue) =>
        issue is { IsNumeric: false, Size: { } size } && size <= MostCandidates
            ? Enumerable.Range(0, (int)size).Select(issue.NameOf)
            : [];

    private static Sentence Hint(string text, IEnumerable<string> names) =>
        NearestName.To(text, names) is { } meant
            ? new($" Did you mean '{Excerpt.Of(meant)}'?", $" Bedoelde u '{Excerpt.Of(meant)}'?")
            : default(Sentence);

    private void AddFault(int start, Sentence said) =>
        faults.Add(new Remark(new Place(file, line, Encoding.UTF8.GetCharCount(bytes, 0, start) + 1), said));
}
