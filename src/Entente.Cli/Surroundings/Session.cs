using Entente.Formats;
using Entente.Reporting.Languages;

namespace Entente.Cli.Surroundings;

/// <summary>One run of the program: where it runs and the language that it speaks.</summary>
internal sealed record Session(Surroundings Around, Language Language)
{
    public string Say(string english, string dutch) => Language.Say(english, dutch);

    /// <summary>Writes a message for people, without characters that would steer their terminal.</summary>
    /// <remarks>When nobody can be told, because standard error cannot be written, the exit code still says what happened.</remarks>
    public void Tell(string message)
    {
        try
        {
            Around.Error.WriteLine(SafeText.Of(message));
        }
        catch (IOException) { }
    }

    /// <summary>Writes remarks, one a line.</summary>
    public void Tell(IEnumerable<Remark> remarks)
    {
        foreach (Remark remark in remarks)
        {
            Tell(remark.In(Language.Tag));
        }
    }

    /// <summary>Lists faults, one a line.</summary>
    /// <returns><see cref="ExitCode.InputFault"/>.</returns>
    public int Refuse(IEnumerable<Remark> faults)
    {
        Tell(faults);
        return ExitCode.InputFault;
    }
}
