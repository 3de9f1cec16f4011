using Entente.Experiments.Contest;
using Entente.Experiments.Models;
using Entente.Experiments.Stakeholders;

// Experiments on what strategies obtain: each is a command, prints a Markdown page, and gives the same numbers on every run.
var experiments = new Dictionary<string, Func<string[], int>>(StringComparer.Ordinal)
{
    ["entente"] = ContestCommand.Run,
    ["models"] = ModelsCommand.Run,
    ["stakeholders"] = StakeholdersCommand.Run,
};

if (args is [string name, .. string[] rest] && experiments.TryGetValue(name, out Func<string[], int>? run))
{
    return run(rest);
}

Console.Error.WriteLine($"Name an experiment: {string.Join(", ", experiments.Keys)}.");
return 2;
