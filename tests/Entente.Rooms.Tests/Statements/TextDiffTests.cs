using CsCheck;
using Entente.Rooms.Statements;

namespace Entente.Rooms.Tests.Statements;

public class TextDiffTests
{
    private static readonly Gen<string> Texts = Gen.OneOf([
            Gen.Const("a"),
            Gen.Const("bee"),
            Gen.Const(" "),
            Gen.Const("  "),
            Gen.Const("\n"),
            Gen.Const("see."),
            Gen.Const("ö"),
        ])
        .Array[0, 12]
        .Select(string.Concat);

    [Fact]
    public void A_word_that_was_replaced_is_shown_between_what_stayed() =>
        Assert.Equal(
            [
                new(DiffKind.Same, "Some "),
                new(DiffKind.Removed, "relief"),
                new(DiffKind.Added, "sanctions"),
                new(DiffKind.Same, " stay."),
            ],
            TextDiff.Words("Some relief stay.", "Some sanctions stay.")
        );

    [Fact]
    public void The_pieces_make_up_both_texts_and_neighbours_differ() =>
        Gen.Select(Texts, Texts)
            .Sample(
                (before, after) =>
                {
                    var pieces = TextDiff.Words(before, after);
                    Assert.Equal(before, Joined(pieces.Where(each => each.Kind != DiffKind.Added)));
                    Assert.Equal(after, Joined(pieces.Where(each => each.Kind != DiffKind.Removed)));
                    Assert.All(pieces.Zip(pieces.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
                },
                iter: 2_000
            );

    [Fact]
    public void A_text_has_no_difference_to_itself() =>
        Texts.Sample(text => Assert.All(TextDiff.Words(text, text), each => Assert.Equal(DiffKind.Same, each.Kind)));

    [Fact]
    public void Very_long_texts_are_compared_at_both_ends()
    {
        string Long(string word) =>
            "same " + string.Join(' ', Enumerable.Range(0, 5_000).Select(i => word + i)) + " end";
        var pieces = TextDiff.Words(Long("a"), Long("b"));
        Assert.Equal(
            [DiffKind.Same, DiffKind.Removed, DiffKind.Added, DiffKind.Same],
            pieces.Select(each => each.Kind)
        );
    }

    private static string Joined(IEnumerable<DiffPiece> pieces) => string.Concat(pieces.Select(each => each.Text));
}
