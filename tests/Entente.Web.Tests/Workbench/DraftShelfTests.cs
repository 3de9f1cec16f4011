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
