using System.Globalization;

namespace Entente.Testing.Support;

/// <summary>How long a test runs: by a variable of the environment, as <c>./test.sh --full</c> sets them.</summary>
public static class Sizes
{
    /// <summary>The number that a variable says.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="otherwise">The number if it is not set.</param>
    public static int Of(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { } text
            ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : otherwise;
}
