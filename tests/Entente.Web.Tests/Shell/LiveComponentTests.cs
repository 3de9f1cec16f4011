using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Ledger;
using Entente.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace Entente.Web.Tests.Shell;

public sealed class LiveComponentTests
{
    public static TheoryData<bool, bool> Faults =>
        new()
        {
            { false, false },
            { false, true },
            { true, false },
            { true, true },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_page_on_which_something_was_pressed_while_the_store_is_away_or_full_says_so_and_goes_on(
        bool isFull,
        bool isLate
    )
    {
        await using Page page = Live();
        page.JSInterop.SetupVoid(isFull ? "ententeLine.full" : "ententeLine.away").SetVoidResult();
        IRenderedComponent<Pressed> part = page.Render<Pressed>();
        part.Instance.Fault = isFull ? new LedgerFullException() : new LedgerUnavailableException();
        part.Instance.IsLate = isLate;
        await part.Find("button").ClickAsync(new MouseEventArgs());
        page.JSInterop.VerifyInvoke(isFull ? "ententeLine.full" : "ententeLine.away");

        part.Instance.Fault = null;
        await part.Find("button").ClickAsync(new MouseEventArgs());
        Assert.Equal("2", part.Find("button").TextContent);
    }

    [Fact]
    public async Task What_fails_for_another_reason_is_no_matter_of_the_store()
    {
        await using Page page = Live();
        IRenderedComponent<Pressed> part = page.Render<Pressed>();
        part.Instance.Fault = new InvalidOperationException("Other.");
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await part.Find("button").ClickAsync(new MouseEventArgs())
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_live_page_that_cannot_be_read_is_loaded_anew_and_one_that_is_not_live_is_answered_by_its_status(
        bool isLive
    )
    {
        await using Page page = isLive ? Live() : new Page(Language.English);
        if (isLive)
        {
            page.JSInterop.SetupVoid("ententeLine.lost").SetVoidResult();
            page.Render<Read>();
            page.JSInterop.VerifyInvoke("ententeLine.lost");
        }
        else
        {
            page.SetRendererInfo(new RendererInfo("Static", isInteractive: false));
            Assert.Throws<LedgerUnavailableException>(() => page.Render<Read>());
        }
    }

    private static Page Live()
    {
        var page = new Page(Language.English);
        page.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return page;
    }

    private sealed class Pressed : LiveComponent
    {
        private int times;

        public Exception? Fault { get; set; }

        public bool IsLate { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "onclick", EventCallback.Factory.Create<MouseEventArgs>(this, PressAsync));
            builder.AddContent(2, times);
            builder.CloseElement();
        }

        private Task PressAsync()
        {
            times++;
            return Fault is null ? Task.CompletedTask
                : IsLate ? LateAsync(Fault)
                : throw Fault;
        }

        private static async Task LateAsync(Exception fault)
        {
            await Task.Yield();
            throw fault;
        }
    }

    private sealed class Read : LiveComponent
    {
        protected override Task OnInitializedAsync() => Task.FromException(new LedgerUnavailableException());
    }
}
