namespace Answerable.Records.Clocks;

/// <summary>The lines of a stream, without keeping more than one of them. The bytes of a line are good until the next one is read.</summary>
internal sealed class DueLines(Stream input, int longest)
{
    private readonly byte[] buffer = new byte[longest + 1];

    private int start;
    private int filled;
    private bool isAtEnd;

    internal readonly ref struct Line(ReadOnlySpan<byte> text, bool isTooLong)
    {
        public ReadOnlySpan<byte> Text { get; } = text;

        public bool IsTooLong { get; } = isTooLong;
    }

    public Line Current => new(current < 0 ? default : Trim(buffer.AsSpan(start - current, current)), current < 0);

    public DueLines GetEnumerator() => this;

    /// <summary>The length of the line that ends where the next one starts, with its end; negative where it was too long to keep.</summary>
    private int current;

    public bool MoveNext()
    {
        var isTooLong = false;
        var searched = start;
        while (true)
        {
            var end = buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n');
            if (end >= 0)
            {
                var next = searched + end + 1;
                (current, start) = (isTooLong ? -1 : next - start, next);
                return true;
            }

            if (isAtEnd)
            {
                (current, start) = (isTooLong ? -1 : filled - start, filled);
                return current != 0;
            }

            if (start > 0)
            {
                buffer.AsSpan(start, filled - start).CopyTo(buffer);
                (start, filled) = (0, filled - start);
            }

            if (filled == buffer.Length)
            {
                // Longer than any case: it is read to its end and forgotten.
                (isTooLong, filled) = (true, 0);
            }

            searched = filled;
            var read = input.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            isAtEnd = read == 0;
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line)
    {
        // The mark that some programs put at the beginning of a file.
        line = line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        return line.Trim(" \t\r\n"u8);
    }
}
