namespace Libvirt.Documents.Schema;

/// <summary>The namespaces of drivers and the prefixes that stand for them in declarations.</summary>
internal static class SchemaNamespaces
{
    /// <summary>Prefix and namespace.</summary>
    public static IReadOnlyList<(string Prefix, string Uri)> All { get; } =
    [
        ("qemu", "http://libvirt.org/schemas/domain/qemu/1.0"),
        ("lxc", "http://libvirt.org/schemas/domain/lxc/1.0"),
        ("xen", "http://libvirt.org/schemas/domain/xen/1.0"),
        ("bhyve", "http://libvirt.org/schemas/domain/bhyve/1.0"),
        ("vmware", "http://libvirt.org/schemas/domain/vmware/1.0"),
        ("hyperv", "http://libvirt.org/schemas/domain/hyperv/1.0"),
        ("ch", "http://libvirt.org/schemas/domain/cloud-hypervisor/1.0"),
        ("dnsmasq", "http://libvirt.org/schemas/network/dnsmasq/1.0"),
        ("fs", "http://libvirt.org/schemas/storagepool/fs/1.0"),
        ("rbd", "http://libvirt.org/schemas/storagepool/rbd/1.0"),
    ];

    /// <summary>The prefix of a namespace; null when no declaration knows it.</summary>
    public static string? PrefixOf(ReadOnlySpan<char> uri)
    {
        foreach (var (prefix, known) in All)
            if (uri.SequenceEqual(known))
                return prefix;
        return null;
    }
}
