using System.Text.RegularExpressions;
using Entente.Testing.Support;

namespace Entente.House.Tests;

public partial class PagesTests
{
    // Razor leaves out a blank that begins an element: "Turn away" and "Kim" would be read out as one word.
    [Fact]
    public void What_only_a_screen_reader_reads_does_not_run_into_the_words_before_it()
    {
        string pages = Path.Combine(Repository.Root, "src", "Entente.Web");
        foreach (string path in Directory.EnumerateFiles(pages, "*.razor", SearchOption.AllDirectories))
        {
            Match joined = BlankThatIsLeftOut().Match(File.ReadAllText(path));
            Assert.False(joined.Success, $"{path}: {joined.Value}: write the blank as @(\" \").");
        }
    }

    [Theory]
    [InlineData("""<span class="unseen"> @Who</span>""", true)]
    [InlineData("""<span class="unseen">@(" ")@Who</span>""", false)]
    [InlineData("""<span class="unseen">: @Who</span>""", false)]
    public void A_blank_that_is_left_out_is_found(string page, bool isFound) =>
        Assert.Equal(isFound, BlankThatIsLeftOut().IsMatch(page));

    [GeneratedRegex("""<[a-z]+ [^<>]*class="unseen"[^<>]*>\s+@""")]
    private static partial Regex BlankThatIsLeftOut();
}
