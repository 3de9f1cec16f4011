using System.Reflection;
using Entente.Analysis;
using Entente.Formats;
using Entente.Testing;
using Entente.Testing.Support;

namespace Entente.House.Tests;

/// <summary>The API of the shipped libraries is approved text, so that a change shows.</summary>
public class PublicSurfaceTests
{
    public static TheoryData<string> Libraries => ["Entente", "Entente.Formats", "Entente.Testing"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_surface_is_the_approved_one(string name)
    {
        Assembly library = new[] { typeof(ScenarioAnalysis), typeof(FileReading), typeof(ScenarioGen) }
            .Select(type => type.Assembly)
            .Single(assembly => assembly.GetName().Name == name);
        Approved.Matches($"tests/Entente.House.Tests/Approved/{name}.txt", PublicSurface.Of(library));
    }
}
