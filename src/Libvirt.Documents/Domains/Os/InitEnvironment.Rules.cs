namespace Libvirt.Documents.Domains;

public sealed partial class InitEnvironment
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Value.Length == 0)
            throw reader.XmlError($"No value supplied for <initenv name='{Name}'> element");
    }
}
