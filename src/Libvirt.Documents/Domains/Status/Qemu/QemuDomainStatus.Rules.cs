namespace Libvirt.Documents.Domains.Status.Qemu;

public sealed partial class QemuDomainStatus
{
    /// <summary>Where files that back memory are when the file does not tell; null to leave that open.</summary>
    public string? MemoryBase { get; init; }

    /// <summary>What releases before 5.0 did not write: names that they made from the aliases of devices.</summary>
    public override void Complete(DomainStatusDocument status)
    {
        var domain = status.Domain!;
        if (MemoryDirectory is null && MemoryBase is not null)
            MemoryDirectory = $"{MemoryBase}/{domain.Id}-{domain.Name}";
        if (Job is { } job)
            foreach (var disk in job.Disks)
                disk.Source?.Source?.Keep(StorageType.Network);
        foreach (var disk in domain.Devices.Disks)
            if (disk is { Source: { } source, Info.Alias.Name: { } alias })
            {
                if (source.Encryption is { } encryption)
                    encryption.Engine ??= EncryptionEngine.Qemu;
                source.PrivateData = Restored(source.PrivateData, alias, source.Authentication is not null, source.Encryption is not null, source.Tls == true);
            }
        foreach (var device in domain.Devices.HostDevices)
            if (device is { Type: HostDeviceType.Scsi, Source: { } source, Info.Alias.Name: { } alias })
            {
                source.PrivateData = Restored(source.PrivateData, alias, source.Authentication is not null, false, false) ?? new();
                if (source.PrivateData.Nodes.Count == 0)
                    source.PrivateData.Nodes.Add(new() { Type = "storage", Name = $"libvirt-{alias}-backend" });
            }
    }

    private static QemuStoragePrivateData? Restored(QemuStoragePrivateData? data, string alias, bool authenticated, bool encrypted, bool tls)
    {
        if (authenticated)
            Secret(ref data, "auth", $"{alias}-secret0");
        if (encrypted)
            Secret(ref data, "encryption", $"{alias}-luks-secret0");
        if (tls)
            ((data ??= new()).Objects ??= new()).TlsAlias ??= $"obj{alias}_tls0";
        return data;
    }

    private static void Secret(ref QemuStoragePrivateData? data, string type, string alias)
    {
        var secrets = ((data ??= new()).Objects ??= new()).Secrets;
        if (!secrets.Exists(s => s.Type == type))
            secrets.Add(new() { Type = type, Alias = alias });
    }
}
