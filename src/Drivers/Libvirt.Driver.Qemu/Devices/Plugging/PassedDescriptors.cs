using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices.Plugging;

/// <summary>Descriptors of a network backend that is added while QEMU runs: it is given them by name, instead of inheriting numbers.</summary>
internal static class PassedDescriptors
{
    /// <summary>Hands them over and puts their names into the backend.</summary>
    public static void Name(PlugSession session, JsonObject backend, NetworkDescriptors descriptors, string alias)
    {
        Pass(session, backend, "fd", descriptors.Taps, "fd-" + alias);
        Pass(session, backend, "vhostfd", descriptors.Vhosts, "vhostfd-" + alias);
    }

    private static void Pass(PlugSession session, JsonObject backend, string member, IReadOnlyList<int> descriptors, string prefix)
    {
        var names = new List<string>();
        foreach (int descriptor in descriptors)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{names.Count}");
            session.Execute("getfd", new JsonObject().Add("fdname", name), [descriptor]);
            // A backend that was made has taken it.
            session.Undo(() => _ = session.Ask("closefd", new JsonObject().Add("fdname", name)));
            names.Add(name);
        }
        if (names.Count > 0)
            backend.Set(names.Count == 1 ? member : member + "s", new JsonString(string.Join(':', names)));
    }
}
