namespace Entente.Formats.Tables;

/// <summary>Counts what the parts of a workbook unpack to.</summary>
internal sealed class UnpackedBytes
{
    private long count;

    /// <exception cref="TooLargeException">It is more than <see cref="BoundedStream.Largest"/> in all.</exception>
    public void Add(int bytes)
    {
        count += bytes;
        if (count > BoundedStream.Largest)
        {
            throw new TooLargeException();
        }
    }
}
