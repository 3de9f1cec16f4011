using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Statements;
using Entente.Rooms.Views;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Records;
using Entente.Web.Tests.Tables.Records;
using Microsoft.AspNetCore.Components.Forms;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class RecordPanelTests
{
    private const int Host = 0;
    private const int Mediator = 3;

    [Theory]
    [InlineData(Host)]
    [InlineData(1)]
    [InlineData(Mediator)]
    public async Task Everybody_at_the_table_reads_the_hash_in_full(int seat)
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, seat);
        Assert.Equal((await table.ViewAsync(2)).Head.ToString(), page.Show<TalkZone>().Find(".seal .hash").TextContent);
    }

    [Theory]
    [InlineData("en", "Verified: everything that was saved", "Entry 3 of the file does not lead to the hash")]
    [InlineData("nl", "Geverifieerd: alles wat was opgeslagen", "Regel 3 van het bestand leidt niet tot de hash")]
    public async Task A_saved_record_is_verified_and_a_changed_entry_named(string tag, string good, string bad)
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        string saved = SavedRecord.Write(Id, await RecordCheckTests.KeptAsync(table));
        await table.DoneAsync(1, new RoomCommand.Send(MessageKind.Text, "And on it goes."));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, tag == "nl" ? Language.Dutch : Language.English);
        IRenderedComponent<RecordPanel> panel = page.Show<RecordPanel>();
        await UploadAsync(panel, saved);
        Assert.StartsWith(good, panel.Find("[role=status] .checked.good").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll(".differs"));

        SavedRecord read = SavedRecord.Read(Encoding.UTF8.GetBytes(saved))!;
        await UploadAsync(
            panel,
            System.Text.Json.JsonSerializer.Serialize(
                read with
                {
                    Entries = read.Entries.SetItem(2, read.Entries[2] with { Content = "{}" }),
                },
                System.Text.Json.JsonSerializerOptions.Web
            )
        );
        Assert.StartsWith(bad, panel.Find("[role=status] .checked.bad").TextContent, StringComparison.Ordinal);
        Assert.Contains(read.Entries[2].Content, panel.Find(".differs").TextContent);

        await UploadAsync(panel, "[1]");
        Assert.Single(panel.FindAll("[role=status] .checked.bad"));
        Assert.Empty(panel.FindAll(".differs"));
    }

    [Fact]
    public async Task A_noted_hash_is_looked_up()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        string noted = (await table.ViewAsync(1)).Head.ToString();
        long then = (await table.ViewAsync(1)).Version;
        await table.DoneAsync(1, new RoomCommand.Send(MessageKind.Text, "And on it goes."));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<RecordPanel> panel = page.Show<RecordPanel>();
        foreach (
            (string hash, string said) in new[]
            {
                (" " + noted.ToUpperInvariant(), $"after entry {then}."),
                (new string('0', 64), "never had this hash"),
                ("abc", "64 characters"),
            }
        )
        {
            await panel.Find("#record-hash").ChangeAsync(hash);
            await panel.Find("form").SubmitAsync();
            Assert.Contains(said, panel.Find(".checked").TextContent);
        }
    }

    [Fact]
    public async Task A_sealed_statement_carries_its_signatures_and_every_hash_in_full_on_paper_and_in_the_file()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("liaison: yes")));
        await table.DoneAsync(1, new RoomCommand.DraftStatement());
        await table.DoneAsync(1, new RoomCommand.ProposeStatement());
        await table.DoneAsync(1, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(2, new RoomCommand.SupportStatement(1));
        Statement signing = Assert.Single((await table.ViewAsync(1)).Statements);
        await table.DoneAsync(1, new RoomCommand.SignStatement(signing.TextHash));
        await table.DoneAsync(2, new RoomCommand.SignStatement(signing.TextHash));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        Statement statement = Assert.Single(page.Desk.View!.Statements);
        Assert.Equal(StatementStage.Sealed, statement.Stage);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        string file = StatementFile.Of(new(Language.English), page.Desk.View, statement);
        foreach (string text in new[] { file, panel.Find(".paper").TextContent })
        {
            Assert.Contains("Person 1", text);
            Assert.Contains("Person 2", text);
            Assert.Contains(statement.Clauses[0].Text.In("en")!, text);
            Assert.Contains(statement.TextHash.ToString(), text);
            Assert.Contains(statement.Head.ToString(), text);
            Assert.Contains(page.Desk.View.Head.ToString(), text);
        }

        string paper = panel.Find(".paper").TextContent;
        Assert.Contains(statement.Clauses[0].Text.In("nl"), file);
        Assert.Contains(statement.Clauses[0].Text.In("nl"), paper);
        Assert.Contains("the texts in English and Dutch together", file);
        Assert.Contains("the texts in English and Dutch together", panel.Find(".covers").TextContent);
        Assert.Contains(statement.Clauses[0].Text.In("nl"), panel.Find(".other-text").TextContent);
        Assert.Contains(statement.Head.ToString(), panel.Find(".seals").TextContent);
        Assert.Contains("Print the statement", panel.Markup);
        Assert.Contains("Save the statement", panel.Markup);
    }

    /// <summary>Only from the file, as the guide says, and once more with one word changed.</summary>
    [Fact]
    public async Task The_hash_of_a_statement_can_be_worked_out_from_its_file()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes; dismantlement: yongbyon")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("liaison: yes; dismantlement: yongbyon")));
        await table.DoneAsync(1, new RoomCommand.DraftStatement());
        await table.DoneAsync(
            1,
            new RoomCommand.SuggestChange(new ClauseChange.Rewrite(2, "They \"meet\" again —\nin Hà Nội."))
        );
        await table.DoneAsync(2, new RoomCommand.AnswerSuggestion(1, true));
        await table.DoneAsync(1, new RoomCommand.ProposeStatement());
        await table.DoneAsync(1, new RoomCommand.SupportStatement(2));
        await table.DoneAsync(2, new RoomCommand.SupportStatement(2));
        RoomView view = await table.ViewAsync(1);
        string file = StatementFile.Of(new(Language.Dutch), view, view.Statements[0]);
        string hashed = file.Split('\n').Single(line => line.StartsWith('['));
        string hash = view.Statements[0].TextHash.ToString();
        Assert.Contains($": {hash}\n", file);
        Assert.Equal(hash, HashOf(hashed));
        Assert.NotEqual(hash, HashOf(hashed.Replace("Hà", "Ha", StringComparison.Ordinal)));
        Assert.Contains("Een clausule die iemand aan tafel verwoordde", file);
    }

    // As docs/how-to/check-the-record.md tells it.
    private static string HashOf(string clauses)
    {
        using var bytes = new MemoryStream();
        foreach (JsonElement clause in JsonDocument.Parse(clauses).RootElement.EnumerateArray())
        {
            Number(clause.GetProperty("number").GetInt64());
            Text(clause.GetProperty("issue").GetString()!);
            Number(clause.GetProperty("decision").GetInt64());
            JsonProperty[] texts = [.. clause.GetProperty("text").EnumerateObject()];
            Number(texts.Length);
            foreach (JsonProperty text in texts)
            {
                Text(text.Name);
                Text(text.Value.GetString()!);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));

        void Number(long number)
        {
            Span<byte> eight = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(eight, number);
            bytes.Write(eight);
        }

        void Text(string text)
        {
            byte[] words = Encoding.UTF8.GetBytes(text);
            Number(words.Length);
            bytes.Write(words);
        }
    }

    private static Task UploadAsync(IRenderedComponent<RecordPanel> panel, string file)
    {
        panel
            .FindComponent<InputFile>()
            .UploadFiles(InputFileContent.CreateFromText(file, "saved.record.json", contentType: "application/json"));
        return panel.WaitForStateAsync(() => panel.FindAll(".checked").Count == 1, TimeSpan.FromMinutes(2));
    }
}
