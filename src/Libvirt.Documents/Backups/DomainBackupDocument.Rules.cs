using Libvirt.Documents.Backups;

namespace Libvirt.Documents;

public sealed partial class DomainBackupDocument
{
    partial void OnRead(XmlPullReader reader)
    {
        Mode ??= BackupMode.Push;
        if (Server is not null && Mode != BackupMode.Pull)
            throw reader.XmlError("use of <server> requires pull mode backup");
        foreach (var disk in Disks)
            disk.Complete(Mode.Value, reader);
        if (!reader.Options.Status)
            PrivateData = null;
    }
}
