namespace Entente.Web.Workbench;

/// <summary>A scenario in the making, as it is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">How often it was saved, from 1.</param>
/// <param name="Text">The text, with or without faults.</param>
/// <param name="Title">Its title, when there is one.</param>
/// <param name="Changed">When it was last saved.</param>
public sealed record Draft(string Id, long Version, string Text, string Title, DateTimeOffset Changed);
