using BenchmarkDotNet.Running;
using Entente.Benchmarks;
using Entente.Formats.Native;

if (args is ["--quick", "ledger"])
{
    await Ledgers.ShowAsync();
}
else if (args is ["--quick", .. string[] names])
{
    QuickRun.Run(names);
}
else if (args is ["--files", string folder])
{
    Directory.CreateDirectory(folder);
    foreach (string name in Goals.Names)
    {
        File.WriteAllText(
            Path.Combine(folder, name + ".yaml"),
            NativeFormat.WriteYaml(Goals.Of(name) with { Id = name })
        );
    }
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
