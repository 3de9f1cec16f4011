using System.Collections.Immutable;
using System.Text;
using Entente.Annotations;
using Entente.Formats;

namespace Entente.Cli.Surroundings;

/// <summary>A file that a command writes.</summary>
internal sealed record OutputFile(string Path, string Text)
{
    /// <summary>What is written instead of the text when the file is none; null for the text.</summary>
    public ReadOnlyMemory<byte>? Binary { get; init; }

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes files, making folders where there are none; nothing is written when one would be overwritten without leave.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int WriteAll(ImmutableArray<OutputFile> files, bool mayOverwrite, Session session)
    {
        ImmutableArray<OutputFile> there = [.. files.Where(file => !mayOverwrite && File.Exists(file.Path))];
        if (!there.IsEmpty)
        {
            string message = session.Say(
                "There is such a file already; --force overwrites it.",
                "Dit bestand bestaat al; --force overschrijft het."
            );
            return session.Refuse(there.Select(file => new Remark(new Place(file.Path), Sentence.AsIs(message))));
        }

        foreach (OutputFile file in files)
        {
            try
            {
                if (System.IO.Path.GetDirectoryName(file.Path) is { Length: > 0 } folder)
                {
                    Directory.CreateDirectory(folder);
                }

                if (file.Binary is { } binary)
                {
                    File.WriteAllBytes(file.Path, binary.Span);
                }
                else
                {
                    File.WriteAllText(file.Path, file.Text, Encoding);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                string message = FileTrouble.Writing(file.Path, failure).In(session.Language.Tag);
                return session.Refuse([new Remark(new Place(file.Path), Sentence.AsIs(message))]);
            }

            session.Tell(session.Say($"Written: {file.Path}", $"Geschreven: {file.Path}"));
        }

        return ExitCode.Done;
    }
}
