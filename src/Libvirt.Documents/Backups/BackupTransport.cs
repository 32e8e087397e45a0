namespace Libvirt.Documents.Backups;

/// <summary>How a server of a backup is reached.</summary>
[XmlEnum]
public enum BackupTransport
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>A UNIX socket.</summary>
    Unix,

    /// <summary>A passed descriptor.</summary>
    Fd,
}
