namespace Entente.Reporting.Web;

/// <summary>A part of a report as markup for a page that has its own style.</summary>
/// <param name="Key">The name by which the page can link to it.</param>
/// <param name="Heading">The heading, plain text; empty for the opening.</param>
/// <param name="Markup">What stands below the heading: elements without a style or a script of their own, every text escaped.</param>
public sealed record HtmlSection(string Key, string Heading, string Markup);
