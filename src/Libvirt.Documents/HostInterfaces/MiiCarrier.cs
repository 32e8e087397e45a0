namespace Libvirt.Documents.HostInterfaces;

/// <summary>How the link of an interface is looked at.</summary>
[XmlEnum]
public enum MiiCarrier
{
    /// <summary><c>ioctl</c></summary>
    Ioctl,

    /// <summary><c>netif</c></summary>
    Netif,
}
