namespace Libvirt.Documents.Backups;

public sealed partial class BackupServer
{
    partial void OnRead(XmlPullReader reader)
    {
        Transport ??= BackupTransport.Tcp;
        if (Transport == BackupTransport.Unix && Socket is null)
            throw reader.XmlError("missing socket for unix transport");
        if (Transport == BackupTransport.Fd && FdGroup is null)
            throw reader.XmlError("missing file descriptor group name for fd transport");
        if (Transport != BackupTransport.Unix && Socket is not null)
            throw reader.XmlError($"transport '{BackupTransportNames.Text(Transport.Value)}' does not support socket attribute");
        if (Transport == BackupTransport.Tcp && Name is null)
            throw reader.XmlError("missing name for host");
        if (Transport != BackupTransport.Tcp)
            Name = Port = null;
        if (Transport != BackupTransport.Fd)
            FdGroup = null;
    }
}
