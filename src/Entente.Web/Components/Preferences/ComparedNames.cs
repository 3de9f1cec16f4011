namespace Entente.Web.Components.Preferences;

/// <summary>Two packages that were compared, by what the page calls them.</summary>
/// <param name="First">The one that is preferred, or was named first.</param>
/// <param name="Second">The other.</param>
public sealed record ComparedNames(string First, string Second);
