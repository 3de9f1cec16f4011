using Entente.Formats.Markup;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Formats.Genius;

/// <summary>An issue of a GENIUS file: the tag, the issue that it describes, and the weight that its level gives it.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Index">The index by which weights refer to it; empty for none.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Weight">The weight; null without one.</param>
/// <param name="Low">The lower bound as the file has it, from which a line over whole numbers is measured; 0 for an issue without one.</param>
internal sealed record GeniusIssue(MarkupElement Tag, string Index, Issue Issue, Rational? Weight, Rational Low);
