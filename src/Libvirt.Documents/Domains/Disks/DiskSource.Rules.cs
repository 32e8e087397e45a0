namespace Libvirt.Documents.Domains;

public sealed partial class DiskSource
{
    /// <summary>Forgets attributes that a type of source does not have.</summary>
    public void Keep(StorageType type)
    {
        bool network = type == StorageType.Network, volume = type == StorageType.Volume;
        File = type == StorageType.File ? File : null;
        Device = type is StorageType.Block or StorageType.Vhostvdpa ? Device : null;
        Directory = type == StorageType.Dir ? Directory : null;
        Protocol = network ? Protocol : null;
        Name = network ? Name : null;
        Query = network ? Query : null;
        Tls = network ? Tls : null;
        TlsHostName = network ? TlsHostName : null;
        Pool = volume ? Pool : null;
        Volume = volume ? Volume : null;
        Mode = volume ? Mode : null;
        Kind = type is StorageType.Nvme or StorageType.Vhostuser ? Kind : null;
        Managed = type == StorageType.Nvme ? Managed : null;
        Namespace = type == StorageType.Nvme ? Namespace : null;
        Address = type == StorageType.Nvme ? Address : null;
        Path = type == StorageType.Vhostuser ? Path : null;
        if (!network)
            Hosts.Clear();
        if (Protocol == StorageProtocol.Iscsi && Name is not null && !Name.Contains('/'))
            Name += "/0";
    }
}
