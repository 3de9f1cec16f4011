using System.Text.Json;

namespace Entente.Server.Maintenance;

/// <summary>How a command hands an errand to the server that runs on the same data folder: a file each way, in a folder that only the server's own account can look into.</summary>
/// <param name="folder">The data folder.</param>
internal sealed class OperatorDrawer(string folder)
{
    private const string Asked = ".asked";
    private const string Told = ".told";
    private const int LargestFile = 64 * 1024;

    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);
    private static readonly JsonSerializerOptions Form = JsonSerializerOptions.Web;

    private readonly string path = Path.Combine(folder, "operator");

    /// <summary>Lays an errand down and waits for what came of it.</summary>
    /// <param name="errand">The errand.</param>
    /// <param name="patience">How long; whoever waits gives up by it, and takes the errand back.</param>
    /// <returns>What came of it; null when no server took it.</returns>
    public async Task<AccountOutcome?> AskAsync(AccountErrand errand, CancellationToken patience)
    {
        Make();
        string name = Path.Combine(path, Guid.CreateVersion7().ToString("N"));
        Write(name + Asked, JsonSerializer.SerializeToUtf8Bytes(errand, Form));
        try
        {
            using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            while (!File.Exists(name + Told))
            {
                await every.WaitForNextTickAsync(patience);
            }

            return JsonSerializer.Deserialize<AccountOutcome>(
                await File.ReadAllBytesAsync(name + Told, patience),
                Form
            );
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        finally
        {
            File.Delete(name + Asked);
            File.Delete(name + Told);
        }
    }

    /// <summary>Does every errand that lies there, and says what came of it.</summary>
    /// <param name="act">Does one.</param>
    /// <param name="now">The time: an errand that has lain for a minute is thrown away.</param>
    public async Task AnswerAsync(Func<AccountErrand, Task<AccountOutcome>> act, DateTimeOffset now)
    {
        if (!Directory.Exists(path))
        {
            return;
        }

        foreach (string asked in Directory.GetFiles(path, "*" + Asked).Order(StringComparer.Ordinal))
        {
            AccountErrand? errand = Read(asked);
            File.Delete(asked);
            if (errand is not null && now - errand.At < Stale)
            {
                AccountOutcome outcome = await act(errand);
                Write(asked[..^Asked.Length] + Told, JsonSerializer.SerializeToUtf8Bytes(outcome, Form));
            }
        }
    }

    private static AccountErrand? Read(string file)
    {
        try
        {
            return new FileInfo(file).Length <= LargestFile
                ? JsonSerializer.Deserialize<AccountErrand>(File.ReadAllBytes(file), Form)
                : null;
        }
        catch (Exception fault) when (fault is JsonException or IOException)
        {
            // Not ours, or taken back in between.
            return null;
        }
    }

    // Whole or not at all.
    private static void Write(string file, byte[] content)
    {
        string half = file + ".half";
        File.WriteAllBytes(half, content);
        File.Move(half, file, overwrite: true);
    }

    private void Make()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
