namespace Entente.Server.Tests.Admission.Endpoints;

/// <summary>Somebody who asks.</summary>
/// <param name="Name">At most four letters, for the head of a column.</param>
/// <param name="About">Who that is.</param>
/// <param name="Standing">What they are to the things that are asked for.</param>
/// <param name="Seat">The number of their seat, wherever that is.</param>
/// <param name="Ways">By what they show who they are: each is asked by.</param>
internal sealed record Caller(string Name, string About, Standing Standing, int Seat, params Way[] Ways);

/// <summary>A client that shows what its caller holds, with the token that forms of this server carry for them.</summary>
/// <param name="Client">The client.</param>
/// <param name="FormToken">That token; empty for whoever is shown no page at all.</param>
internal sealed record Way(HttpClient Client, string FormToken)
{
    public static async Task<Way> OfAsync(HttpClient client)
    {
        // A page that is there for everybody, with a form in it.
        using HttpResponseMessage page = await client.GetAsync(new Uri("/join", UriKind.Relative));
        return new Way(client, Filling.TokenIn(await page.Content.ReadAsStringAsync()));
    }
}
