using System.Runtime.CompilerServices;

namespace Entente.Browser.Tests.Driving;

/// <summary>A test with several inputs in a browser; skipped by name where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>A test with several inputs in a browser.</summary>
    public BrowserTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        if (Chromium.Program is null)
        {
            Skip = "There is no chromium here; ENTENTE_CHROMIUM can say where it is.";
        }
    }
}
