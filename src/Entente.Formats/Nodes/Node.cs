using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Formats.Nodes;

/// <summary>A piece of a JSON or YAML file with its place. Numbers stay the text that they are written as; tags are text and never acted on.</summary>
internal abstract class Node
{
    private Node(Place place, string tag)
    {
        Place = place;
        Tag = tag;
    }

    /// <summary>Where it starts.</summary>
    public Place Place { get; }

    /// <summary>The YAML tag as resolved by the file (<c>tag:yaml.org,2002:binary</c>); empty for none and in JSON.</summary>
    public string Tag { get; }

    /// <summary>What it is, for messages: <c>a text</c>, <c>a list</c>.</summary>
    public abstract Sentence Kind { get; }

    /// <summary>A text, a number, a truth value or nothing.</summary>
    public sealed class Scalar(Place place, ScalarKind of, string text, string tag = "") : Node(place, tag)
    {
        /// <summary>What it is read as.</summary>
        public ScalarKind Of { get; } = of;

        /// <summary>The text without quotes and escapes; for a number the text that it is written as.</summary>
        public string Text { get; } = text;

        /// <inheritdoc/>
        public override Sentence Kind =>
            Of switch
            {
                ScalarKind.Number => new($"the number {Excerpt.Of(Text)}", $"het getal {Excerpt.Of(Text)}"),
                ScalarKind.True or ScalarKind.False => new("a yes or no", "een ja of nee"),
                ScalarKind.Null => new("nothing", "niets"),
                _ => new("a text", "een tekst"),
            };

        /// <summary>The number that is written here without quotes, exactly.</summary>
        public bool TryNumber(out Rational number)
        {
            number = default;
            return Of == ScalarKind.Number && Rational.TryParse(Text, out number);
        }
    }

    /// <summary>Nodes in order.</summary>
    public sealed class List(Place place, ImmutableArray<Node> items, string tag = "") : Node(place, tag)
    {
        /// <summary>The nodes.</summary>
        public ImmutableArray<Node> Items { get; } = items;

        /// <inheritdoc/>
        public override Sentence Kind => new("a list", "een lijst");
    }

    /// <summary>Nodes by key, in the order of the file; of equal keys the first counts (the reader lists the others as faults).</summary>
    public sealed class Map : Node
    {
        private readonly Dictionary<string, Node> byKey;
        private readonly Dictionary<string, string> slips = new(StringComparer.Ordinal);
        private readonly HashSet<string> suggested = new(StringComparer.Ordinal);
        private readonly Queue<Action<Sentence>> strays = new();
        private readonly List<string> missing = [];
        private Action<IReadOnlyList<string>>? tellMissing;

        public Map(Place place, ImmutableArray<NodeEntry> entries, string tag = "")
            : base(place, tag)
        {
            Entries = entries;
            byKey = new Dictionary<string, Node>(entries.Length, StringComparer.Ordinal);
            foreach (NodeEntry entry in entries)
            {
                if (entry.Key is Scalar key)
                {
                    byKey.TryAdd(key.Text, entry.Value);
                }
            }
        }

        /// <summary>Keys and values in the order of the file.</summary>
        public ImmutableArray<NodeEntry> Entries { get; }

        /// <inheritdoc/>
        public override Sentence Kind => new("a set of named entries", "een groep benoemde gegevens");

        /// <summary>The value of a key; null when there is none, or when it is nothing (<c>null</c>).</summary>
        public Node? this[string key] =>
            byKey.GetValueOrDefault(key) is { } node and not Scalar { Of: ScalarKind.Null } ? node : null;

        /// <summary>Whether a key is there, whatever its value.</summary>
        public bool Has(string key) => byKey.ContainsKey(key);

        /// <summary>Lets what stands under a key that was written wrongly count for the key that was meant, so that nothing that only follows from the slip is listed beside it.</summary>
        /// <param name="written">The key as it was written.</param>
        /// <param name="meant">The key that was meant, which is not there.</param>
        public void Count(string written, string meant)
        {
            slips[written] = meant;
            byKey[meant] = byKey[written];
        }

        /// <summary>Says that a key may have been meant by another word, which is a fault already, so that its absence is none.</summary>
        public void Suggest(string key) => suggested.Add(key);

        /// <summary>What the map is, for messages; null where nothing was said of it.</summary>
        public Sentence? What { get; set; }

        /// <summary>Says that a key is none that there is: what is missing beside it is told with it.</summary>
        /// <param name="with">Tells it anew, with another end of its sentence.</param>
        public void Stray(Action<Sentence> with) => strays.Enqueue(with);

        /// <summary>Tells what is missing in the sentence about a key that is none, where there is one.</summary>
        /// <param name="missing">The end of the sentence.</param>
        /// <returns>Whether there was such a key.</returns>
        public bool Excuse(Sentence missing)
        {
            bool isExcused = strays.TryDequeue(out Action<Sentence>? with);
            with?.Invoke(missing);
            return isExcused;
        }

        /// <summary>Says that a key is missing, so that all that are missing are told in one sentence.</summary>
        /// <param name="key">The key.</param>
        /// <param name="tell">Tells the first that is missing, and gives what tells it with the others.</param>
        public void Miss(string key, Func<IReadOnlyList<string>, Action<IReadOnlyList<string>>> tell)
        {
            if (missing.Contains(key))
            {
                return;
            }

            missing.Add(key);
            if (tellMissing is null)
            {
                tellMissing = tell(missing);
            }
            else
            {
                tellMissing(missing);
            }
        }

        /// <summary>Whether a key may have been meant by another word.</summary>
        public bool IsSuggested(string key) => suggested.Contains(key);

        /// <summary>Whether a key as it was written counts for another.</summary>
        public bool IsSlip(string written) => slips.ContainsKey(written);
    }
}
