using System.Collections.Immutable;

namespace Entente.Formats.Markup;

/// <content>A file that ends in the middle.</content>
internal sealed partial class MarkupReader
{
    // Where the end of the outermost tag stands inside of a quotation mark or a comment that is not closed, or in other letters, the file is whole.
    private bool IsCut(MarkupElement outermost) =>
        (open.Count > 0 || unended == outermost)
        && !text.AsSpan().TrimEnd().EndsWith($"</{outermost.Name}>", StringComparison.OrdinalIgnoreCase);

    // What the rest of the file would have closed is neither mended nor missing.
    private void CutOff(MarkupElement outermost)
    {
        at = text.AsSpan().TrimEnd().Length;
        Place end = Here();
        string inside = (unended ?? open.Peek()).Name;
        MarkupElement? broken = open.Count > 1 ? open.ElementAt(open.Count - 2) : unended;
        open.Clear();
        if (entry is not null && outermost.Name != entry && outermost.Children.Any(child => child != broken))
        {
            if (broken is not null)
            {
                outermost.Remove(broken);
                ImmutableArray<Remark> whole =
                [
                    .. repairs.Where(repair =>
                        (repair.Place.Line, repair.Place.Column).CompareTo((broken.Place.Line, broken.Place.Column)) < 0
                    ),
                ];
                repairs.Clear();
                repairs.AddRange(whole);
            }

            Repair(end, MarkupRepairs.CutLog(end.Line, inside));
            return;
        }

        faults.Add(new Remark(end, MarkupRepairs.Cut(end.Line, inside, outermost.Name)));
        repairs.Clear();
    }
}
