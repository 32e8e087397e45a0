namespace Libvirt;

/// <summary>Which kind of object an event is about; each family numbers its events on its own.</summary>
public enum EventFamily
{
    /// <summary><see cref="DomainEventID"/>.</summary>
    Domain,

    /// <summary><see cref="NetworkEventID"/>.</summary>
    Network,

    /// <summary><see cref="StoragePoolEventID"/>.</summary>
    StoragePool,

    /// <summary><see cref="NodeDeviceEventID"/>.</summary>
    NodeDevice,

    /// <summary><see cref="SecretEventID"/>.</summary>
    Secret,

    /// <summary>Events of QEMU's own monitor, chosen by name.</summary>
    QemuMonitor,
}
