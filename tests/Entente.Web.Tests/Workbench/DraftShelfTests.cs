using Entente.Web.Workbench;

namespace Entente.Web.Tests.Workbench;

public class DraftShelfTests
{
    private readonly Drafting drafting = new();

    [Fact]
    public async Task A_draft_is_seen_by_its_owner_and_by_nobody_else()
    {
        Draft draft = (await drafting.Shelf.CreateAsync("ann", "title: A car\n"))!;
        Assert.Equal("A car", (await drafting.Shelf.FindAsync("ann", draft.Id))!.Title);
        Assert.Null(await drafting.Shelf.FindAsync("bob", draft.Id));
        Assert.Null(await drafting.Shelf.FindAsync("", draft.Id));
        Assert.Empty(await drafting.Shelf.ListAsync("bob"));
        Assert.Empty(await drafting.Shelf.ListAsync(""));
        Assert.False(await drafting.Shelf.RemoveAsync("bob", draft.Id));
        Assert.True(await drafting.Shelf.RemoveAsync("ann", draft.Id));
        Assert.Null(await drafting.Shelf.FindAsync("ann", draft.Id));
    }

    [Fact]
    public async Task Drafts_given_to_another_are_theirs_alone_as_they_were_saved()
    {
        Draft draft = (await drafting.Shelf.CreateAsync("browser", "title: A car\n"))!;
        await drafting.Shelf.CreateAsync("other", "title: Not yours\n");
        Assert.Equal(0, await drafting.Shelf.MoveAsync("", "ann"));
        Assert.Equal(0, await drafting.Shelf.MoveAsync("browser", "browser"));
        Assert.Equal(1, await drafting.Shelf.MoveAsync("browser", "ann"));
        Draft moved = Assert.Single(await drafting.Shelf.ListAsync("ann"));
        Assert.Equal(
            (draft.Id, draft.Text, draft.Title, draft.Changed),
            (moved.Id, moved.Text, moved.Title, moved.Changed)
        );
        Assert.Empty(await drafting.Shelf.ListAsync("browser"));
        Assert.Single(await drafting.Shelf.ListAsync("other"));
        await drafting.Shelf.RemoveAllAsync("ann");
        Assert.Empty(await drafting.Shelf.ListAsync("ann"));
        Assert.Single(await drafting.Shelf.ListAsync("other"));
    }

    [Fact]
    public async Task Whoever_has_no_room_for_more_drafts_is_given_as_many_as_fit()
    {
        for (int i = 0; i < DraftShelf.MostDrafts; i++)
        {
            await drafting.Shelf.CreateAsync(i < 3 ? "browser" : "ann", "x");
        }

        await drafting.Shelf.CreateAsync("ann", "x");
        Assert.Equal(2, await drafting.Shelf.MoveAsync("browser", "ann"));
        Assert.Single(await drafting.Shelf.ListAsync("browser"));
        Assert.Equal(DraftShelf.MostDrafts, (await drafting.Shelf.ListAsync("ann")).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaa\0")]
    [InlineData("0123456789012345678901")]
    public async Task An_id_that_names_no_draft_finds_none(string id) =>
        Assert.Null(await drafting.Shelf.FindAsync("ann", id));

    [Fact]
    public async Task The_last_changed_comes_first_whatever_language_its_title_is_in()
    {
        await drafting.Shelf.CreateAsync("ann", "title: old\n");
        drafting.Clock.Advance(TimeSpan.FromMinutes(1));
        await drafting.Shelf.CreateAsync("ann", "title: { nl: nieuw }\n");
        Assert.Equal(["nieuw", "old"], (await drafting.Shelf.ListAsync("ann")).Select(draft => draft.Title));
    }

    [Fact]
    public async Task An_old_version_overwrites_nothing()
    {
        Draft draft = (await drafting.Shelf.CreateAsync("ann", "a"))!;
        Draft saved = (await drafting.Shelf.SaveAsync("ann", draft, "b"))!;
        Assert.Equal(2, saved.Version);
        Assert.Null(await drafting.Shelf.SaveAsync("ann", draft, "c"));
        Assert.Equal("b", (await drafting.Shelf.FindAsync("ann", draft.Id))!.Text);
    }

    [Fact]
    public async Task There_is_an_end_to_length_and_number()
    {
        Assert.Null(await drafting.Shelf.CreateAsync("ann", new string('x', DraftShelf.MostCharacters + 1)));
        for (int i = 0; i < DraftShelf.MostDrafts; i++)
        {
            Assert.NotNull(await drafting.Shelf.CreateAsync("ann", "x"));
        }

        Assert.Null(await drafting.Shelf.CreateAsync("ann", "x"));
        Assert.NotNull(await drafting.Shelf.CreateAsync("bob", "x"));
    }
}
