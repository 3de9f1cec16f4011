using Entente.Annotations;
using Entente.Formats.Nodes;

namespace Entente.Formats.Markup;

/// <summary>What is said of tags that were mended while reading, and of a file that is too broken to be mended.</summary>
internal static class MarkupRepairs
{
    public static readonly Sentence NoTag = new(
        "The file holds no tag, so it is not XML.",
        "Het bestand bevat geen tag en is dus geen XML."
    );

    public static Sentence Cut(int line, string inside, string outermost) =>
        new(
            $"The file ends in the middle, on line {line} inside <{Excerpt.Of(inside)}>; give the whole file, which ends with </{Excerpt.Of(outermost)}>.",
            $"Het bestand houdt middenin op, op regel {line} binnen <{Excerpt.Of(inside)}>; geef het hele bestand, dat eindigt met </{Excerpt.Of(outermost)}>."
        );

    public static Sentence CutLog(int line, string inside) =>
        new(
            $"The file ends in the middle, on line {line} inside <{Excerpt.Of(inside)}>; what is whole before that was read.",
            $"Het bestand houdt middenin op, op regel {line} binnen <{Excerpt.Of(inside)}>; wat daarvoor heel is, is gelezen."
        );

    public static Sentence ClosedAtEnd(string tag) =>
        new(
            $"The tag <{Excerpt.Of(tag)}> is not closed and was closed at the end of the file.",
            $"De tag <{Excerpt.Of(tag)}> is niet gesloten en is aan het eind van het bestand gesloten."
        );

    public static Sentence AfterEnd(string tag, string outermost) =>
        new(
            $"The tag <{Excerpt.Of(tag)}> after the end of <{Excerpt.Of(outermost)}> was left out.",
            $"De tag <{Excerpt.Of(tag)}> na het eind van <{Excerpt.Of(outermost)}> is weggelaten."
        );

    public static Sentence Unended(string tag) =>
        new(
            $"The tag <{Excerpt.Of(tag)}> has no '>' and ends with the file.",
            $"De tag <{Excerpt.Of(tag)}> heeft geen '>' en eindigt met het bestand."
        );

    public static Sentence UnendedBeforeTag(string tag) =>
        new(
            $"The tag <{Excerpt.Of(tag)}> has no '>' before the next tag.",
            $"De tag <{Excerpt.Of(tag)}> heeft geen '>' voor de volgende tag."
        );

    public static Sentence Stray(char character, string tag) =>
        new(
            $"The character '{character}' in the tag <{Excerpt.Of(tag)}> was left out.",
            $"Het teken '{character}' in de tag <{Excerpt.Of(tag)}> is weggelaten."
        );

    public static Sentence Twice(string attribute, string tag) =>
        new(
            $"The attribute '{Excerpt.Of(attribute)}' stands twice in <{Excerpt.Of(tag)}>; the first counts.",
            $"Het attribuut '{Excerpt.Of(attribute)}' staat twee keer in <{Excerpt.Of(tag)}>; het eerste telt."
        );

    public static Sentence OpenQuote(string tag) =>
        new(
            $"A quotation mark in <{Excerpt.Of(tag)}> is not closed.",
            $"Een aanhalingsteken in <{Excerpt.Of(tag)}> is niet gesloten."
        );

    public static Sentence EndAlone(string tag) =>
        new(
            $"The end </{Excerpt.Of(tag)}> has no beginning and was left out.",
            $"Het einde </{Excerpt.Of(tag)}> heeft geen begin en is weggelaten."
        );

    public static Sentence ClosedEarly(string tag, string end) =>
        new(
            $"The tag <{Excerpt.Of(tag)}> is not closed and was closed before </{Excerpt.Of(end)}>.",
            $"De tag <{Excerpt.Of(tag)}> is niet gesloten en is voor </{Excerpt.Of(end)}> gesloten."
        );
}
