using Entente.Formats.Editing;
using Entente.Rooms.Keeping;
using Entente.Web.Workbench;

namespace Entente.Web.Tests.Workbench;

public class DraftSessionTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly Drafting drafting = new();

    private static NativeDocument Text(string text) => NativeDocument.Of(text);

    [Fact]
    public async Task What_is_typed_while_the_draft_moves_to_an_account_is_kept_as_a_copy()
    {
        await using DraftSession session = await drafting.BeginAsync("a");
        string before = session.Id;
        await drafting.Shelf.MoveAsync(Drafting.Owner, "account:1");
        session.Take(NativeDocument.Of("b"));
        await session.SaveAsync();
        Assert.Equal(SavingState.Saved, session.Saving);
        Assert.NotEqual(before, session.Id);
        Assert.Equal("b", await drafting.KeptAsync(session));
        Assert.Equal("a", Assert.Single(await drafting.Shelf.ListAsync("account:1")).Text);
    }

    [Fact]
    public async Task A_change_is_saved_a_moment_after_the_last_one()
    {
        await using DraftSession session = await drafting.BeginAsync("title: a\n");
        session.Take(Text("title: b\n"));
        drafting.Clock.Advance(TimeSpan.FromMilliseconds(500));
        session.Take(Text("title: c\n"));
        drafting.Clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(SavingState.Waiting, session.Saving);
        Assert.Equal("title: a\n", await drafting.KeptAsync(session));
        drafting.Clock.Advance(Moment);
        Assert.Equal(SavingState.Saved, session.Saving);
        Assert.Equal("title: c\n", await drafting.KeptAsync(session));
    }

    [Fact]
    public async Task Who_leaves_before_that_moment_loses_nothing()
    {
        DraftSession session = await drafting.BeginAsync("title: a\n");
        session.Take(Text("title: b\n"));
        await session.DisposeAsync();
        Assert.Equal("title: b\n", await drafting.KeptAsync(session));
    }

    [Fact]
    public async Task Of_two_windows_the_second_is_told_and_neither_text_is_lost()
    {
        await using DraftSession first = await drafting.BeginAsync("title: a\n");
        await using DraftSession second = drafting.Open((await drafting.Shelf.FindAsync(Drafting.Owner, first.Id))!);
        first.Take(Text("title: first\n"));
        drafting.Clock.Advance(Moment);
        second.Take(Text("title: second\n"));
        drafting.Clock.Advance(Moment);

        Assert.Equal(SavingState.Changed, second.Saving);
        Assert.Equal("title: first\n", second.Theirs!.Text);
        Assert.Equal("title: first\n", await drafting.KeptAsync(first));
        second.Take(Text("title: second, and more\n"));
        drafting.Clock.Advance(Moment);
        Assert.Equal("title: first\n", await drafting.KeptAsync(first));

        second.KeepMine();
        drafting.Clock.Advance(Moment);
        Assert.Equal("title: second, and more\n", await drafting.KeptAsync(first));
        second.Undo();
        Assert.Equal("title: first\n", second.Document.Text);
    }

    [Fact]
    public async Task Taking_over_the_other_text_leaves_ones_own_to_be_undone_to()
    {
        await using DraftSession first = await drafting.BeginAsync("title: a\n");
        await using DraftSession second = drafting.Open((await drafting.Shelf.FindAsync(Drafting.Owner, first.Id))!);
        first.Take(Text("title: first\n"));
        await first.SaveAsync();
        second.Take(Text("title: second\n"));
        await second.SaveAsync();
        second.TakeTheirs();
        Assert.Equal("title: first\n", second.Document.Text);
        Assert.Equal(SavingState.Saved, second.Saving);
        second.Undo();
        drafting.Clock.Advance(Moment);
        Assert.Equal("title: second\n", await drafting.KeptAsync(first));
    }

    [Fact]
    public async Task The_same_text_from_two_windows_is_no_conflict()
    {
        await using DraftSession first = await drafting.BeginAsync("title: a\n");
        await using DraftSession second = drafting.Open((await drafting.Shelf.FindAsync(Drafting.Owner, first.Id))!);
        first.Take(Text("title: b\n"));
        second.Take(Text("title: b\n"));
        drafting.Clock.Advance(Moment);
        Assert.Equal(SavingState.Saved, first.Saving);
        Assert.Equal(SavingState.Saved, second.Saving);
    }

    [Fact]
    public async Task A_draft_that_was_removed_elsewhere_is_made_anew()
    {
        await using DraftSession session = await drafting.BeginAsync("title: a\n");
        await drafting.Shelf.RemoveAsync(Drafting.Owner, session.Id);
        session.Take(Text("title: b\n"));
        drafting.Clock.Advance(Moment);
        Assert.Equal(SavingState.Saved, session.Saving);
        Assert.Equal("title: b\n", await drafting.KeptAsync(session));
    }

    [Theory]
    [InlineData(StoreFault.Full)]
    [InlineData(StoreFault.Unavailable)]
    public async Task A_store_that_fails_is_tried_again(StoreFault fault)
    {
        await using DraftSession session = await drafting.BeginAsync("title: a\n");
        drafting.Documents.Fail(fault);
        session.Take(Text("title: b\n"));
        drafting.Clock.Advance(Moment);
        Assert.Equal(SavingState.Failing, session.Saving);
        drafting.Documents.Fail(StoreFault.None);
        drafting.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(SavingState.Saved, session.Saving);
        Assert.Equal("title: b\n", await drafting.KeptAsync(session));
    }

    [Fact]
    public async Task Undo_and_redo_go_back_and_forth_and_a_new_change_ends_what_could_be_redone()
    {
        await using DraftSession session = await drafting.BeginAsync("a");
        session.Take(Text("b"));
        session.Take(Text("c"));
        session.Undo();
        session.Undo();
        Assert.Equal("a", session.Document.Text);
        Assert.False(session.CanUndo);
        session.Redo();
        Assert.Equal("b", session.Document.Text);
        session.Take(Text("d"));
        Assert.False(session.CanRedo);
        session.Take(Text("d"));
        session.Undo();
        Assert.Equal("b", session.Document.Text);
    }

    [Fact]
    public async Task A_text_that_is_too_long_stays_on_the_page_and_is_not_saved()
    {
        await using DraftSession session = await drafting.BeginAsync("a");
        session.Take(Text(new string('x', DraftShelf.MostCharacters + 1)));
        drafting.Clock.Advance(Moment);
        Assert.Equal(SavingState.TooLong, session.Saving);
        Assert.Equal("a", await drafting.KeptAsync(session));
        session.Undo();
        drafting.Clock.Advance(Moment);
        Assert.Equal(SavingState.Saved, session.Saving);
    }
}
