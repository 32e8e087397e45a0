namespace Libvirt.Documents.Secrets;

public sealed partial class SecretUsage
{
    /// <summary>The text that identifies the use: what virSecretGetUsageID returns; empty for no use.</summary>
    public string Id => Type switch { SecretPurpose.None => "", SecretPurpose.Volume => Volume, SecretPurpose.Iscsi => Target, _ => Name } ?? "";

    partial void OnRead(XmlPullReader reader)
    {
        Volume = Type == SecretPurpose.Volume ? Volume : null;
        Target = Type == SecretPurpose.Iscsi ? Target : null;
        Name = Type is SecretPurpose.Ceph or SecretPurpose.Tls or SecretPurpose.Vtpm ? Name : null;
        if (Type == SecretPurpose.None || Id.Length > 0)
            return;
        throw reader.Error(ErrorNumber.InternalError, Type switch
        {
            SecretPurpose.Volume => "volume usage specified, but volume path is missing",
            SecretPurpose.Iscsi => "iSCSI usage specified, but target is missing",
            SecretPurpose.Ceph => "Ceph usage specified, but name is missing",
            SecretPurpose.Tls => "TLS usage specified, but name is missing",
            _ => "vTPM usage specified, but name is missing",
        });
    }
}
