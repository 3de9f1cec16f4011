using System.Collections.Immutable;
using System.Text;
using Entente.Annotations;

namespace Entente.Formats.Markup;

/// <summary>Reads tags as forgivingly as the platforms that wrote them: stray text, missing ends inside of a whole file, doubled attributes and old encodings are mended and reported.</summary>
/// <remarks>
/// Entities are left as they stand and document types are skipped, so nothing in a file can grow or fetch anything. Time is linear in the length of
/// the text; depth and the number of tags are bounded.
/// </remarks>
internal sealed partial class MarkupReader
{
    private const int DeepestNesting = 100;
    private const int MostElements = 2_000_000;
    private const int MostRemarks = 100;

    private readonly string text;
    private readonly string file;
    private readonly string? entry;
    private readonly ImmutableArray<Remark>.Builder faults = ImmutableArray.CreateBuilder<Remark>();
    private readonly ImmutableArray<Remark>.Builder repairs = ImmutableArray.CreateBuilder<Remark>();
    private readonly Stack<MarkupElement> open = new();
    private MarkupElement? root;
    private MarkupElement? unended;
    private int elements;
    private int at;
    private int line = 1;
    private int lineStart;
    private int counted;

    private MarkupReader(string file, string text, string? entry)
    {
        this.file = file;
        this.text = text;
        this.entry = entry;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path, for remarks.</param>
    /// <param name="content">What stands in it.</param>
    /// <param name="entry">For a log, the name of the elements that were written into it one after the other, each whole by itself: where the file ends in the middle, what is whole counts and the rest is left out, unless the outermost element is one of them. Null for any other file.</param>
    public static MarkupReading Read(string file, ReadOnlySpan<byte> content, string? entry = null)
    {
        string text = MarkupDecoder.Decode(content, out bool isUtf8);
        var reader = new MarkupReader(file, text, entry);
        if (!isUtf8)
        {
            reader.Repair(
                new Place(file),
                new(
                    "The file is not UTF-8 and was read as Windows-1252.",
                    "Het bestand is geen UTF-8 en is gelezen als Windows-1252."
                )
            );
        }

        reader.Run();
        return new MarkupReading(
            reader.faults.Count == 0 ? reader.root : null,
            reader.faults.ToImmutable(),
            reader.repairs.ToImmutable()
        );
    }

    private void Run()
    {
        while (at < text.Length && faults.Count == 0)
        {
            int tag = text.IndexOf('<', at);
            TakeText(at, tag < 0 ? text.Length : tag);
            if (tag < 0)
            {
                break;
            }

            at = tag;
            ReadMark();
        }

        if (root is null && faults.Count == 0)
        {
            faults.Add(new Remark(new Place(file), MarkupRepairs.NoTag));
        }
        else if (root is not null && faults.Count == 0 && IsCut(root))
        {
            CutOff(root);
        }

        while (open.TryPop(out MarkupElement? unclosed))
        {
            Repair(unclosed.Place, MarkupRepairs.ClosedAtEnd(unclosed.Name));
        }
    }

    private void ReadMark()
    {
        if (StartsWith("<!--"))
        {
            SkipPast("-->");
        }
        else if (StartsWith("<?"))
        {
            SkipPast("?>");
        }
        else if (StartsWith("<![CDATA["))
        {
            int end = text.IndexOf("]]>", at, StringComparison.Ordinal);
            TakeText(at + 9, end < 0 ? text.Length : end);
            SkipPast("]]>");
        }
        else if (StartsWith("<!"))
        {
            Repair(
                Here(),
                new(
                    "The document type was skipped; nothing that it declares is used.",
                    "Het documenttype is overgeslagen; niets van wat daar staat, wordt gebruikt."
                )
            );
            SkipDeclaration();
        }
        else if (StartsWith("</"))
        {
            ReadEnd();
        }
        else if (at + 1 < text.Length && IsNameStart(text[at + 1]))
        {
            ReadStart();
        }
        else
        {
            Repair(
                Here(),
                new("A '<' that starts no tag was taken as text.", "Een '<' die geen tag begint, is als tekst gelezen.")
            );
            at++;
        }
    }

    private void ReadStart()
    {
        Place place = Here();
        at++;
        string name = ReadName();
        var element = new MarkupElement(name, place);
        bool isClosed = ReadAttributes(element);
        if (root is not null && open.Count == 0)
        {
            Repair(place, MarkupRepairs.AfterEnd(name, root.Name));
        }
        else if (open.TryPeek(out MarkupElement? parent))
        {
            parent.Add(element);
        }

        bool isTop = root is null;
        root ??= element;
        if (++elements > MostElements)
        {
            faults.Add(
                new Remark(
                    place,
                    new(
                        $"The file has more than {MostElements} tags; split it.",
                        $"Het bestand heeft meer dan {MostElements} tags; splits het."
                    )
                )
            );
        }

        if (!isClosed && (isTop || open.Count > 0))
        {
            open.Push(element);
            if (open.Count > DeepestNesting)
            {
                faults.Add(
                    new Remark(
                        place,
                        new(
                            $"Tags are nested more than {DeepestNesting} deep; flatten the objectives.",
                            $"Tags zitten meer dan {DeepestNesting} diep; maak de doelen vlakker."
                        )
                    )
                );
            }
        }
    }

    private bool ReadAttributes(MarkupElement element)
    {
        while (true)
        {
            SkipSpace();
            if (at >= text.Length)
            {
                Repair(element.Place, MarkupRepairs.Unended(element.Name));
                unended = element;
                return true;
            }

            switch (text[at])
            {
                case '>':
                    at++;
                    return false;
                case '/' when at + 1 < text.Length && text[at + 1] == '>':
                    at += 2;
                    return true;
                case '<':
                    Repair(Here(), MarkupRepairs.UnendedBeforeTag(element.Name));
                    return false;
            }

            if (IsNameStart(text[at]))
            {
                ReadAttribute(element);
            }
            else
            {
                Repair(Here(), MarkupRepairs.Stray(text[at], element.Name));
                at++;
            }
        }
    }

    private void ReadAttribute(MarkupElement element)
    {
        Place place = Here();
        string name = ReadName();
        SkipSpace();
        string value = "";
        if (at < text.Length && text[at] == '=')
        {
            at++;
            SkipSpace();
            value = ReadValue(element);
        }

        if (!element.TryAdd(new MarkupAttribute(name, value, place)))
        {
            Repair(place, MarkupRepairs.Twice(name, element.Name));
        }
    }

    private string ReadValue(MarkupElement element)
    {
        if (at < text.Length && text[at] is '"' or '\'')
        {
            int end = text.IndexOf(text[at], at + 1);
            if (end < 0)
            {
                Repair(Here(), MarkupRepairs.OpenQuote(element.Name));
                end = text.Length;
            }

            string quoted = text[(at + 1)..end];
            at = Math.Min(end + 1, text.Length);
            return quoted;
        }

        int start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '<' or '/'))
        {
            at++;
        }

        return text[start..at];
    }

    private void ReadEnd()
    {
        Place place = Here();
        at += 2;
        string name = ReadName();
        int end = text.IndexOf('>', at);
        at = end < 0 ? text.Length : end + 1;
        if (!open.Any(element => element.Name == name))
        {
            Repair(place, MarkupRepairs.EndAlone(name));
            return;
        }

        while (open.Pop() is var closed && closed.Name != name)
        {
            Repair(closed.Place, MarkupRepairs.ClosedEarly(closed.Name, name));
        }
    }

    private string ReadName()
    {
        int start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.' or ':'))
        {
            at++;
        }

        return text[start..at];
    }

    private void TakeText(int start, int end)
    {
        ReadOnlySpan<char> taken = text.AsSpan(start, end - start).Trim();
        at = end;
        if (taken.IsEmpty)
        {
            return;
        }

        if (open.TryPeek(out MarkupElement? element))
        {
            if (element.Text.Length < 200)
            {
                element.Text = new StringBuilder(element.Text).Append(taken).ToString();
            }
        }
        else
        {
            Repair(
                Here(),
                new("Text outside of the outermost tag was left out.", "Tekst buiten de buitenste tag is weggelaten.")
            );
        }
    }

    private void SkipDeclaration()
    {
        int depth = 0;
        for (; at < text.Length; at++)
        {
            depth += text[at] switch
            {
                '[' => 1,
                ']' => -1,
                _ => 0,
            };
            if (text[at] == '>' && depth <= 0)
            {
                at++;
                return;
            }
        }
    }

    private void SkipPast(string end)
    {
        int found = text.IndexOf(end, at, StringComparison.Ordinal);
        at = found < 0 ? text.Length : found + end.Length;
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private bool StartsWith(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private static bool IsNameStart(char character) => char.IsLetter(character) || character == '_';

    private void Repair(Place place, Sentence said)
    {
        if (repairs.Count < MostRemarks)
        {
            repairs.Add(new Remark(place, said));
        }
    }

    private Place Here()
    {
        for (; counted < at && counted < text.Length; counted++)
        {
            if (text[counted] == '\n')
            {
                line++;
                lineStart = counted + 1;
            }
        }

        return new Place(file, line, at - lineStart + 1);
    }
}
