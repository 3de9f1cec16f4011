using Entente.Annotations;

namespace Entente.Web.Tables.Packages;

/// <summary>What keeps something from having any worth to a side.</summary>
/// <param name="IsOwn">Whether it is a limit of that side; else a rule of the table.</param>
/// <param name="IsAlone">Whether it forbids what was asked about by itself, however everything else stands.</param>
/// <param name="Why">Why, in the words of whoever wrote it; empty where nobody knows a single cause.</param>
/// <param name="Name">Its name; empty where nobody knows a single cause.</param>
internal sealed record Bar(bool IsOwn, bool IsAlone, LocalizedText Why, string Name);
