namespace Answerable.Records.Cases.Past;

/// <summary>The same throws for the same seed, on every machine and with every version of the library (SplitMix64).</summary>
internal sealed class PastDice(ulong seed)
{
    private ulong state = seed;

    /// <summary>Dice of their own for one case: what happens in it does not depend on how often others were thrown for.</summary>
    public static PastDice Of(int seed, int number) => new(Mixed(unchecked(((ulong)(uint)seed << 32) | (uint)number)));

    /// <summary>From 0 up to, and not including, the number of sides.</summary>
    public int Throw(int sides) => (int)(Next() % (ulong)sides);

    public int Between(int least, int most) => least + Throw(most - least + 1);

    public bool Percent(int chance) => Throw(100) < chance;

    /// <summary>From 0 up to 1.</summary>
    public double Part() => (Next() >> 11) / (double)(1UL << 53);

    public T Pick<T>(IReadOnlyList<T> from) => from[Throw(from.Count)];

    /// <summary>The first ones come often and the last ones seldom, as with names and streets.</summary>
    public T PickUneven<T>(IReadOnlyList<T> from) => from[(int)(Math.Pow(Part(), 1.7) * from.Count)];

    private ulong Next()
    {
        unchecked
        {
            return Mixed(state += 0x9E3779B97F4A7C15);
        }
    }

    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
