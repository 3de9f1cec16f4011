#:package Entente.Formats@0.1.0
using Entente.Analysis;
using Entente.Formats.Recognition;
using Entente.Scenarios;

Scenario summit = ScenarioSource.Read("hanoi-2019").Scenario!;
ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(summit.As("interests"));
Console.WriteLine($"{analysis.Zone.AtLeast} of {analysis.Outcomes} outcomes are acceptable to both sides.");
foreach (UtilityPoint nash in analysis.Solutions.Nash.Points)
    Console.WriteLine($"Nash: {summit.Space.Describe(nash.Outcome)}");
