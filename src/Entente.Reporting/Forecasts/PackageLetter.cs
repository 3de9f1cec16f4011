using Entente.Outcomes;

namespace Entente.Reporting.Forecasts;

/// <summary>The letter by which a package without a name is called.</summary>
internal sealed record PackageLetter(string Letter, Outcome Outcome);
