namespace Libvirt.Documents.Backups;

/// <summary>Who moves the data of a backup.</summary>
[XmlEnum]
public enum BackupMode
{
    /// <summary>The hypervisor writes it.</summary>
    Push,

    /// <summary>A client reads it from the hypervisor.</summary>
    Pull,
}
