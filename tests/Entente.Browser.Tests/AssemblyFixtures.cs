using Entente.Browser.Tests.Driving;

[assembly: AssemblyFixture(typeof(Browsing))]

// Two cores, one server, one browser: side by side they would only make each other slow.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
