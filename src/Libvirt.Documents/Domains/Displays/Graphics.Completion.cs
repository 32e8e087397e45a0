namespace Libvirt.Documents.Domains;

public sealed partial class Graphics
{
    /// <summary>Fills ports and listeners as native does after reading.</summary>
    public void Complete(ParseOptions options)
    {
        Channels.Sort((a, b) => a.Name.CompareTo(b.Name));
        if (Type is GraphicsType.Vnc or GraphicsType.Spice or GraphicsType.Rdp)
            Ports(options);
        if (Type is not (GraphicsType.Vnc or GraphicsType.Spice or GraphicsType.Rdp))
            return;
        if (Listens.Count == 0)
        {
            if (Type == GraphicsType.Spice && Port is null or 0 && TlsPort is null or 0 && AutoPort != true)
                Listens.Add(new() { Type = GraphicsListenType.None, IsImplied = true });
            else if (Type == GraphicsType.Vnc && Socket is not null)
                Listens.Add(new() { Type = GraphicsListenType.Socket, Socket = Socket, IsImplied = true });
            else
                Listens.Add(new() { Type = GraphicsListenType.Address, Address = string.IsNullOrEmpty(Listen) ? null : Listen });
        }
        var first = Listens[0];
        if (first.Type == GraphicsListenType.Address)
            first.Address ??= string.IsNullOrEmpty(Listen) ? null : Listen;
        Listen = first.Type == GraphicsListenType.Address ? first.Address : null;
        Socket = first.Type == GraphicsListenType.Socket ? first.Socket : null;
    }

    private void Ports(ParseOptions options)
    {
        if (Port == -1 && (Type != GraphicsType.Spice || TlsPort is -1 or null))
            AutoPort = true;
        if (Type != GraphicsType.Spice && Port is null or 0)
            AutoPort = true;
        AutoPort ??= false;
        if (AutoPort == true && options.Inactive)
        {
            Port = null;
            TlsPort = null;
        }
        if (Type == GraphicsType.Vnc && AutoPort == true)
            Port ??= -1;
        if (Type == GraphicsType.Rdp && AutoPort == true)
            Port ??= 0;
    }
}
