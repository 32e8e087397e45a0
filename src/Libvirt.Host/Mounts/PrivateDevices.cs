using System.Runtime.InteropServices;
using Libvirt.Host.Files;

namespace Libvirt.Host;

/// <summary>Gives a namespace a /dev of its own, with chosen files only; what is mounted below /dev (pts, shm, mqueue, hugepages ...) stays there.</summary>
public static class PrivateDevices
{
    private const string Root = "/dev";

    /// <summary>Replaces /dev in the calling thread's mount namespace, which must be its own (<see cref="MountNamespace.Unshare"/>).</summary>
    /// <param name="nodes">The files, links before what they point to.</param>
    /// <param name="workshop">An empty folder that the new /dev is built in; outside of the namespace nothing of it is seen.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Install(IReadOnlyList<DeviceNode> nodes, string workshop)
    {
        var kept = new List<DetachedMount>();
        try
        {
            foreach (var path in MountsBelow(KernelFile.Read("/proc/self/mounts") ?? ""))
                kept.Add(DetachedMount.Of(path));
            Mount.Memory("devfs", workshop, "mode=755,size=65536");
            foreach (var node in nodes)
                node.Make(workshop);
            _ = Mount.Remove(Root); // /dev need not be a mount
            Mount.Move(workshop, Root);
            foreach (var mount in kept)
                mount.Attach();
        }
        finally
        {
            kept.ForEach(m => m.Dispose());
        }
    }

    /// <summary>Whether a path is in the part of /dev that a guest has for itself: not in what is mounted below.</summary>
    public static bool Holds(string path)
        => path.StartsWith(Root + "/", StringComparison.Ordinal)
            && !MountsBelow(KernelFile.Read("/proc/self/mounts") ?? "").Exists(mount => path.StartsWith(mount + "/", StringComparison.Ordinal));

    /// <summary>Mount points below /dev, without those that are below another one: they move with it.</summary>
    /// <param name="table">The text of /proc/mounts.</param>
    public static List<string> MountsBelow(string table)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in table.Split('\n'))
            if (line.Split(' ') is { Length: > 1 } fields && fields[1].StartsWith(Root + "/", StringComparison.Ordinal))
                paths.Add(MountText.Unescape(fields[1]));
        var result = new List<string>();
        foreach (var path in paths)
            if (result.Count == 0 || !result.Exists(above => path.StartsWith(above + "/", StringComparison.Ordinal)))
                result.Add(path);
        return result;
    }
}
