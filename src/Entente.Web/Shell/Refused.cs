namespace Entente.Web.Shell;

/// <summary>What a field of a form says of itself to whoever listens: that it was refused, and where it is said why.</summary>
internal static class Refused
{
    /// <summary>The attributes of a field.</summary>
    /// <param name="fault">The id of what says why it was refused; null when it was not.</param>
    /// <param name="hint">The id of its hint; null for none.</param>
    public static Dictionary<string, object> Field(string? fault, string? hint = null)
    {
        var said = new Dictionary<string, object>(StringComparer.Ordinal);
        if (fault is not null)
        {
            said["aria-invalid"] = "true";
        }

        if (fault is not null || hint is not null)
        {
            said["aria-describedby"] = string.Join(' ', new[] { hint, fault }.Where(each => each is not null));
        }

        return said;
    }
}
