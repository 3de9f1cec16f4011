using System.Collections.Immutable;
using System.Text;
using Entente.Formats.Nodes;

namespace Entente.Formats.Markup;

/// <summary>Reads tags as forgivingly as the platforms that wrote them: stray text, missing ends, doubled attributes and old encodings are mended and reported.</summary>
/// <remarks>
/// Entities are left as they stand and document types are skipped, so nothing in a file can grow or fetch anything. Time is linear in the length of
/// the text; depth and the number of tags are bounded.
/// </remarks>
internal sealed class MarkupReader
{
    private const int DeepestNesting = 100;
    private const int MostElements = 2_000_000;
    private const int MostRemarks = 100;

    private readonly string text;
    private readonly string file;
    private readonly ImmutableArray<Remark>.Builder faults = ImmutableArray.CreateBuilder<Remark>();
    private readonly ImmutableArray<Remark>.Builder repairs = ImmutableArray.CreateBuilder<Remark>();
    private readonly Stack<MarkupElement> open = new();
    private MarkupElement? root;
    private int elements;
    private int at;
    private int line = 1;
    private int lineStart;
    private int counted;

    private MarkupReader(string file, string text)
    {
        this.file = file;
        this.text = text;
    }

    public static MarkupReading Read(string file, ReadOnlySpan<byte> content)
    {
        string text = MarkupDecoder.Decode(content, out bool isUtf8);
        var reader = new MarkupReader(file, text);
        if (!isUtf8)
        {
            reader.Repair(new Place(file), "The file is not UTF-8 and was read as Windows-1252.");
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
            faults.Add(new Remark(new Place(file), "The file holds no tag, so it is not XML."));
        }

        while (open.TryPop(out MarkupElement? unclosed))
        {
            Repair(
                unclosed.Place,
                $"The tag <{Excerpt.Of(unclosed.Name)}> is not closed and was closed at the end of the file."
            );
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
            Repair(Here(), "The document type was skipped; nothing that it declares is used.");
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
            Repair(Here(), "A '<' that starts no tag was taken as text.");
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
            Repair(place, $"The tag <{Excerpt.Of(name)}> after the end of <{Excerpt.Of(root.Name)}> was left out.");
        }
        else if (open.TryPeek(out MarkupElement? parent))
        {
            parent.Add(element);
        }

        bool isTop = root is null;
        root ??= element;
        if (++elements > MostElements)
        {
            faults.Add(new Remark(place, $"The file has more than {MostElements} tags; split it."));
        }

        if (!isClosed && (isTop || open.Count > 0))
        {
            open.Push(element);
            if (open.Count > DeepestNesting)
            {
                faults.Add(
                    new Remark(place, $"Tags are nested more than {DeepestNesting} deep; flatten the objectives.")
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
                Repair(element.Place, $"The tag <{Excerpt.Of(element.Name)}> has no '>' and ends with the file.");
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
                    Repair(Here(), $"The tag <{Excerpt.Of(element.Name)}> has no '>' before the next tag.");
                    return false;
            }

            if (IsNameStart(text[at]))
            {
                ReadAttribute(element);
            }
            else
            {
                Repair(Here(), $"The character '{text[at]}' in the tag <{Excerpt.Of(element.Name)}> was left out.");
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
            Repair(
                place,
                $"The attribute '{Excerpt.Of(name)}' stands twice in <{Excerpt.Of(element.Name)}>; the first counts."
            );
        }
    }

    private string ReadValue(MarkupElement element)
    {
        if (at < text.Length && text[at] is '"' or '\'')
        {
            int end = text.IndexOf(text[at], at + 1);
            if (end < 0)
            {
                Repair(Here(), $"A quotation mark in <{Excerpt.Of(element.Name)}> is not closed.");
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
            Repair(place, $"The end </{Excerpt.Of(name)}> has no beginning and was left out.");
            return;
        }

        while (open.Pop() is var closed && closed.Name != name)
        {
            Repair(
                closed.Place,
                $"The tag <{Excerpt.Of(closed.Name)}> is not closed and was closed before </{Excerpt.Of(name)}>."
            );
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
            Repair(Here(), "Text outside of the outermost tag was left out.");
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

    private void Repair(Place place, string message)
    {
        if (repairs.Count < MostRemarks)
        {
            repairs.Add(new Remark(place, message));
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
