using System.Text;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Protocol;

/// <summary>Typed parameters, statistics and records.</summary>
public static partial class Wire
{
    /// <summary>Typed parameters.</summary>
    public static RemoteTypedParam[] Parameters(ReadOnlySpan<TypedParameter> list)
    {
        var wire = new RemoteTypedParam[list.Length];
        for (int i = 0; i < wire.Length; i++)
            wire[i] = new() { Field = list[i].Name, Value = new(list[i].Type, list[i].Bits, list[i].Text) };
        return wire;
    }

    /// <summary>Typed parameters.</summary>
    public static TypedParameter[] Parameters(RemoteTypedParam[] list)
    {
        var parameters = new TypedParameter[list.Length];
        for (int i = 0; i < parameters.Length; i++)
            parameters[i] = new(list[i].Field, list[i].Value.Type, list[i].Value.Bits, list[i].Value.Text);
        return parameters;
    }

    /// <summary>Typed parameters of the admin program.</summary>
    public static AdminTypedParam[] AdminParameters(ReadOnlySpan<TypedParameter> list)
    {
        var wire = new AdminTypedParam[list.Length];
        for (int i = 0; i < wire.Length; i++)
            wire[i] = new() { Field = list[i].Name, Value = new(list[i].Type, list[i].Bits, list[i].Text) };
        return wire;
    }

    /// <summary>Typed parameters of the admin program.</summary>
    public static TypedParameter[] Parameters(AdminTypedParam[] list)
    {
        var parameters = new TypedParameter[list.Length];
        for (int i = 0; i < parameters.Length; i++)
            parameters[i] = new(list[i].Field, list[i].Value.Type, list[i].Value.Bits, list[i].Value.Text);
        return parameters;
    }

    /// <summary>Pairs of name and number.</summary>
    public static RemoteNodeGetCpuStats[] CpuStats(ReadOnlySpan<TypedParameter> list)
    {
        var wire = new RemoteNodeGetCpuStats[list.Length];
        for (int i = 0; i < wire.Length; i++)
            wire[i] = new() { Field = list[i].Name, Value = list[i].Bits };
        return wire;
    }

    /// <summary>Pairs of name and number.</summary>
    public static RemoteNodeGetMemoryStats[] MemoryStats(ReadOnlySpan<TypedParameter> list)
    {
        var wire = new RemoteNodeGetMemoryStats[list.Length];
        for (int i = 0; i < wire.Length; i++)
            wire[i] = new() { Field = list[i].Name, Value = list[i].Bits };
        return wire;
    }

    /// <summary>Pairs of name and number.</summary>
    public static TypedParameter[] Stats(RemoteNodeGetCpuStats[] list) => Array.ConvertAll(list, p => TypedParameter.ULong(p.Field, p.Value));

    /// <summary>Pairs of name and number.</summary>
    public static TypedParameter[] Stats(RemoteNodeGetMemoryStats[] list) => Array.ConvertAll(list, p => TypedParameter.ULong(p.Field, p.Value));

    /// <summary>Leases.</summary>
    public static RemoteNetworkDhcpLease[] Records(NetworkDHCPLease[] list) => Array.ConvertAll(list, l => new RemoteNetworkDhcpLease
    {
        Iface = l.Interface, Expirytime = l.ExpiryTime, Type = l.Type, Mac = l.Mac, Iaid = l.IaId, Ipaddr = l.IpAddress, Prefix = l.Prefix, Hostname = l.Hostname, Clientid = l.ClientId,
    });

    /// <summary>Leases.</summary>
    public static NetworkDHCPLease[] Records(RemoteNetworkDhcpLease[] list)
        => Array.ConvertAll(list, l => new NetworkDHCPLease(l.Iface, l.Expirytime, l.Type, l.Mac, l.Iaid, l.Ipaddr, l.Prefix, l.Hostname, l.Clientid));

    /// <summary>File systems of a guest.</summary>
    public static RemoteDomainFsinfo[] Records(DomainFSInfo[] list)
        => Array.ConvertAll(list, f => new RemoteDomainFsinfo { Mountpoint = f.MountPoint, Name = f.Name, Fstype = f.FileSystemType, DevAliases = [.. f.DeviceAliases] });

    /// <summary>File systems of a guest.</summary>
    public static DomainFSInfo[] Records(RemoteDomainFsinfo[] list) => Array.ConvertAll(list, f => new DomainFSInfo(f.Mountpoint, f.Name, f.Fstype, f.DevAliases));

    /// <summary>I/O threads.</summary>
    public static RemoteDomainIothreadInfo[] Records(DomainIOThreadInfo[] list) => Array.ConvertAll(list, t => new RemoteDomainIothreadInfo { IothreadId = t.IOThreadId, Cpumap = t.CpuMap });

    /// <summary>I/O threads.</summary>
    public static DomainIOThreadInfo[] Records(RemoteDomainIothreadInfo[] list) => Array.ConvertAll(list, t => new DomainIOThreadInfo(t.IothreadId, t.Cpumap));

    /// <summary>Interfaces of a guest.</summary>
    public static RemoteDomainInterface[] Records(DomainInterface[] list) => Array.ConvertAll(list, i => new RemoteDomainInterface
    {
        Name = i.Name, Hwaddr = i.HardwareAddress, Addrs = [.. i.Addresses.Select(a => new RemoteDomainIpAddr { Type = a.Type, Addr = a.Address, Prefix = a.Prefix })],
    });

    /// <summary>Interfaces of a guest.</summary>
    public static DomainInterface[] Records(RemoteDomainInterface[] list)
        => Array.ConvertAll(list, i => new DomainInterface(i.Name, i.Hwaddr, Array.ConvertAll(i.Addrs, a => new DomainIPAddress(a.Type, a.Addr, a.Prefix))));

    /// <summary>Text that the protocol sends as one number a byte, with or without the zero at its end.</summary>
    public static byte[] Characters(ReadOnlySpan<byte> cString, bool terminated)
    {
        int end = cString.IndexOf((byte)0);
        var text = end < 0 ? cString : cString[..end];
        var bytes = new byte[text.Length + (terminated ? 1 : 0)];
        text.CopyTo(bytes);
        return bytes;
    }

    /// <summary>Copies text into a C array, cut to leave room for the zero at its end.</summary>
    public static void CopyCharacters(byte[] text, Span<byte> cArray)
    {
        cArray.Clear();
        int length = Math.Min(text.Length, cArray.Length - 1);
        text.AsSpan(0, length).CopyTo(cArray);
    }

    /// <summary>The text of characters.</summary>
    public static string Text(byte[] characters) => Encoding.UTF8.GetString(characters);
}
