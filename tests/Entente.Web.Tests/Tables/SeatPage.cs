using System.Security.Claims;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Testing.Support;
using Entente.Web.Accounts;
using Entente.Web.Admission;
using Entente.Web.Classes;
using Entente.Web.Tables;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Waiting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;

namespace Entente.Web.Tests.Tables;

/// <summary>A part of the page of a table, as somebody at a seat has it before them.</summary>
internal sealed class SeatPage : IAsyncDisposable
{
    private readonly Page page;
    private readonly AgentDesk agents;
    private readonly MemoryDocumentStore documents = new();
    private readonly KeptInBrowser browser;
    private bool isGone;

    private SeatPage(Rooms table, int seat, Language language, KeptInBrowser browser)
    {
        this.browser = browser;
        page = new Page(language);
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddSingleton<TimeProvider>(table.Clock);
        page.Services.AddSingleton(new Drafts(browser));
        var audit = new AuditLog(documents, new SeededEntropy(2), table.Clock);
        Sessions = new SeatSessions(documents, audit, new SeededEntropy(4), table.Clock, AdmissionRules.Default);
        Links = new Invitations(documents, Sessions, audit, new SeededEntropy(5), table.Clock, AdmissionRules.Default);
        Tokens = new AgentTokens(documents, audit, new SeededEntropy(3), table.Clock, AdmissionRules.Default);
        page.Services.AddSingleton(Tokens);
        page.Services.AddSingleton(Links);
        page.Services.AddSingleton(Sessions);
        var lobbies = new Lobbies(
            documents,
            Sessions,
            audit,
            new SeededEntropy(6),
            table.Clock,
            AdmissionRules.Default
        );
        page.Services.AddSingleton(new SeatAccess(table.Live, Links, Tokens, Sessions, lobbies));
        page.Services.AddSingleton(new TablePolicy(documents, new ConfigurationBuilder().Build()));
        page.Services.AddSingleton<AuthenticationStateProvider>(new Somebody(this));
        // The page of a table asks a class for nothing but its tables.
        Classes = new Classroom(
            documents,
            table.Live,
            null!,
            Sessions,
            lobbies,
            null!,
            null!,
            Links,
            new SeededEntropy(7)
        );
        page.Services.AddSingleton(new FollowingExercises(table.Live, new HostedRooms(documents, audit, table.Clock)));
        Register = new TableRegister(documents);
        page.Services.AddSingleton(new ClassNeighbours(Register, Classes));
        agents = new AgentDesk(
            table.Live,
            new MemoryDocumentStore(),
            TimeProvider.System,
            NullLogger<AgentDesk>.Instance
        );
        Desk = new SeatDesk(
            table.Live,
            new CircuitLine(),
            new MoveKeys(browser),
            agents,
            new StoreWatch(table.Ledger, TimeProvider.System),
            table.Clock,
            Rooms.Id,
            seat,
            async _ =>
            {
                await Holding;
                return IsStoreAway ? throw new LedgerUnavailableException() : !isGone;
            },
            () => ValueTask.CompletedTask
        );
    }

    /// <summary>What the seat has before it.</summary>
    public SeatDesk Desk { get; }

    /// <summary>What every question whether the seat is theirs waits for.</summary>
    public Task Holding { get; set; } = Task.CompletedTask;

    /// <summary>Whether it cannot be asked whether the seat is theirs.</summary>
    public bool IsStoreAway { get; set; }

    /// <summary>The classes that a table may belong to.</summary>
    public Classroom Classes { get; }

    /// <summary>What the server remembers of tables.</summary>
    public TableRegister Register { get; }

    /// <summary>The links that were made on this page.</summary>
    public Invitations Links { get; }

    /// <summary>Who took a seat by one of them.</summary>
    public SeatSessions Sessions { get; }

    /// <summary>The tokens that were made on this page.</summary>
    public AgentTokens Tokens { get; }

    public static async Task<SeatPage> OpenAsync(Rooms table, int seat, Language? language = null)
    {
        var page = new SeatPage(table, seat, language ?? Language.English, new KeptInBrowser());
        Assert.True(await page.Desk.ReadAsync());
        return page;
    }

    /// <summary>The page of a seat as the same browser loads it anew.</summary>
    public async Task<SeatPage> AgainAsync(Rooms table, int seat)
    {
        var page = new SeatPage(table, seat, Language.English, browser);
        Assert.True(await page.Desk.ReadAsync());
        return page;
    }

    /// <summary>What the browser keeps of a kind of draft; empty for nothing.</summary>
    public string KeptOf(string kind) => browser.KeptOf(kind);

    /// <summary>Shows a part of the page.</summary>
    public IRenderedComponent<TPart> Show<TPart>(Action<ComponentParameterCollectionBuilder<TPart>>? with = null)
        where TPart : IComponent =>
        page.Render<TPart>(part =>
        {
            part.AddCascadingValue(Desk);
            with?.Invoke(part);
        });

    /// <summary>Fails unless the keyboard was moved so often, and at last to this element.</summary>
    public void AssertFocused(int times, AngleSharp.Dom.IElement on) =>
        page.JSInterop.VerifyFocusAsyncInvoke(times)[^1].Arguments[0].ShouldBeElementReferenceTo(on);

    /// <summary>Fails unless the keyboard was moved so often.</summary>
    public void AssertFocused(int times) => page.JSInterop.VerifyFocusAsyncInvoke(times);

    /// <summary>The seat is theirs no more.</summary>
    public void TakeAway() => isGone = true;

    /// <summary>What keeps links, tokens and sessions cannot be reached any more.</summary>
    /// <remarks>A live page says so; the parts of others fail with it.</remarks>
    public void FailDocuments()
    {
        page.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        documents.Fail(StoreFault.Unavailable);
    }

    /// <summary>Somebody has an account on the server.</summary>
    public async Task MakeAccountAsync() =>
        await documents.PutAsync("account", "somebody", 0, "", default, CancellationToken.None);

    /// <summary>Lets whoever looks hold a seat by a session of their browser.</summary>
    public void Hold(SeatSession session) => user = new ClaimsPrincipal(Visitor.Identity([session.Claim]));

    private ClaimsPrincipal user = new(new ClaimsIdentity());

    private sealed class Somebody(SeatPage page) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(page.user));
    }

    // The script that keeps keys and drafts: a key of its own for every move; drafts as a browser has them, empty at first.
    private sealed class KeptInBrowser : IJSRuntime, IJSObjectReference
    {
        // One count for all pages: a key that another seat used has been used.
        private static int keys;
        private readonly Dictionary<string, string> drafts = new(StringComparer.Ordinal);

        public string KeptOf(string kind) =>
            drafts
                .Where(each => each.Key.EndsWith("/" + kind, StringComparison.Ordinal))
                .Select(each => each.Value)
                .SingleOrDefault("");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            if (identifier == "keep")
            {
                drafts[(string)args![0]!] = (string)args[1]!;
            }
            else if (identifier == "kept")
            {
                ForgetOthers(((string)args![0]!).Split('/'));
            }
            else if (identifier == "forget")
            {
                Forget((string)args![0]!, (int[])args[1]!);
            }

            object? answer = identifier switch
            {
                "import" => this,
                "key" => $"key {Interlocked.Increment(ref keys)}",
                "kept" => drafts.GetValueOrDefault((string)args![0]!, ""),
                "wants" => true,
                _ => null,
            };
            return ValueTask.FromResult((TValue)answer!);
        }

        private void Forget(string room, int[] mine)
        {
            foreach (
                string each in drafts
                    .Keys.Where(each =>
                        each.Split('/') is [var of, var seat, ..] && of == room && !mine.Any(own => $"{own}" == seat)
                    )
                    .ToArray()
            )
            {
                drafts.Remove(each);
            }
        }

        // Room, seat, who sits there: of whoever sat there before nothing is left.
        private void ForgetOthers(string[] place)
        {
            string seat = $"{place[0]}/{place[1]}/";
            string[] others =
            [
                .. drafts.Keys.Where(each =>
                    each.StartsWith(seat, StringComparison.Ordinal)
                    && !each.StartsWith($"{seat}{place[2]}/", StringComparison.Ordinal)
                ),
            ];
            foreach (string each in others)
            {
                drafts.Remove(each);
            }
        }

        public ValueTask<TValue> InvokeAsync<TValue>(
            string identifier,
            CancellationToken cancellationToken,
            object?[]? args
        ) => InvokeAsync<TValue>(identifier, args);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        agents.Dispose();
        Classes.Dispose();
        await page.DisposeAsync();
    }
}
