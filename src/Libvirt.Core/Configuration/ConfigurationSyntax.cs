namespace Libvirt;

/// <summary>The dialects that share the grammar of libvirt.conf.</summary>
public enum ConfigurationSyntax
{
    /// <summary>libvirt.conf, libvirtd.conf, qemu.conf.</summary>
    Libvirt,

    /// <summary>.vmx files: names with ".", ":" and "-"; strings only.</summary>
    Vmx,

    /// <summary>LXC's own configuration: names with "."; a value is the rest of the line.</summary>
    Lxc,
}
