namespace Entente.Server.Tests.Admission.Endpoints;

/// <summary>When a line is asked, because of what it leaves behind.</summary>
internal enum Moment
{
    /// <summary>While the table talks.</summary>
    Talks,

    /// <summary>After its host closed it.</summary>
    Closed,

    /// <summary>After everything that somebody has to be connected or have drafts for.</summary>
    Last,

    /// <summary>When nobody asks for anything any more.</summary>
    End,
}

/// <summary>One request to an endpoint, that all callers make.</summary>
/// <param name="Endpoint">Method and route, as <see cref="Mapped"/> writes them.</param>
/// <param name="For">Who is let in: nobody else is. <see cref="Standing.None"/> lets nobody in.</param>
/// <param name="Why">What is asked, where one endpoint has several lines; for what is open to all or to nobody, the reason.</param>
internal sealed record Line(string Endpoint, Standing For, string Why = "")
{
    public string Method => Endpoint.Split(' ')[0];

    public string Route => Endpoint.Split(' ')[1];

    /// <summary>The first part of the address.</summary>
    public string Area => Route.TrimStart('/').Split('/')[0];

    public bool IsSafe => Method is "GET" or "HEAD";

    /// <summary>What is sent as JSON; null for none. What stands in braces is filled in.</summary>
    public string? Json { get; init; }

    /// <summary>The form that is sent where no JSON is: name and value in turn. What stands in braces is filled in.</summary>
    public string[] Form { get; init; } = [];

    /// <summary>The query, with its question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>The seat in the address, where there is one.</summary>
    public int Number { get; init; }

    public Moment Moment { get; init; }

    /// <summary>Whether an answer takes long to work out and is the same for all: a few kinds of callers ask then.</summary>
    public bool IsForFew { get; init; }

    /// <summary>Whether the address names something that is somebody's, so that there are others like it and some that never were.</summary>
    public bool IsOfOne => For != Standing.Anybody && !IsWithoutForm && Route.Contains('{', StringComparison.Ordinal);

    /// <summary>Whether it is sent to a page that takes no form.</summary>
    public bool IsWithoutForm => this is { Method: "POST", For: Standing.None, Json: null };

    public override string ToString() =>
        Why.Length == 0 || For == Standing.Anybody || (For == Standing.None && Json is null)
            ? Endpoint
            : $"{Endpoint}: {Why}";
}
