namespace Entente.Explaining;

/// <summary>Something that a party holds on to, and that an outcome meets or does not.</summary>
public abstract record Demand
{
    private Demand(int party) => Party = party;

    /// <summary>The number of the party, from 0.</summary>
    public int Party { get; }

    /// <summary>The outcome has to be worth as much to the party as no agreement.</summary>
    public sealed record Fallback : Demand
    {
        /// <summary>The outcome has to be worth as much to a party as no agreement.</summary>
        /// <param name="party">The number of the party.</param>
        public Fallback(int party)
            : base(party) { }
    }

    /// <summary>One of the party's deal-breakers must not forbid the outcome.</summary>
    public sealed record Limit : Demand
    {
        /// <summary>One of a party's deal-breakers must not forbid the outcome.</summary>
        /// <param name="party">The number of the party.</param>
        /// <param name="place">The place of the deal-breaker among the party's, from 0.</param>
        public Limit(int party, int place)
            : base(party) => Place = place;

        /// <summary>The place of the deal-breaker among the party's, from 0.</summary>
        public int Place { get; }
    }

    /// <summary>Every condition of one of the party's stated positions holds. What is stated need not be meant: a deal may break it.</summary>
    public sealed record Stated : Demand
    {
        /// <summary>Every condition of one of a party's stated positions holds.</summary>
        /// <param name="party">The number of the party.</param>
        /// <param name="place">The place of the position among the party's, from 0.</param>
        public Stated(int party, int place)
            : base(party) => Place = place;

        /// <summary>The place of the position among the party's, from 0.</summary>
        public int Place { get; }
    }
}
