using System.Globalization;
using System.Xml.Linq;
using Entente.Conflict;
using Entente.Formats.Conflict;
using Entente.Reporting.Conflict;
using Entente.Reporting.Languages;
using Entente.Reporting.Web;

namespace Entente.Reporting.Tests.Web;

/// <summary>The graph of a conflict, drawn: what stands where, and that nothing runs through anything.</summary>
public sealed class ConflictSvgTests
{
    private const string Chicken = """
        conflict: 1
        decisionMakers:
          First: { title: the first driver, options: { S1: { title: swerve } }, ranking: [NY, YY, YN, NN] }
          Second: { title: the second driver, options: { S2: { title: swerve } }, ranking: [YN, YY, NY, NN] }
        statusQuo: NN
        """;

    private const string Prisoners = """
        conflict: 1
        decisionMakers:
          One: { options: [silent1], ranking: [NY, YY, NN, YN] }
          Two: { options: [silent2], ranking: [YN, YY, NN, NY] }
        names:
          both: { state: YY, title: both keep silent }
        statusQuo: both
        """;

    private const string Water = """
        conflict: 1
        decisionMakers:
          city:
            options: { pump: pump more, sue: { title: go to court, direction: forward } }
            preferences: [not restrict, pump and not sue, sue if restrict, treaty]
          farmers:
            options: { restrict: restrict the inflow, block: block the road }
            preferences: [not pump, not sue, restrict, not block, treaty]
          province:
            options: { treaty: impose a treaty }
            preferences: [not block, not sue, not treaty, not restrict, not pump]
        infeasible: [block and sue, { treaty: yes, sue: yes }]
        statusQuo: {}
        """;

    private const string Listed = """
        conflict: 1
        states: [peace, strike, lockout, ruin]
        decisionMakers:
          union: { moves: { peace: strike, strike: [peace, ruin], ruin: lockout }, ranking: [strike, peace, lockout, ruin] }
          firm: { moves: { peace: lockout, strike: ruin, ruin: strike, lockout: peace }, ranking: [lockout, peace, strike, ruin] }
        statusQuo: peace
        """;

    private const string Large = """
        conflict: 1
        decisionMakers:
          north: { options: [n1, n2, n3], preferences: [not s1, n1 and w1, n2, not e1, not n3] }
          south: { options: [s1, s2], preferences: [not n1, s2, not w2, not s1] }
          east: { options: [e1, e2], preferences: [e1 if s1, not n2, e2] }
          west: { options: [w1, w2], preferences: [w1 iff n1, not e2, w2] }
        statusQuo: { n3: yes, e2: yes }
        """;

    public static TheoryData<string> Drawn =>
        ["hanoi-mini-a", "hanoi-mini-b", Chicken, Prisoners, Water, Listed, Large];

    private static ConflictFindings Find(string conflict)
    {
        ConflictReading read = conflict.Contains('\n', StringComparison.Ordinal)
            ? ConflictSource.Parse("conflict.yaml", conflict)
            : ConflictSource.Read(conflict);
        Assert.Empty(read.Faults);
        var graph = ConflictGraph.Of(read.Model!);
        int start = read.Model!.StatusQuo!.Value;
        return new ConflictFindings(StabilityAnalyzer.Analyze(graph, new StabilityOptions()))
        {
            Distances = new PathDistances(
                start,
                PathFinder.Distances(graph, start, PathMoves.Any),
                PathFinder.Distances(graph, start, PathMoves.Improvements)
            ),
        };
    }

    private static XElement Draw(ConflictFindings findings, Language? language = null) =>
        XDocument.Parse(ConflictSvg.Write(findings, language ?? Language.English)).Root!;

    [Theory]
    [MemberData(nameof(Drawn))]
    public void No_arrow_runs_through_a_state_or_along_another_arrow(string conflict)
    {
        XElement svg = Draw(Find(conflict));
        Box[] boxes = [.. Of(svg, "rect", "box").Where(IsState).Select(Box.Of)];
        Segment[][] arrows = [.. Of(svg, "path", "pays").Where(IsMove).Select(path => Segment.Of(path).ToArray())];
        Assert.NotEmpty(arrows);
        for (int i = 0; i < arrows.Length; i++)
        {
            foreach (Segment segment in arrows[i])
            {
                Assert.DoesNotContain(boxes, box => box.Has(segment));
                Assert.DoesNotContain(arrows.Skip(i + 1).SelectMany(other => other), segment.RunsAlong);
            }

            Assert.Contains(boxes, box => box.Touches(arrows[i][0].Start));
            Assert.Contains(boxes, box => box.Touches(arrows[i][^1].End));
        }

        for (int i = 0; i < boxes.Length; i++)
        {
            Assert.DoesNotContain(boxes.Skip(i + 1), boxes[i].Overlaps);
        }
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Every_move_that_pays_between_states_that_are_drawn_is_an_arrow_of_its_maker(string conflict)
    {
        ConflictFindings findings = Find(conflict);
        ConflictGraph graph = findings.Graph;
        XElement svg = Draw(findings);
        int[] states = [.. Of(svg, "g", "state").Select(StateOf).OfType<int>()];
        for (int maker = 0; maker < graph.DecisionMakers; maker++)
        {
            int paying = states.Sum(from => graph.ImprovementsOf(maker, from).Count(states.Contains));
            Assert.Equal(paying, Of(svg, "path", $"who-{maker}").Count(IsMove));
        }
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Names_keep_within_their_boxes_and_all_signs_are_explained(string conflict)
    {
        foreach (Language language in new[] { Language.English, Language.Dutch })
        {
            XElement svg = Draw(Find(conflict), language);
            Assert.All(Of(svg, "text", "name"), name => Assert.InRange(name.Value.Length, 1, 22));
            string legend = Of(svg, "g", "legend").Single().Value;
            Assert.Contains(language.Say("where things stand", "zoals het nu is"), legend, StringComparison.Ordinal);
            bool hasIdle = Of(svg, "path", "move").Any(IsMove);
            string idle = language.Say("a move that pays nobody", "een zet die voor niemand loont");
            Assert.Equal(hasIdle, legend.Contains(idle, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Of_many_states_those_that_matter_are_drawn_and_that_is_said()
    {
        ConflictFindings findings = Find(Large);
        XElement svg = Draw(findings);
        int[] states = [.. Of(svg, "g", "state").Select(StateOf).OfType<int>()];
        Assert.InRange(states.Length, 2, ConflictSvg.MostStates);
        Assert.Contains(findings.Graph.Model.StatusQuo!.Value, states);
        int[] steadiest =
        [
            .. findings
                .Stability.Concepts.Select(each => each.Equilibria)
                .Aggregate((one, other) => one.And(other))
                .Take(8),
        ];
        Assert.All(steadiest, state => Assert.Contains(state, states));
        Assert.Contains(
            $"{states.Length} of 512 states are drawn",
            string.Join(' ', Of(svg, "g", "legend").Single().Elements().Select(each => each.Value)),
            StringComparison.Ordinal
        );
        int asked = Enumerable.Range(0, findings.Graph.Space.Count).First(state => !states.Contains(state));
        XElement other = Draw(findings with { Asked = asked });
        Assert.Equal(asked, StateOf(Of(other, "g", "asked").First(each => StateOf(each) is not null)));
    }

    [Fact]
    public void One_sign_that_two_options_share_says_whose_it_is_and_what_a_file_says_stays_text()
    {
        Assert.Contains("driver: swerve", Draw(Find(Chicken)).Value, StringComparison.Ordinal);
        string sly = Prisoners.Replace(
            "both keep silent",
            "'</title><script>alert(1)</script>'",
            StringComparison.Ordinal
        );
        string written = ConflictSvg.Write(Find(sly), Language.English);
        Assert.DoesNotContain("<script", written, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", written, StringComparison.Ordinal);
    }

    private static IEnumerable<XElement> Of(XElement svg, string name, string kind) =>
        svg.Descendants()
            .Where(each => each.Name.LocalName == name)
            .Where(each => ((string?)each.Attribute("class") ?? "").Split(' ').Contains(kind));

    private static bool IsState(XElement element) => StateOf(element.Parent!) is not null;

    private static bool IsMove(XElement element) =>
        !element.Ancestors().Any(each => (string?)each.Attribute("class") == "legend");

    private static int? StateOf(XElement element) => (int?)element.Attribute("data-state") - 1;

    private readonly record struct Point(double X, double Y);

    private readonly record struct Segment(Point Start, Point End)
    {
        // Corners are rounded by curves about them: the lines between are what counts.
        public static IEnumerable<Segment> Of(XElement path)
        {
            var points = new List<Point>();
            foreach (string part in ((string)path.Attribute("d")!).Split('M', 'L').Where(part => part.Length > 0))
            {
                double[] numbers =
                [
                    .. part.Split('Q', ' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)),
                ];
                for (int i = 0; i < numbers.Length; i += 2)
                {
                    points.Add(new Point(numbers[i], numbers[i + 1]));
                }
            }

            return points.Zip(points.Skip(1), (start, end) => new Segment(start, end));
        }

        public bool RunsAlong(Segment other)
        {
            bool isUpright = Math.Abs(Start.X - End.X) < 0.1 && Math.Abs(other.Start.X - other.End.X) < 0.1;
            bool isLevel = Math.Abs(Start.Y - End.Y) < 0.1 && Math.Abs(other.Start.Y - other.End.Y) < 0.1;
            return (
                    isUpright
                    && Math.Abs(Start.X - other.Start.X) < 1
                    && Shared(Start.Y, End.Y, other.Start.Y, other.End.Y) > 1
                )
                || (
                    isLevel
                    && Math.Abs(Start.Y - other.Start.Y) < 1
                    && Shared(Start.X, End.X, other.Start.X, other.End.X) > 1
                );
        }

        private static double Shared(double a, double b, double c, double d) =>
            Math.Min(Math.Max(a, b), Math.Max(c, d)) - Math.Max(Math.Min(a, b), Math.Min(c, d));
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public static Box Of(XElement rectangle)
        {
            double Number(string name) => (double)rectangle.Attribute(name)!;
            return new Box(Number("x"), Number("y"), Number("x") + Number("width"), Number("y") + Number("height"));
        }

        public bool Has(Segment segment) =>
            Math.Max(segment.Start.X, segment.End.X) > Left + 0.1
            && Math.Min(segment.Start.X, segment.End.X) < Right - 0.1
            && Math.Max(segment.Start.Y, segment.End.Y) > Top + 0.1
            && Math.Min(segment.Start.Y, segment.End.Y) < Bottom - 0.1;

        public bool Touches(Point point) =>
            point.X >= Left - 0.1 && point.X <= Right + 0.1 && point.Y >= Top - 0.1 && point.Y <= Bottom + 0.1;

        public bool Overlaps(Box other) =>
            Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
