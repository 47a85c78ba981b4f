using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Answerable.Web.Assets;

/// <summary>Styles and scripts, embedded by the build. Their address carries a digest of them all, so a browser keeps them for ever.</summary>
public sealed class AssetFiles
{
    private const string Prefix = "assets/";

    private readonly FrozenDictionary<string, File> files;

    public AssetFiles()
    {
        var assembly = typeof(AssetFiles).Assembly;
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var found = new Dictionary<string, File>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            digest.AppendData(content);
            found.Add(name[Prefix.Length..], new(content, ContentType(name)));
        }

        files = found.ToFrozenDictionary(StringComparer.Ordinal);
        Version = Convert.ToHexStringLower(digest.GetHashAndReset().AsSpan(0, 6));
        StaffStyle = Address("staff.css");
        PublicStyle = Address("public.css");
        Script = Address("answerable.js");
        Charts = Address("charts.js");
        Keys = Address("keys.js");
        Icon = Address("icon.svg");
    }

    public string Version { get; }

    public string StaffStyle { get; }

    public string PublicStyle { get; }

    public string Script { get; }

    /// <summary>For pages with charts only.</summary>
    public string Charts { get; }

    /// <summary>For the queue of those who have not turned its keys off.</summary>
    public string Keys { get; }

    public string Icon { get; }

    public File? Find(string name) => files.GetValueOrDefault(name);

    private string Address(string name) => $"/assets/{Version}/{name}";

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No content type is known for {other}"),
    };

    /// <summary>One file, compressed when it is first asked for.</summary>
    public sealed class File(byte[] content, string contentType)
    {
        private readonly Lazy<byte[]> compressed = new(() => Compress(content));

        public string ContentType { get; } = contentType;

        public ReadOnlyMemory<byte> Content => content;

        public ReadOnlyMemory<byte> Compressed => compressed.Value;

        private static byte[] Compress(byte[] content)
        {
            using var result = new MemoryStream();
            using (var brotli = new BrotliStream(result, CompressionLevel.Optimal))
            {
                brotli.Write(content);
            }

            return result.ToArray();
        }
    }
}
