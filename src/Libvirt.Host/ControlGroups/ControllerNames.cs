namespace Libvirt.Host;

/// <summary>Names of controllers.</summary>
public static class ControllerNames
{
    private static readonly string[] Names = ["cpu", "cpuacct", "cpuset", "memory", "devices", "freezer", "blkio", "net_cls", "perf_event", "name=systemd", "pids"];

    /// <summary>How many controllers there are.</summary>
    public static int Count => Names.Length;

    /// <summary>The name in mount options, /proc/PID/cgroup and qemu.conf.</summary>
    public static string Of(GroupController controller) => Names[(int)controller];

    /// <summary>The controller of a name; null for others.</summary>
    public static GroupController? Find(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < Names.Length; i++)
            if (name.SequenceEqual(Names[i]))
                return (GroupController)i;
        return null;
    }

    /// <summary>Controllers of the unified hierarchy: "io" is blkio, and "cpu" counts time too.</summary>
    internal static GroupController? FindUnified(ReadOnlySpan<char> name) => name is "io" ? GroupController.BlockIo : Find(name);
}
