using System.Net;
using System.Net.Sockets;

namespace Answerable.Domain.Webhooks;

/// <summary>
/// Whether a network address is one on the public internet (the special-purpose registries of RFC 6890). A program of the body's own network must not be reached through
/// ours by whoever enters an address.
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] s_special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Array.Exists(s_special, network => network.Contains(plain));
    }

    /// <summary>Names that lead into the machine or its own network whatever a name server says.</summary>
    public static bool IsPrivateName(string host)
    {
        var name = host.TrimEnd('.');
        return !name.Contains('.', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal)
            || Array.Exists([".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa"], ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
