namespace Libvirt.Documents.Domains;

public sealed partial class VsockDevice
{
    /// <summary>An identifier that is not given is chosen.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (reader.Options.SkipCompletion)
            return;
        Cid ??= new();
        Cid.Auto ??= Cid.Address is null;
    }
}
