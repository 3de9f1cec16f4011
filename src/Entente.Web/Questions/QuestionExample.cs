namespace Entente.Web.Questions;

/// <summary>A question that ships with the software.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Id">Its id among its kind.</param>
/// <param name="Text">Its text, comments and all.</param>
/// <param name="File">The same, read.</param>
public sealed record QuestionExample(QuestionKind Kind, string Id, string Text, QuestionFile File);
