namespace Libvirt.Documents.Domains.Status.Qemu;

public sealed partial class QemuMigrationSource
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Source is null && Old.Protocol is not null)
            (Source, Old) = (Old, new());
    }
}
