namespace Libvirt.Documents.Domains;

public sealed partial class Interface
{
    /// <summary>Keeps of the source what its type knows, as native does.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        Type ??= InterfaceType.User;
        Source?.Keep(Type.Value);
    }

    private bool ShowsManaged => Type == InterfaceType.Hostdev;
}
