using System.Security.Cryptography;

namespace Answerable.Domain.History;

/// <summary>Ties the chains together: a root over every entry that was written since the checkpoint before, and over that checkpoint.</summary>
public sealed class Checkpoint
{
    /// <summary>Counts from 1.</summary>
    public int Number { get; init; }

    public DateTime At { get; init; }

    /// <summary>How many entries it adds.</summary>
    public int Entries { get; init; }

    /// <summary>The root of the checkpoint before, or 64 zeros in the first.</summary>
    public required string Previous { get; init; }

    public required string Root { get; init; }
}

/// <summary>Works out a checkpoint's root: number, instant and previous root, then record, number and hash of each entry that it adds, ordered by record and number.</summary>
public sealed class CheckpointRoot : IDisposable
{
    private readonly IncrementalHash root = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly CanonicalForm form = new();

    public CheckpointRoot(string? number, string? at, string? previous) => Append("answerable-checkpoint-1", number, at, previous);

    public int Entries { get; private set; }

    public void Add(string? recordId, string? number, string? hash)
    {
        Append(recordId, number, hash);
        Entries++;
    }

    public string Finish() => Convert.ToHexStringLower(root.GetHashAndReset());

    public void Dispose() => root.Dispose();

    private void Append(params ReadOnlySpan<string?> fields)
    {
        form.Clear();
        foreach (var field in fields)
        {
            form.Add(field);
        }

        root.AppendData(form.Written);
    }
}
