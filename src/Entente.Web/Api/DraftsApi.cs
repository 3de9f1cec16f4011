using System.IO.Compression;
using System.Text;
using Entente.Formats.Editing;
using Entente.Formats.Native;
using Entente.Formats.Writing;
using Entente.Web.Questions;
using Entente.Web.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api;

/// <summary>Drafts to take along: as they are written, as JSON, or a file for each role.</summary>
internal static class DraftsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder drafts = routes.MapGroup("/workbench/{id}").ExcludeFromDescription();
        drafts.MapGet("/yaml", (string id, DraftShelf shelf, IDraftOwner owner) => Send(id, shelf, owner, Yaml));
        drafts.MapGet("/json", (string id, DraftShelf shelf, IDraftOwner owner) => Send(id, shelf, owner, Json));
        drafts.MapGet("/roles", (string id, DraftShelf shelf, IDraftOwner owner) => Send(id, shelf, owner, Roles));
    }

    private static async Task<IResult> Send(
        string id,
        DraftShelf shelf,
        IDraftOwner owner,
        Func<NativeDocument, IResult> form
    ) => await shelf.FindAsync(owner.Key, id) is { } draft ? form(NativeDocument.Of(draft.Text)) : Results.NotFound();

    private static IResult Yaml(NativeDocument document) =>
        Results.File(
            Encoding.UTF8.GetBytes(document.Text),
            "text/yaml",
            QuestionKinds.Of(document) is null ? "scenario.yaml" : "question.yaml"
        );

    private static IResult Json(NativeDocument document) =>
        document.Reading.Scenario is { } scenario
            ? Results.File(
                Encoding.UTF8.GetBytes(NativeFormat.WriteJson(scenario)),
                "application/json",
                "scenario.json"
            )
            : Results.Conflict();

    private static IResult Roles(NativeDocument document)
    {
        if (document.Reading.Scenario is not { } scenario)
        {
            return Results.Conflict();
        }

        using var kept = new MemoryStream();
        using (var archive = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (WrittenFile file in NativeFormat.WriteSplit(scenario))
            {
                using Stream entry = archive.CreateEntry(file.Name).Open();
                entry.Write(Encoding.UTF8.GetBytes(file.Text));
            }
        }

        return Results.File(kept.ToArray(), "application/zip", "scenario-roles.zip");
    }
}
