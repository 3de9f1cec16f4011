using System.Text;
using Entente.Formats.Editing;
using Entente.Formats.Native;
using Entente.Formats.Writing;
using Entente.Scenarios;
using Entente.Web.Library;
using Entente.Web.Workbench;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Tests.Workbench;

public class UploadedFilesTests
{
    private static readonly Scenario Sale = NativeFormat
        .Read("sale.yaml", Encoding.UTF8.GetBytes(NewScenario.Template("A sale")))
        .Scenario!;

    private static Task<UploadReading> Read(params IEnumerable<WrittenFile> files)
    {
        var given = new FormFileCollection();
        given.AddRange(
            files.Select(file =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes(file.Text);
                return new FormFile(new MemoryStream(bytes), 0, bytes.Length, "files", file.Name);
            })
        );
        return UploadedFiles.ReadAsync(given);
    }

    [Fact]
    public async Task A_file_of_our_own_comes_as_it_was_written_faults_and_comments_and_all()
    {
        string text = NewScenario.Template("A sale") + "nonsense: 1 # really\n";
        Assert.Equal(text, (await Read(new WrittenFile("sale.yaml", text))).Text);
    }

    [Theory]
    [InlineData("conflict: 1 # a conflict\n")]
    [InlineData("exchange: 1 # an exchange\n")]
    [InlineData("divide: 1 # a division\n")]
    public async Task A_question_comes_as_it_was_written_too(string text) =>
        Assert.Equal(text, (await Read(new WrittenFile("question.yaml", text))).Text);

    [Fact]
    public async Task A_scenario_in_a_file_for_each_role_becomes_one_draft()
    {
        UploadReading read = await Read(NativeFormat.WriteSplit(Sale with { Id = "sale" }));
        Assert.Empty(read.Faults);
        Scenario whole = NativeDocument.Of(read.Text!).Reading.Scenario!;
        Assert.All(whole.Parties, party => Assert.NotNull(party.Preferences));
    }

    [Theory]
    [InlineData(ScenarioFormat.Genius)]
    [InlineData(ScenarioFormat.GeniusWeb)]
    [InlineData(ScenarioFormat.NegMasYaml)]
    [InlineData(ScenarioFormat.NegoLog)]
    public async Task Files_of_other_platforms_are_recognised(ScenarioFormat format)
    {
        Scenario discrete = new ScenarioShelf().Find("nash-1950")!.Scenario;
        ConversionResult written = Conversion.Write(discrete, format);
        Assert.NotEmpty(written.Files);
        UploadReading read = await Read(written.Files);
        Assert.Empty(read.Faults);
        Assert.Equal(2, NativeDocument.Of(read.Text!).Reading.Scenario!.Parties.Length);
    }

    [Fact]
    public async Task What_is_no_scenario_is_told_without_a_word_about_folders_of_this_server()
    {
        UploadReading read = await Read(new WrittenFile("../../evil.xml", "<html></html>"));
        Assert.Null(read.Text);
        Assert.All(
            read.Faults,
            fault => Assert.DoesNotContain(Path.GetTempPath(), fault.ToString(), StringComparison.Ordinal)
        );
        Assert.Contains("evil.xml", read.Faults[0].ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(Path.GetTempPath(), "entente-upload-*"));
    }

    [Fact]
    public async Task No_file_is_no_draft() => Assert.Null((await Read()).Text);
}
