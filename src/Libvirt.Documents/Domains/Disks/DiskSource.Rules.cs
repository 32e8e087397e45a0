namespace Libvirt.Documents.Domains;

public sealed partial class DiskSource
{
    private bool IsPlain => ActualType is null;

    private void ReadActualType(XmlPullReader reader, int index)
    {
        var text = reader.AttributeValue(index);
        if (!StorageTypeNames.TryParse(text, out var type))
            throw reader.Invalid("actualType", text, null, null, default);
        ActualType = type;
    }

    private void WriteActualType(XmlBuffer buffer)
    {
        if (ActualType is not { } type)
            return;
        buffer.Attribute("actualType", StorageTypeNames.Text(type));
        if (File is not null)
            buffer.Attribute("file", File);
        if (Device is not null)
            buffer.Attribute("dev", Device);
    }

    /// <summary>Forgets attributes that a type of source does not have.</summary>
    public void Keep(StorageType type)
    {
        bool network = type == StorageType.Network, volume = type == StorageType.Volume;
        if (!volume)
            ActualType = null;
        File = type == StorageType.File || ActualType == StorageType.File ? File : null;
        Device = type is StorageType.Block or StorageType.Vhostvdpa || ActualType == StorageType.Block ? Device : null;
        Directory = type == StorageType.Dir ? Directory : null;
        Protocol = network ? Protocol : null;
        Name = network ? Name : null;
        Query = network ? Query : null;
        Tls = network ? Tls : null;
        TlsFromConfig = network ? TlsFromConfig ?? 0 : null;
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
        if (string.IsNullOrEmpty(File))
            File = null;
        if (string.IsNullOrEmpty(Device))
            Device = null;
        if (string.IsNullOrEmpty(Directory))
            Directory = null;
        DefaultPorts();
        if (Protocol is not (StorageProtocol.Https or StorageProtocol.Ftps))
            SslVerify = null;
        if (Protocol == StorageProtocol.Iscsi && Name is not null && !Name.Contains('/'))
            Name += "/0";
    }

    /// <summary>Hosts without a port have that of the protocol.</summary>
    public void DefaultPorts()
    {
        foreach (var host in Hosts)
            if (host.Transport is null or StorageTransport.Tcp)
                host.Port ??= DefaultPort(Protocol);
    }

    /// <summary>Of several slices the first that is one of the storage counts.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        Slices.RemoveAll(slice => slice.Type != StorageSlice.Storage);
        if (Slices.Count > 1)
            Slices.RemoveRange(1, Slices.Count - 1);
    }

    /// <summary>The port of a protocol's servers; null when there is none.</summary>
    public static string? DefaultPort(StorageProtocol? protocol) => protocol switch
    {
        StorageProtocol.Nbd => "10809",
        StorageProtocol.Sheepdog => "7000",
        StorageProtocol.Gluster => "24007",
        StorageProtocol.Iscsi => "3260",
        StorageProtocol.Http => "80",
        StorageProtocol.Https => "443",
        StorageProtocol.Ftp => "21",
        StorageProtocol.Ftps => "990",
        StorageProtocol.Tftp => "69",
        StorageProtocol.Ssh => "22",
        StorageProtocol.Vxhs => "9999",
        _ => null,
    };

    /// <summary>A data file has no data file of its own: the reader must not recurse as deep as a document likes.</summary>
    private void ReadDataStore(XmlPullReader reader)
    {
        if (DataStore is null && !reader.IsInside("dataStore"))
            DataStore = DiskDataStore.ParseXml(reader);
        else
            reader.Skip();
    }

    private void WriteDataStore(XmlBuffer buffer) => DataStore?.WriteXml(buffer, "dataStore");

    private void ReadSecurityLabels(XmlPullReader reader) => SourceSecurityLabel.Read(SecurityLabels, reader);

    private void WriteSecurityLabels(XmlBuffer buffer) => SourceSecurityLabel.Write(SecurityLabels, buffer);
}
