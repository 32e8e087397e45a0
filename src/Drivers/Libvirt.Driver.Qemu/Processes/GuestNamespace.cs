using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>A guest's own /dev: the devices that qemu.conf gives every guest, and those of its definition.</summary>
public static class GuestNamespace
{
    /// <summary>Whether guests get one: qemu.conf and the host allow it.</summary>
    public static bool IsUsed(QemuConfiguration configuration) => configuration.UsesMountNamespace && MountNamespace.IsAvailable();

    /// <summary>Describes the new /dev.</summary>
    /// <param name="configuration">qemu.conf.</param>
    /// <param name="files">The guest's files of the host.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: a device cannot be looked at</exception>
    public static List<DeviceNode> Describe(QemuConfiguration configuration, IEnumerable<GuestFile> files)
    {
        var nodes = new List<DeviceNode>();
        foreach (var path in configuration.GuestDevices)
            nodes.AddRange(DeviceNode.Describe(path));
        nodes.AddRange(Describe(files));
        return nodes;
    }

    /// <summary>The folder that the new /dev is built in; nothing of it is seen outside.</summary>
    public static string Workshop(QemuConfiguration configuration, DomainDocument guest) => $"{configuration.Folders.State}/{guest.Id}-{GuestNames.Short(guest.Name)}.dev";

    /// <summary>Makes device files of devices that are plugged in.</summary>
    /// <param name="processId">QEMU's process.</param>
    /// <param name="files">Their files; those outside of /dev are passed over.</param>
    /// <returns>the paths that were not there before, for <see cref="Remove"/></returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: one cannot be made; then none is there</exception>
    public static List<string> Add(int processId, IEnumerable<GuestFile> files)
    {
        var nodes = Describe(files);
        var made = new List<string>();
        if (nodes.Count == 0)
            return made;
        MountNamespace.RunIn(processId, () =>
        {
            try
            {
                foreach (var node in nodes)
                    if (node.Make("/dev"))
                        made.Add(node.Path);
            }
            catch
            {
                made.ForEach(DeviceNode.Remove);
                throw;
            }
        });
        return made;
    }

    /// <summary>Removes device files of devices that are unplugged.</summary>
    /// <param name="processId">QEMU's process.</param>
    /// <param name="configuration">qemu.conf.</param>
    /// <param name="files">Their files.</param>
    /// <param name="others">The files of all that the guest keeps: what stands there stays.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the process cannot be entered</exception>
    public static void Remove(int processId, QemuConfiguration configuration, IEnumerable<GuestFile> files, IEnumerable<GuestFile> others)
    {
        var kept = new HashSet<string>(configuration.GuestDevices, StringComparer.Ordinal);
        foreach (var node in Describe(others))
            kept.Add(node.Path);
        var gone = new List<string>();
        foreach (var file in files)
            if (PrivateDevices.Holds(file.Path) && !kept.Contains(file.Path))
                gone.Add(file.Path);
        if (gone.Count > 0)
            MountNamespace.RunIn(processId, () => gone.ForEach(DeviceNode.Remove));
    }

    private static List<DeviceNode> Describe(IEnumerable<GuestFile> files)
    {
        var nodes = new List<DeviceNode>();
        foreach (var file in files)
            if (PrivateDevices.Holds(file.Path))
                nodes.AddRange(DeviceNode.Describe(file.Path));
        return nodes;
    }
}
