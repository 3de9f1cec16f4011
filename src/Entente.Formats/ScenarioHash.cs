using System.Security.Cryptography;
using System.Text;
using Entente.Formats.Native;
using Entente.Scenarios;

namespace Entente.Formats;

/// <summary>A scenario's fingerprint: that of its native form, so that the same scenario has the same whatever file it was read from.</summary>
public static class ScenarioHash
{
    /// <summary>The SHA-256 of the native JSON, in lower-case hexadecimal digits.</summary>
    /// <param name="scenario">A scenario without faults.</param>
    /// <exception cref="ArgumentException">It has faults.</exception>
    public static string Of(Scenario scenario) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NativeFormat.WriteJson(scenario))));
}
