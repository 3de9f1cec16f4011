namespace Entente.Web.Api;

/// <summary>How much one caller may send: the settings below <c>Entente:Limits</c>.</summary>
public sealed class RequestLimits
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Entente:Limits";

    /// <summary>How many requests a caller may have saved up.</summary>
    public int Burst { get; init; } = 300;

    /// <summary>How many requests a second a caller is given.</summary>
    public int PerSecond { get; init; } = 60;

    /// <summary>How many times a minute an address may try to sign in.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>How many links a minute an address may use.</summary>
    public int ClaimsPerMinute { get; init; } = 120;

    /// <summary>How many class codes a minute an address may enter; a whole class may sit behind one address.</summary>
    public int ClassCodesPerMinute { get; init; } = 240;

    /// <summary>How many bytes the body of a request may have, where an endpoint does not say otherwise.</summary>
    public long BodyBytes { get; init; } = 256 * 1024;
}
