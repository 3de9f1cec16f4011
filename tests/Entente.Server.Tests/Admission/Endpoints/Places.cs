using System.Globalization;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Views;
using Entente.Server.Tests.Api;
using Entente.Web.Accounts;

namespace Entente.Server.Tests.Admission.Endpoints;

/// <summary>A server with two of everything, one that callers ask for and one elsewhere: tables with a seat of every kind, classes, accounts, drafts.</summary>
internal sealed partial class Places : IDisposable
{
    public const int Lead = 1;
    public const int Agent = 8;
    public const int Free = 9;
    public const string Password = "kite lantern 58 gravel";
    public const string Scenario = "hanoi-2019";

    // What nobody reads who is nothing to the table, the class or the draft.
    public const string TableTitle = "Quay seven, behind closed doors";
    public const string ClassTitle = "Form 3B on Tuesdays";
    public const string DraftTitle = "The orchard wall";

    private const int OtherBrowser = 10;
    private const string Guess = "AAAAAAAAAAAAAAAAAAAAAA";

    private static readonly string[] Seats =
    [
        "host",
        "lead of the first party",
        "lead of the other party",
        "adviser of the first party",
        "principal of the first party",
        "mediator",
        "third party",
        "observer",
    ];

    private static readonly string[] Names = ["host", "lead", "leadB", "advis", "princ", "medi", "third", "obs"];

    private static readonly string Open = ApiTable
        .Open.Replace(
            "{\"role\":\"Lead\",\"party\":1}]",
            """
            {"role":"Lead","party":1},{"role":"Adviser","party":0},{"role":"Principal","party":0},{"role":"Mediator","party":-1},
            {"role":"ThirdParty","party":0},{"role":"Observer","party":-1},{"role":"Observer","party":-1},{"role":"Observer","party":-1},{"role":"Observer","party":-1}]
            """,
            StringComparison.Ordinal
        )
        .Replace(
            "\"parties\":",
            "\"thirdParties\":[{\"name\":\"Harbour\",\"title\":{}}],\"parties\":",
            StringComparison.Ordinal
        );

    private readonly GuardedServer server = new();
    private readonly List<HttpClient> clients = [];
    private readonly List<Caller> callers = [];
    private ApiTable table = null!;
    private RoomId room;
    private RoomId lesson;
    private string draft = "";
    private string used = "";
    private string taken = "";
    private string invitation = "";
    private string program = "";
    private string session = "";

    private Places() { }

    public GuardedServer Server => server;

    public IReadOnlyList<Caller> Callers => callers;

    public static async Task<Places> SetAsync()
    {
        var places = new Places();
        await places.FillAsync();
        return places;
    }

    /// <summary>What the server has of the table that could change: the log, the links, the tokens.</summary>
    public async Task<string> StateAsync()
    {
        RoomView view = (await server.Get<IRooms>().ViewAsync(room, 0, default))!;
        IEnumerable<string> links = (await server.Get<Invitations>().ListAsync(room, default)).Select(each =>
            $"{each.Id} {each.State}"
        );
        IEnumerable<string> tokens = (await server.Get<AgentTokens>().ListAsync(room, default)).Select(each => each.Id);
        IEnumerable<string> sessions = (await server.Get<SeatSessions>().ListAsync(room, default)).Select(each =>
            each.Id
        );
        return $"{view.Version} {view.Head} {string.Join(' ', [.. links, .. tokens, .. sessions])}";
    }

    /// <summary>Closes the table, so that there is something to look back on.</summary>
    public Task CloseAsync() => table.DoneAsync(ApiTable.Host, new RoomCommand.CloseTable());

    /// <summary>Puts back what somebody who was let in used up.</summary>
    public async Task RenewAsync()
    {
        invitation = (await server.Get<Invitations>().IssueAsync(room, $"{Free}", Actor.Server, default))!
            .Invitation
            .Id;
        program = (await TokenAsync(table, Free)).Id;
    }

    /// <summary>The address of a line, of what is there or of what never was.</summary>
    public string Address(Mapped mapped, Line line, bool isThere)
    {
        string of = line.Area switch
        {
            "tables" or "public" => room.ToString(),
            "classes" => lesson.ToString(),
            "workbench" => draft,
            _ => line.Route.Contains("questions", StringComparison.Ordinal) ? "camp-david-1978" : Scenario,
        };
        return mapped.Path(name =>
            name switch
            {
                "room" => isThere ? $"{room}" : Never($"{room}"),
                "number" => line.Number.ToString(CultureInfo.InvariantCulture),
                "id" when line.Route.Contains("/invitations/", StringComparison.Ordinal) => invitation,
                "id" when line.Route.Contains("/tokens/", StringComparison.Ordinal) => program,
                "id" when line.Route.Contains("{room}", StringComparison.Ordinal) => session,
                "id" or "Id" => isThere ? of : Never(of),
                "kind" or "Mark" => "divide",
                "Part" => "chance",
                "Code" => "404",
                "documentName" => "v1",
                _ => "no-such-file.txt",
            }
        );
    }

    /// <summary>Fills in what stands in braces.</summary>
    public string Filled(string text, Caller caller) =>
        text.Replace("{guess}", Guess, StringComparison.Ordinal)
            .Replace("{used}", used, StringComparison.Ordinal)
            .Replace("{taken}", taken, StringComparison.Ordinal)
            .Replace("{draft}", draft, StringComparison.Ordinal)
            .Replace("{seat}", $"{caller.Seat}", StringComparison.Ordinal)
            // Whoever may do it does it half: it could not be asked twice.
            .Replace("{confirm}", Confirmation(caller), StringComparison.Ordinal);

    /// <summary>An answer without what differs from one request to the next, and with one name for what is there and what never was.</summary>
    public string Compared(string text)
    {
        foreach (string id in new[] { $"{room}", $"{lesson}", draft })
        {
            text = text.Replace(id, Never(id), StringComparison.Ordinal);
        }

        return text;
    }

    public void Dispose()
    {
        clients.ForEach(each => each.Dispose());
        server.Dispose();
    }

    private static string Confirmation(Caller caller) =>
        (caller.Standing & (Standing.Seat | Standing.Host | Standing.Teacher)) == 0 ? "erase" : "not yet";

    // Of the same shape.
    private static string Never(string id) => new('1', id.Length);

    private async Task FillAsync()
    {
        HttpClient anna = await AccountAsync("anna", server.Get<SetUpCode>().Path);
        HttpClient carla = await AccountAsync(
            "carla",
            await server.Get<AccountInvitations>().IssueAsync("anna", default)
        );
        draft = await DraftAsync(anna);
        ApiTable elsewhere = await ApiTable.OpenAsync(carla, Titled("Elsewhere"), begin: false);
        table = await ApiTable.OpenAsync(anna, Titled(TableTitle), begin: false);
        Assert.True(RoomId.TryParse(table.Room, out room));
        Assert.True(RoomId.TryParse(elsewhere.Room, out RoomId other));
        await AddStrangersAsync(carla, elsewhere, other);
        await AddPeopleAsync(anna);
        await SpoilLinksAsync();
        await RenewAsync();
    }

    private static string Titled(string title) => Open.Replace("A table", title, StringComparison.Ordinal);
}
