namespace Libvirt.Documents.Domains;

public sealed partial class KeyWrap
{
    partial void OnRead(XmlPullReader reader)
    {
        for (int i = 1; i < Ciphers.Count; i++)
            for (int j = 0; j < i; j++)
                if (Ciphers[i].Name == Ciphers[j].Name)
                    throw reader.Error(ErrorNumber.InternalError, $"A domain definition can have no more than one cipher node with name {CipherNameNames.Text(Ciphers[i].Name)}");
    }
}
