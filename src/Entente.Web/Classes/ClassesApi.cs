using System.Text;
using Entente.Formats.Native;
using Entente.Reporting.Languages;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Scenarios;
using Entente.Web.Admission;
using Entente.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Classes;

/// <summary>What a teacher takes along from a class.</summary>
internal static class ClassesApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/classes/{id}/results.csv", ResultsAsync).ExcludeFromDescription();
        routes.MapGet("/classes/{id}/exercise.yaml", ExerciseAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ResultsAsync(
        HttpContext context,
        string id,
        string? words,
        Classroom classes,
        CancellationToken cancel
    )
    {
        if (
            !RoomId.TryParse(id, out RoomId found)
            || Visitor.Of(context.User).SeatIn(found, Classroom.TeacherSeat) is null
        )
        {
            context.Note(AuditAct.Forbidden);
            return Results.NotFound();
        }

        if (
            await classes.FindAsync(found, cancel) is not { } record
            || await classes.ScenarioAsync(found, record, cancel) is not { } scenario
        )
        {
            return Results.NotFound();
        }

        var results = new ClassResults(ScenarioOf(scenario, record));
        PageLanguage? l = Language.Of(words) is { } language ? new PageLanguage(language) : null;
        byte[] content = Encoding.UTF8.GetBytes(results.Csv(await classes.TablesAsync(found, cancel), l));
        return Results.File(content, "text/csv; charset=utf-8", "results.csv");
    }

    private static async Task<IResult> ExerciseAsync(
        HttpContext context,
        string id,
        ClassKeeping keeping,
        CancellationToken cancel
    )
    {
        if (
            !RoomId.TryParse(id, out RoomId found)
            || Visitor.Of(context.User).SeatIn(found, Classroom.TeacherSeat) is not { } teacher
        )
        {
            context.Note(AuditAct.Forbidden);
            return Results.NotFound();
        }

        return await keeping.TakeAsync(found, Actor.Seat(teacher), cancel) is { } scenario
            ? Results.File(
                Encoding.UTF8.GetBytes(NativeFormat.WriteYaml(scenario)),
                "application/yaml",
                "exercise.yaml"
            )
            : Results.NotFound();
    }

    /// <summary>The scenario as a class plays it.</summary>
    internal static Scenario ScenarioOf(Scenario scenario, ClassRecord record) =>
        scenario.Readings.FirstOrDefault(each => each.Name == record.Reading) is { } reading ? scenario.As(reading.Name)
        : scenario.Readings is [{ } first, ..] ? scenario.As(first.Name)
        : scenario;
}
