namespace Entente.Web.Components.Preferences;

/// <summary>How far somebody has come with the wizard.</summary>
/// <param name="At">The step that is shown.</param>
/// <param name="Answers">Everything that was typed so far.</param>
public sealed record WizardProgress(WizardStep At, WizardAnswers Answers);
