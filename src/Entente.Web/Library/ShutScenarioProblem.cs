using Entente.Web.Api;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Library;

/// <summary>What programs are answered in the place of a scenario that the caller may not open: the same, whether there is one or not.</summary>
internal static class ShutScenarioProblem
{
    /// <summary>The sentence.</summary>
    public const string Sentence =
        "There is no such scenario, or it is an exercise in use: whoever plays it can open it when the table is released.";

    /// <summary>The answer.</summary>
    public static IResult Answer() =>
        Problem.Unknown.Answer(
            Sentence,
            "Er is zo geen scenario, of het is een oefening die in gebruik is: wie haar speelt kan het openen zodra de tafel is vrijgegeven."
        );
}
