#:package Entente.Formats@0.1.0
// The small deal of Hanoi in steps: why one swap is not safe, and in which parts both go on to the end.
using Entente.Exchanges;
using Entente.Formats.Exchanges;

Exchange exchange = ExchangeFormat.Find("yongbyon").Exchange!;
ExchangePlan plan = ExchangePlanner.Plan(exchange);
foreach (SwapRisk risk in plan.OneSwap)
{
    Console.WriteLine(
        $"in one go, {exchange.Parties[risk.Last].Name} last: gains {risk.Temptation} by keeping its part"
    );
}

foreach (ExchangePoint point in plan.SmallerSteps?.Schedule.Points ?? [])
{
    ExchangeStep step = plan.SmallerSteps!.Schedule.Exchange.Steps[point.Step];
    Console.WriteLine(
        $"{step.Name} {step.Part}/{step.Parts}: {point.Standing.First} and {point.Standing.Second} if the other stops"
    );
}
