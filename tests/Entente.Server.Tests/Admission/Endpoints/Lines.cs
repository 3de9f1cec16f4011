using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Text;
using Entente.Server.Tests.Api;

namespace Entente.Server.Tests.Admission.Endpoints;

/// <summary>What is asked of each endpoint, and of whom it is. An endpoint that has no line here has no guard that was thought of.</summary>
internal static class Lines
{
    private const string Shelf = "the library is open to all; who plays a scenario is shut out of it";
    private const string Words = "says the same to everybody";
    private const string OwnList = "lists what the caller holds and nothing else";
    private const string NoForm = "the page has no form that is sent so";
    private const string Line = "the line of live pages: what a page shows is decided by the page";
    private const string NoLine = "names no line that is open";
    private const string DoorIn = "a way in: what opens it is sent in the form";
    private const string Health = "for whoever watches over the server; says no more than well or not";
    private const string Kept = "kept by the browser that asks";

    private static readonly string Say = Encoding.UTF8.GetString(
        RoomText.Of(new RoomCommand.Send(MessageKind.Text, "Was this let in?"))
    );

    public static Line[] All { get; } =
    [
        // A table, over HTTP.
        new("POST /api/v1/rooms", Standing.Account) { Json = ApiTable.Open },
        new("GET /api/v1/rooms/{room}/", Standing.Seat),
        new("GET /api/v1/rooms/{room}/public", Standing.None, "its host did not open this table to the public"),
        new("GET /api/v1/rooms/{room}/log", Standing.Seat),
        new("POST /api/v1/rooms/{room}/moves", Standing.Seat) { Json = Say },
        new("GET /api/v1/rooms/{room}/events", Standing.Seat) { Moment = Moment.Last },
        new("GET /api/v1/rooms/{room}/own/", Standing.Seat),
        new("DELETE /api/v1/rooms/{room}/own/", Standing.Seat) { Query = "?confirm={confirm}" },
        new("GET /api/v1/rooms/{room}/debrief/", Standing.Seat) { Moment = Moment.Closed },
        new("GET /api/v1/rooms/{room}/debrief/report", Standing.Seat) { Moment = Moment.Closed },
        new("GET /api/v1/rooms/{room}/debrief/offers", Standing.Seat) { Moment = Moment.Closed },
        new("GET /api/v1/rooms/{room}/debrief/explanation", Standing.Seat) { Moment = Moment.Closed },
        new("GET /api/v1/rooms/{room}/own/forecast", Standing.None, "no side of this table has said what it wants"),
        new("POST /api/v1/rooms/{room}/seats/{number:int}/invitations", Standing.Host, "a free seat")
        {
            Number = Places.Free,
        },
        new(
            "POST /api/v1/rooms/{room}/seats/{number:int}/invitations",
            Standing.Lead | Standing.Host,
            "the lead's own seat"
        )
        {
            Number = Places.Lead,
        },
        new("GET /api/v1/rooms/{room}/invitations", Standing.Host),
        new("DELETE /api/v1/rooms/{room}/invitations/{id}", Standing.Host),
        new("POST /api/v1/rooms/{room}/seats/{number:int}/tokens", Standing.Host, "a free seat")
        {
            Number = Places.Free,
            Json = """{"name":"another program"}""",
        },
        new("POST /api/v1/rooms/{room}/seats/{number:int}/tokens", Standing.Lead | Standing.Host, "the lead's own seat")
        {
            Number = Places.Lead,
            Json = """{"name":"another program"}""",
        },
        new("GET /api/v1/rooms/{room}/tokens", Standing.Seat),
        new("DELETE /api/v1/rooms/{room}/tokens/{id}", Standing.Host),
        new("GET /api/seats/", Standing.Anybody, OwnList),
        new("DELETE /api/seats/{room}/{id}", Standing.None, "the session is that of another browser"),
        new("POST /api/seats/claim", Standing.None, "a guessed link") { Json = """{"invitation":"{guess}"}""" },
        new("POST /api/seats/claim", Standing.None, "a link that another browser used")
        {
            Json = """{"invitation":"{used}"}""",
        },
        new("POST /api/seats/claim", Standing.None, "a link that was taken back")
        {
            Json = """{"invitation":"{taken}"}""",
        },
        new("GET /api/lobby", Standing.Lobby),
        // A table, as pages.
        new("GET /tables", Standing.Anybody, OwnList),
        new("POST /tables", Standing.None, NoForm),
        new("GET /tables/new", Standing.Anybody, "says who may open tables; the form is for them"),
        new("POST /tables/new", Standing.Account)
        {
            Query = "?scenario=" + Places.Scenario,
            Form = ["_handler", "open", "name", "X"],
        },
        new("POST /tables/play", Standing.Account) { Form = ["scenario", Places.Scenario, "party", "0"] },
        new("GET /tables/{Id}", Standing.Seat),
        new("POST /tables/{Id}", Standing.None, NoForm),
        new("GET /tables/{Id}/data", Standing.Seat),
        new("POST /tables/{Id}/data", Standing.Seat)
        {
            Form = ["_handler", "erase", "seat", "{seat}", "confirm", "{confirm}"],
        },
        new("GET /tables/{Id}/debrief", Standing.Seat) { Moment = Moment.Closed },
        new("POST /tables/{Id}/debrief", Standing.Seat)
        {
            Form = ["_handler", "consent-{seat}-yes"],
            Moment = Moment.Closed,
        },
        new("GET /tables/{Id}/why", Standing.Seat) { Moment = Moment.Closed },
        new("POST /tables/{Id}/why", Standing.None, NoForm),
        new("GET /tables/{Id}/chance", Standing.Seat),
        new("POST /tables/{Id}/chance", Standing.None, NoForm),
        new("GET /tables/{Id}/following", Standing.Host) { Moment = Moment.Closed },
        new("POST /tables/{Id}/following", Standing.Host)
        {
            Form = ["_handler", "follow", "name", "Host"],
            Moment = Moment.Closed,
        },
        new("GET /tables/{Id}/next", Standing.Seat) { Moment = Moment.Closed },
        new("POST /tables/{Id}/next", Standing.Seat) { Form = ["_handler", "next"], Moment = Moment.Closed },
        new("GET /public/{Id}", Standing.None, "its host did not open this table to the public"),
        new("POST /public/{Id}", Standing.None, NoForm),
        // A class.
        new("GET /class", Standing.Anybody, DoorIn),
        new("POST /class", Standing.Anybody, DoorIn) { Form = ["_handler", "class", "Code", "BBBB-BBBB", "Name", "X"] },
        new("GET /class/lobby", Standing.Anybody, OwnList),
        new("POST /class/lobby", Standing.Lobby) { Form = ["_handler", "lobby"] },
        new("GET /classes", Standing.Anybody, OwnList),
        new("POST /classes", Standing.Account) { Form = ["_handler", "class", "title", "X", "scenario", "none"] },
        new("GET /classes/{Id}", Standing.Teacher),
        new("POST /classes/{Id}", Standing.None, NoForm),
        new("GET /classes/{Id}/data", Standing.Teacher),
        new("POST /classes/{Id}/data", Standing.Teacher) { Form = ["_handler", "erase", "confirm", "{confirm}"] },
        new("GET /classes/{id}/exercise.yaml", Standing.Teacher),
        new("GET /classes/{id}/results.csv", Standing.Teacher),
        // An account.
        new("GET /account", Standing.Account),
        new("POST /account", Standing.Account) { Form = ["_handler", "delete", "Password", "not this"] },
        new("POST /api/passkeys/making", Standing.Account) { Json = """{"password":"not this"}""" },
        new("POST /api/passkeys/made", Standing.Account) { Json = """{"credential":"{}","name":"X"}""" },
        new("POST /api/passkeys/asking", Standing.Anybody, "a way in: asks for a passkey, of nobody in particular"),
        new("POST /api/passkeys/asked", Standing.Anybody, DoorIn) { Json = """{"credential":"{}"}""" },
        new("GET /sign-in", Standing.Anybody, DoorIn),
        new("POST /sign-in", Standing.Anybody, DoorIn)
        {
            Form = ["_handler", "sign-in", "Name", "anna", "Password", "not this one"],
            IsForFew = true,
        },
        new("POST /sign-out", Standing.Anybody, "a way out, for whoever is in") { Moment = Moment.End },
        new("GET /set-up", Standing.Anybody, DoorIn),
        new("POST /set-up", Standing.Anybody, DoorIn)
        {
            Form = ["_handler", "set-up", "Code", "{guess}", "Name", "mallory", "Password", Places.Password],
        },
        new("GET /reset", Standing.Anybody, DoorIn),
        new("POST /reset", Standing.Anybody, DoorIn)
        {
            Form = ["_handler", "reset", "Code", "{guess}", "Password", Places.Password],
        },
        new("GET /join", Standing.Anybody, DoorIn),
        new("POST /join", Standing.Anybody, DoorIn) { Form = ["_handler", "join", "Invitation", "{guess}"] },
        // The workbench.
        new("GET /workbench", Standing.Anybody, OwnList),
        new("POST /workbench", Standing.Drafts, "removes a draft")
        {
            Form = ["_handler", "remove-{draft}"],
            Moment = Moment.Last,
        },
        new("GET /workbench/{Id}", Standing.Drafts),
        new("POST /workbench/{Id}", Standing.None, NoForm),
        new("GET /workbench/{Id}/rehearse", Standing.Drafts),
        new("POST /workbench/{Id}/rehearse", Standing.None, NoForm),
        new("GET /workbench/{Id}/understand", Standing.Drafts),
        new("POST /workbench/{Id}/understand", Standing.None, NoForm),
        new("GET /workbench/{Id}/understand/{Part}", Standing.Drafts),
        new("POST /workbench/{Id}/understand/{Part}", Standing.None, NoForm),
        new("GET /workbench/{id}/yaml", Standing.Drafts),
        new("GET /workbench/{id}/json", Standing.Drafts),
        new("GET /workbench/{id}/roles", Standing.Drafts),
        new("GET /workbench/{id}/answer", Standing.Drafts),
        // The library.
        new("GET /api/scenarios/", Standing.Anybody, Shelf),
        new("GET /api/scenarios/{id}/yaml", Standing.Anybody, Shelf),
        new("GET /api/scenarios/{id}/json", Standing.Anybody, Shelf),
        new("GET /api/scenarios/{id}/analysis", Standing.Anybody, Shelf),
        new("GET /api/scenarios/{id}/report", Standing.Anybody, Shelf),
        new("GET /api/scenarios/{id}/explanation", Standing.Anybody, Shelf),
        new("GET /api/scenarios/{id}/forecast", Standing.Anybody, Shelf),
        new("GET /api/scenarios/{id}/rehearsal", Standing.Anybody, Shelf),
        new("GET /api/questions/{kind}/{id}/yaml", Standing.Anybody, Shelf),
        new("GET /api/questions/{kind}/{id}/answer", Standing.Anybody, Shelf),
        new("GET /scenarios", Standing.Anybody, Shelf),
        new("POST /scenarios", Standing.None, NoForm),
        new("GET /scenarios/{Id}", Standing.Anybody, Shelf),
        new("POST /scenarios/{Id}", Standing.None, NoForm),
        new("GET /questions/{Mark}/{Id}", Standing.Anybody, Shelf),
        new("POST /questions/{Mark}/{Id}", Standing.Anybody, "copies an example to drafts of one's own")
        {
            Form = ["_handler", "copy"],
        },
        new("GET /rehearse/{Id}", Standing.Anybody, Shelf),
        new("POST /rehearse/{Id}", Standing.None, NoForm),
        new("GET /understand", Standing.Anybody, Shelf),
        new("POST /understand", Standing.None, NoForm),
        new("GET /understand/go", Standing.Anybody, Shelf),
        new("GET /understand/{Id}", Standing.Anybody, Shelf),
        new("POST /understand/{Id}", Standing.None, NoForm),
        new("GET /understand/{Id}/{Part}", Standing.Anybody, Shelf),
        new("POST /understand/{Id}/{Part}", Standing.None, NoForm),
        new("GET /wizard", Standing.Anybody, Shelf),
        new("POST /wizard", Standing.None, NoForm),
        new("GET /wizard/{Id}", Standing.Anybody, Shelf),
        new("POST /wizard/{Id}", Standing.None, NoForm),
        // What is the same for all.
        new("GET /", Standing.Anybody, Words),
        new("POST /", Standing.None, NoForm),
        new("GET /roles", Standing.Anybody, Words),
        new("POST /roles", Standing.None, NoForm),
        new("GET /styleguide", Standing.None, "for who develops; not on a server that runs"),
        new("POST /styleguide", Standing.None, NoForm),
        new("GET /fault", Standing.Anybody, Words),
        new("POST /fault", Standing.None, NoForm),
        new("GET /not-found", Standing.Anybody, Words),
        new("POST /not-found", Standing.None, NoForm),
        new("GET /status/{Code:int}", Standing.Anybody, Words),
        new("POST /status/{Code:int}", Standing.None, NoForm),
        new("GET /openapi/{documentName}.json", Standing.Anybody, Words) { IsForFew = true },
        new("GET {**path:file}", Standing.None, "no file of that name"),
        new("POST /settings/language", Standing.Anybody, Kept) { Form = ["language", "en"] },
        new("POST /settings/theme", Standing.Anybody, Kept) { Form = ["theme", "auto"] },
        new("GET /health", Standing.Anybody, Health),
        new("POST /health", Standing.Anybody, Health),
        new("GET /health/live", Standing.Anybody, Health),
        new("POST /health/live", Standing.Anybody, Health),
        new("GET /health/ready", Standing.Anybody, Health),
        new("POST /health/ready", Standing.Anybody, Health),
        new("GET /_blazor", Standing.None, NoLine),
        new("POST /_blazor", Standing.None, NoLine),
        new("GET /_blazor/disconnect/", Standing.None, NoLine),
        new("POST /_blazor/disconnect/", Standing.None, NoLine),
        new("GET /_blazor/initializers/", Standing.Anybody, Line),
        new("POST /_blazor/initializers/", Standing.Anybody, Line),
        new("GET /_blazor/negotiate", Standing.None, NoLine),
        new("POST /_blazor/negotiate", Standing.Anybody, Line),
        new("GET /_framework/opaque-redirect", Standing.None, "goes on to what the server has signed, and nothing was"),
    ];
}
