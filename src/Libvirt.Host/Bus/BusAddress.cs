using System.Text;

namespace Libvirt.Host.Bus;

/// <summary>Where the system bus listens.</summary>
public static class BusAddress
{
    private const string Default = "unix:path=/run/dbus/system_bus_socket";

    /// <summary>$DBUS_SYSTEM_BUS_ADDRESS, else the usual one.</summary>
    public static string System => Environment.GetEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS") is { Length: > 0 } set ? set : Default;

    /// <summary>The names of UNIX sockets in an address; those in the abstract name space begin with a zero.</summary>
    /// <param name="address">"unix:path=/a;unix:abstract=b,guid=c".</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: none in it</exception>
    public static IReadOnlyList<string> Sockets(string address)
    {
        var sockets = new List<string>();
        foreach (string alternative in address.Split(';'))
            if (alternative.StartsWith("unix:", StringComparison.Ordinal))
                foreach (string pair in alternative[5..].Split(','))
                {
                    if (pair.StartsWith("path=", StringComparison.Ordinal))
                        sockets.Add(Unescape(pair[5..]));
                    else if (pair.StartsWith("abstract=", StringComparison.Ordinal))
                        sockets.Add('\0' + Unescape(pair[9..]));
                }
        return sockets.Count > 0 ? sockets : throw BusErrors.Unreachable($"no UNIX socket in the address '{address}'");
    }

    private static string Unescape(string text) => text.Contains('%') ? Uri.UnescapeDataString(text) : text;
}
