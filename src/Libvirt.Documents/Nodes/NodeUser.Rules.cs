namespace Libvirt.Documents.Nodes;

public sealed partial class NodeUser
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Name.Length == 0)
            throw reader.XmlError("missing username in /node/auth/user field");
    }
}
