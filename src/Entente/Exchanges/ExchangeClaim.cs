namespace Entente.Exchanges;

/// <summary>One thing that a plan says.</summary>
public enum ExchangeClaim
{
    /// <summary>The schedule is safe.</summary>
    ScheduleIsSafe,

    /// <summary>Once all is done the parties that are said to break off gain by it as much as is said, and no other gains.</summary>
    AfterwardsIsSo,

    /// <summary>No order is safe.</summary>
    NoOrderIsSafe,

    /// <summary>To the parties that are said to be unwilling all of it is worth less than nothing, and no more than is said, in whatever order.</summary>
    WholeIsNotWorthIt,

    /// <summary>The deposits make their schedules safe, and no less does.</summary>
    DepositsAreLeast,

    /// <summary>The futures make their schedules safe, and no less does.</summary>
    FuturesAreLeast,

    /// <summary>The chance of detection makes its schedule safe, and no smaller one does.</summary>
    VerificationIsLeast,

    /// <summary>So many parts make a safe schedule, and no fewer do.</summary>
    PartsAreLeast,

    /// <summary>So many steps, in parts of whatever sizes, make a safe schedule, and no fewer do.</summary>
    StepsAreFewest,

    /// <summary>In parts of whatever sizes, however many, no order is safe.</summary>
    NoSizesAreSafe,

    /// <summary>With the patience that the plan states some order is safe, with the least less none is; and so along its schedule.</summary>
    PatienceIsLeast,
}
