using System.Collections.Immutable;
using System.Globalization;
using Entente.Web.Classes;

namespace Entente.Web.Tests.Classes;

public sealed class PlotLabelsTests
{
    private static readonly PlotLabels Picture = new(50, 0, 420, 280);

    [Fact]
    public void A_point_that_stands_alone_has_its_label_to_the_right_above_it()
    {
        PlotLabels.Placed label = Assert.Single(Picture.Place([new PlotLabels.Wanted(200, 100, "7")], []));
        Assert.Equal("7", label.Text);
        Assert.True(label is { X: > 200, Y: < 100 }, label.ToString());
    }

    [Fact]
    public void At_the_edge_it_stands_on_the_side_where_there_is_room()
    {
        Assert.True(Assert.Single(Picture.Place([new PlotLabels.Wanted(418, 100, "12")], [])).X < 418);
        Assert.True(Assert.Single(Picture.Place([new PlotLabels.Wanted(200, 2, "12")], [])).Y > 2);
        Assert.True(Assert.Single(Picture.Place([new PlotLabels.Wanted(50, 280, "12")], [])).X > 50);
    }

    [Fact]
    public void Of_too_many_in_one_place_some_have_none_and_who_stands_alone_keeps_theirs()
    {
        PlotLabels.Wanted[] crowd =
        [
            .. Enumerable
                .Range(1, 30)
                .Select(i => new PlotLabels.Wanted(
                    200 + (i % 6),
                    100 + (i % 5),
                    i.ToString(CultureInfo.InvariantCulture)
                )),
            new PlotLabels.Wanted(300, 200, "alone"),
        ];
        ImmutableArray<PlotLabels.Placed> placed = Picture.Place(crowd, []);
        Assert.InRange(placed.Length, 2, 20);
        Assert.Contains(placed, each => each.Text == "alone");
    }

    [Fact]
    public void Nothing_is_written_over_a_title_or_a_ring()
    {
        PlotLabels.Wanted[] wanted = [new(50, 20, "2"), new(200, 100, "7")];
        PlotLabels.Box title = new(50, 0, 52, 16);
        PlotLabels.Box ring = new(191, 91, 18, 18);
        ImmutableArray<PlotLabels.Placed> before = Picture.Place(wanted, []);
        ImmutableArray<PlotLabels.Placed> placed = Picture.Place(wanted, [title, ring]);
        Assert.Equal(2, placed.Length);
        foreach (PlotLabels.Box box in new[] { title, ring })
        {
            Assert.Contains(before, each => Overlaps(box, each));
            Assert.DoesNotContain(placed, each => Overlaps(box, each));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_label_lies_over_another_over_a_point_or_beyond_the_edge(int seed)
    {
        var random = new Random(seed);
        PlotLabels.Wanted[] wanted =
        [
            .. Enumerable
                .Range(1, 60)
                .Select(i => new PlotLabels.Wanted(
                    50 + (350 * random.NextDouble()),
                    20 + (260 * random.NextDouble()),
                    i % 7 == 0 ? $"{i} tables" : $"{i}"
                )),
        ];
        ImmutableArray<PlotLabels.Placed> placed = Picture.Place(wanted, []);
        Assert.Equal(placed, Picture.Place(wanted, []));
        Assert.InRange(placed.Length, 30, 60);
        (double Left, double Top, double Right, double Bottom)[] boxes = [.. placed.Select(BoxOf)];
        for (int i = 0; i < boxes.Length; i++)
        {
            Assert.True(boxes[i] is { Left: >= 50, Top: >= 0, Right: <= 420, Bottom: <= 280 }, $"{placed[i]}");
            Assert.All(boxes[(i + 1)..], other => Assert.False(Meet(boxes[i], other)));
            Assert.All(
                wanted,
                point => Assert.False(Meet(boxes[i], (point.X - 6, point.Y - 6, point.X + 6, point.Y + 6)))
            );
        }
    }

    private static (double Left, double Top, double Right, double Bottom) BoxOf(PlotLabels.Placed label)
    {
        (double width, double height) = PlotLabels.SizeOf(label.Text);
        return (label.X, label.Y + 3 - height, label.X + width, label.Y + 3);
    }

    private static bool Overlaps(PlotLabels.Box box, PlotLabels.Placed label) =>
        Meet((box.Left, box.Top, box.Left + box.Width, box.Top + box.Height), BoxOf(label));

    private static bool Meet(
        (double Left, double Top, double Right, double Bottom) one,
        (double Left, double Top, double Right, double Bottom) other
    ) =>
        one.Left < other.Right - 1e-9
        && other.Left < one.Right - 1e-9
        && one.Top < other.Bottom - 1e-9
        && other.Top < one.Bottom - 1e-9;
}
