using Entente.Rooms.Storage.Tests;
using Entente.Rooms.Storage.Tests.Crashes;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

if (args is [Mover.Command, string folder, .. string[] address])
{
    await Mover.RunAsync(new(folder) { Postgres = address.FirstOrDefault() });
    return 0;
}

return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
