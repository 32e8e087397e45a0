using System.Runtime.InteropServices;
using Libvirt.Library.Boundary;

namespace Libvirt.Library.Exports;

/// <summary>Calls on the host, its devices and secrets whose answers no general rule covers.</summary>
internal static unsafe class HostExports
{
    [UnmanagedCallersOnly(EntryPoint = "virNodeGetCPUMap")]
    public static int virNodeGetCPUMap(nint conn, nint* cpumap, uint* online, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virNodeGetCPUMap(conn, (nint)cpumap, (nint)online, flags);
            var c = Handles.Get<Connection>(conn, "virNodeGetCPUMap");
            var (total, map, up) = c.Drivers.Hypervisor.NodeGetCPUMap(c, flags);
            if (cpumap != null)
                NativeArray.Allocate(map, cpumap);
            if (online != null)
                *online = up;
            return total;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virNodeGetCPUMap");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virNodeDeviceGetParent")]
    public static nint virNodeDeviceGetParent(nint dev)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<NodeDevice>(dev);
            Checks.virNodeDeviceGetParent(dev);
            var d = Handles.Get<NodeDevice>(dev, "virNodeDeviceGetParent");
            d.ParentName ??= d.Connection.Drivers.NodeDevice.NodeDeviceGetParent(d);
            return Handles.Text(dev, d.ParentName);
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virNodeDeviceGetParent");
            return 0;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virSecretGetValue")]
    public static nint virSecretGetValue(nint secret, ulong* valueSize, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Secret>(secret);
            Checks.virSecretGetValue(secret, (nint)valueSize, flags);
            var s = Handles.Get<Secret>(secret, "virSecretGetValue");
            var value = s.Connection.Drivers.Secret.SecretGetValue(s, flags);
            nint memory;
            *valueSize = (ulong)NativeArray.Allocate(value, &memory);
            return memory != 0 ? memory : Native.Zeroed(1);
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virSecretGetValue");
            return 0;
        }
    }
}
