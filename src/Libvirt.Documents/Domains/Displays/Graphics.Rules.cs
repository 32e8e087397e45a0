namespace Libvirt.Documents.Domains;

public sealed partial class Graphics
{
    private bool ShowsSocket => Type == GraphicsType.Vnc && Socket is not null;

    /// <summary>Ports belong to a display whose first listener is an address or a network.</summary>
    private bool ShowsPort => Listens.Count == 0 || Listens[0].Type is GraphicsListenType.Address or GraphicsListenType.Network;

    private bool ShowsTlsPort(in FormatOptions options) => ShowsPort && (AutoPort != true || options.Live);

    private void ReadPort(XmlPullReader reader, int index)
    {
        var text = reader.AttributeValue(index);
        if (!XmlScalar.TryInt32(text, false, out int port))
            throw reader.Invalid("port", text, XmlScalar.ExpectedInteger, null, default);
        Port = port;
    }

    /// <summary>A port that libvirt chose belongs to the running domain; older libvirt wrote -1 for it.</summary>
    private void WritePort(XmlBuffer buffer)
    {
        if (!ShowsPort)
            return;
        int? port = AutoPort == true && buffer.Options.Inactive && Port is not null ? Type switch { GraphicsType.Vnc => -1, GraphicsType.Rdp => 0, _ => null } : Port;
        if (port is not null)
            buffer.Attribute("port", (long)port.Value);
    }

    private bool ShowsAutoPort(in FormatOptions options) => ShowsPort || Type == GraphicsType.Spice && options.Migratable && Listens[0].Type == GraphicsListenType.None;

    private bool IsWindow => Type is GraphicsType.Sdl or GraphicsType.Desktop;

    private bool HasPassword => Password is not null;

    private bool ShowsBusAddress => true;

    private bool ShowsListen => true;

    /// <summary>SPICE that listens nowhere has no ports to choose; the attribute is not written, so it is known only from that.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (Type is not (GraphicsType.Vnc or GraphicsType.Spice or GraphicsType.Rdp))
            Listens.Clear();
        if (Type == GraphicsType.Spice && !ShowsPort)
            AutoPort ??= false;
        if (Type == GraphicsType.Spice && Gl is { Enable: null })
            throw reader.Error(ErrorDomain.Xml, ErrorNumber.XmlError, "Missing required attribute 'enable' in element 'gl'");
        if (Type == GraphicsType.Dbus && PeerToPeer == true && Address is not null)
            throw reader.XmlError("D-Bus p2p with an address is not supported");
    }

    private bool IsVnc => Type == GraphicsType.Vnc;

    /// <summary>What a change of password does says nothing without a password, not even when it is misspelled.</summary>
    private void ReadConnected(XmlPullReader reader, int index)
    {
        if (!reader.TryGetAttribute("passwd", out _))
            return;
        var text = reader.AttributeValue(index);
        if (!GraphicsConnectedNames.TryParse(text, out var connected))
            throw reader.Invalid("connected", text, null, null, default);
        Connected = connected;
    }

    private void WriteConnected(XmlBuffer buffer)
    {
        if (Connected is { } connected)
            buffer.Attribute("connected", GraphicsConnectedNames.Text(connected));
    }

    private void ReadListens(XmlPullReader reader) => Listens.Add(GraphicsListen.ParseXml(reader));

    /// <summary>Older libvirt knows sockets only as an attribute, and no displays that do not listen: a migration does not mention them.</summary>
    private void WriteListens(XmlBuffer buffer)
    {
        for (int i = 0; i < Listens.Count; i++)
            if (i > 0 || !buffer.Options.Migratable || !IsKnownOtherwise(Listens[0]))
                Listens[i].WriteXml(buffer, "listen");
    }

    private bool IsKnownOtherwise(GraphicsListen first)
        => Type == GraphicsType.Vnc && first is { Type: GraphicsListenType.Socket, Socket: not null } || Type == GraphicsType.Spice && first.Type == GraphicsListenType.None;
}
