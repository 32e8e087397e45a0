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
                Listens.Add(new() { Type = GraphicsListenType.None });
            else if (Type == GraphicsType.Vnc && Socket is not null)
                Listens.Add(new() { Type = GraphicsListenType.Socket, Socket = Socket });
            else
                Listens.Add(new() { Type = GraphicsListenType.Address, Address = string.IsNullOrEmpty(Listen) ? null : Listen });
        }
        if (Type == GraphicsType.Vnc && Socket is not null && Listens[0].Type == GraphicsListenType.Address)
            Listens[0] = new() { Type = GraphicsListenType.Socket, Socket = Socket };
        var first = Listens[0];
        CheckFirst(first);
        if (first.Type == GraphicsListenType.Address)
            first.Address ??= string.IsNullOrEmpty(Listen) ? null : Listen;
        Listen = first.Type == GraphicsListenType.Address ? first.Address : null;
        Socket = first.Type == GraphicsListenType.Socket ? first.Socket : null;
    }

    /// <summary>The attributes of old repeat the first listener; they must not contradict it.</summary>
    private void CheckFirst(GraphicsListen first)
    {
        if (first.Type == GraphicsListenType.Address && !string.IsNullOrEmpty(Listen) && first.WrittenAddress is { } address && address != Listen)
            throw DomainValidation.Unsupported($"graphics 'listen' attribute '{Listen}' must match 'address' attribute of first listen element (found '{address}')").About(this);
        if (first.Type == GraphicsListenType.Socket && Socket is not null && first.Socket is not null && first.Socket != Socket)
            throw DomainValidation.Unsupported($"graphics 'socket' attribute '{Socket}' must match 'socket' attribute of first listen element (found '{first.Socket}')").About(this);
    }

    private void Ports(ParseOptions options)
    {
        if (Port == -1 && (Type != GraphicsType.Spice || TlsPort is -1 or null))
            AutoPort = true;
        if (Type != GraphicsType.Spice && Port is null or 0)
            AutoPort ??= true;
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
