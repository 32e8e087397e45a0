namespace Libvirt.Documents.Domains;

/// <summary>What a source must tell, depending on the type of the interface around it.</summary>
public sealed partial class InterfaceSource
{
    /// <summary>Checks the attributes of the current element, the source of an interface of this type.</summary>
    public static void Check(XmlPullReader reader, InterfaceType type)
    {
        switch (type)
        {
            case InterfaceType.Network:
                Demand(reader, "network");
                break;
            case InterfaceType.Bridge:
                Demand(reader, "bridge");
                break;
            case InterfaceType.Direct:
                Demand(reader, "dev");
                if (reader.TryGetAttribute("mode", out var mode) && mode is not ("vepa" or "private" or "bridge" or "passthrough"))
                    throw reader.Invalid("mode", mode, null, null, default);
                break;
            case InterfaceType.Vhostuser:
                if (reader.TryGetAttribute("mode", out var role) && role is not ("server" or "client"))
                    throw reader.Invalid("mode", role, null, null, default);
                break;
            case InterfaceType.Server:
                Demand(reader, "port");
                break;
            case InterfaceType.Client or InterfaceType.Mcast or InterfaceType.Udp:
                Demand(reader, "port");
                Demand(reader, "address");
                break;
        }
    }

    /// <summary>What is given to the guest is told by the type of the address.</summary>
    public static void CheckDevice(string? type, XmlPullReader reader)
    {
        if (type is null || !HostDeviceTypeNames.TryParse(type, out var kind) || kind is HostDeviceType.Storage or HostDeviceType.Misc or HostDeviceType.Net)
            throw reader.Unsupported($"unknown host device source address type '{type ?? "(null)"}'");
    }

    /// <summary>A vhost-user source is a UNIX socket to which the hypervisor connects unless it says that it listens.</summary>
    public void CompleteSocket(XmlPullReader reader)
    {
        if (Type is not (null or "unix"))
            throw reader.Unsupported($"Type='{Type}' unsupported for <interface type='vhostuser'>");
        Type = "unix";
        Mode ??= "client";
    }

    private static void Demand(XmlPullReader reader, string attribute)
    {
        if (!reader.TryGetAttribute(attribute, out _))
            throw reader.MissingAttribute(attribute);
    }
}
