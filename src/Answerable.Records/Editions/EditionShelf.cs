using System.Collections.Concurrent;
using System.Text;
using Answerable.Domain.Editions;
using Answerable.Records.Editions.Renditions;
using Answerable.Records.Files;

namespace Answerable.Records.Editions;

/// <summary>
/// The stored files of editions, and what this node has read of them. What stands under a digest never changes, so nothing here can be out of
/// date; when it has grown too large it is forgotten as a whole.
/// </summary>
public sealed class EditionShelf(FileStore store)
{
    /// <summary>In bytes of the stored files; what is made of them takes about three times as much.</summary>
    private const long Most = 16 * 1024 * 1024;

    private readonly ConcurrentDictionary<(Type Kind, string Digest), object> known = [];
    private long held;

    public Task<EditionContent> ContentAsync(string digest, CancellationToken cancellation) => KeptAsync(digest, EditionJson.Read, cancellation);

    public Task<string> TextAsync(string digest, CancellationToken cancellation) => KeptAsync(digest, Encoding.UTF8.GetString, cancellation);

    /// <summary>Something that is worked out of one stored file, once on this node.</summary>
    public async Task<T> KeptAsync<T>(string digest, Func<byte[], T> make, CancellationToken cancellation)
        where T : class
    {
        if (known.TryGetValue((typeof(T), digest), out var found))
        {
            return (T)found;
        }

        var bytes = await store.ReadAsync(digest, cancellation);
        var made = make(bytes);
        if (Interlocked.Add(ref held, bytes.Length) > Most)
        {
            known.Clear();
            Interlocked.Exchange(ref held, bytes.Length);
        }

        known[(typeof(T), digest)] = made;
        return made;
    }

    public Task<byte[]> BytesAsync(string digest, CancellationToken cancellation) => store.ReadAsync(digest, cancellation);
}
