namespace Libvirt.Rpc.Transports;

/// <summary>Which daemon serves a driver: the parameter "mode" of a URI, remote_mode of libvirt.conf.</summary>
public enum DaemonMode
{
    /// <summary>Whichever is there.</summary>
    Auto,

    /// <summary>libvirtd, or virtproxyd in its place.</summary>
    Legacy,

    /// <summary>The driver's own daemon: virtqemud for qemu.</summary>
    Direct,
}
