using System.Runtime.CompilerServices;

namespace Entente.Testing.Support;

/// <summary>A test with several inputs on files that lie beside the clone; skipped by name when they do not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <summary>A test with several inputs on files that lie beside the clone.</summary>
    public SharedTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        if (!Repository.HasShared)
        {
            Skip = "../shared does not lie beside the clone.";
        }
    }
}
