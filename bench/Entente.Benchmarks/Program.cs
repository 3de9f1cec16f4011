using BenchmarkDotNet.Running;
using Entente.Benchmarks;

if (args is ["--quick", .. string[] names])
{
    QuickRun.Run(names);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
