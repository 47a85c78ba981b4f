namespace Answerable.Cli.Demo;

/// <summary>The same throws on every machine and with every version of the library, so that the demo is the same everywhere.</summary>
internal sealed class DemoDice(uint seed)
{
    private uint state = seed;

    /// <summary>From 0 up to, and not including, the number of sides.</summary>
    public int Throw(int sides)
    {
        unchecked
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
        }

        return (int)(state % (uint)sides);
    }

    public int Between(int least, int most) => least + Throw(most - least + 1);

    public bool Percent(int chance) => Throw(100) < chance;

    public T Pick<T>(IReadOnlyList<T> from) => from[Throw(from.Count)];
}
