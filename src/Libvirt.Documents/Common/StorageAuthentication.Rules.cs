namespace Libvirt.Documents;

public sealed partial class StorageAuthentication
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (UserName is null)
            throw LibvirtException.Xml(ErrorDomain.Storage, "missing username for auth");
    }

    partial void OnRead(XmlPullReader reader)
    {
        if (Secret is null)
            throw LibvirtException.Xml(ErrorDomain.Storage, "Missing <secret> element in auth");
    }

    /// <summary>The secret must be one for this protocol.</summary>
    public void CheckSecret(StorageProtocol? protocol, XmlPullReader reader)
    {
        if (Secret is { Type: null } && (protocol is StorageProtocol.Iscsi or StorageProtocol.Rbd))
            throw reader.Unsupported("unknown secret type '<null>'");
        if (Secret?.Type is not { } type)
            return;
        if (type is not ("none" or "volume" or "ceph" or "iscsi" or "tls" or "vtpm"))
            throw reader.Unsupported($"unknown secret type '{type}'");
        if (protocol == StorageProtocol.Iscsi && type != "iscsi" || protocol == StorageProtocol.Rbd && type != "ceph")
            throw reader.Unsupported($"invalid secret type '{type}'");
    }
}
