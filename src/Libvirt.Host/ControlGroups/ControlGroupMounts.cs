namespace Libvirt.Host;

/// <summary>Where the hierarchies of control groups are mounted: the first one with a folder a controller, the unified one, or both (hybrid).</summary>
public sealed class ControlGroupMounts
{
    private readonly string?[] _legacy = new string?[ControllerNames.Count];

    private ControlGroupMounts()
    {
    }

    /// <summary>Mount point of the unified hierarchy; null without one.</summary>
    public string? Unified { get; private set; }

    /// <summary>Whether anything is mounted.</summary>
    public bool IsAvailable => Unified is not null || Array.Exists(_legacy, mount => mount is not null);

    /// <summary>Mount point of a controller in the first hierarchy; null when it is not there.</summary>
    public string? Legacy(GroupController controller) => _legacy[(int)controller];

    /// <summary>The mounts of this process.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: /proc/mounts cannot be read</exception>
    public static ControlGroupMounts OfHost() => Parse(KernelFile.Read("/proc/mounts") ?? "");

    /// <summary>Reads a table of mounts.</summary>
    /// <param name="table">The text of /proc/mounts. Of several mounts of one controller the last counts, as it hides the others if they share a place.</param>
    public static ControlGroupMounts Parse(string table)
    {
        var mounts = new ControlGroupMounts();
        foreach (var line in table.Split('\n'))
        {
            var fields = line.Split(' ');
            if (fields.Length < 4)
                continue;
            if (fields[2] == "cgroup2")
                mounts.Unified ??= MountText.Unescape(fields[1]);
            else if (fields[2] == "cgroup")
                foreach (var option in fields[3].Split(','))
                    if (ControllerNames.Find(option) is { } controller)
                        mounts._legacy[(int)controller] = MountText.Unescape(fields[1]);
        }
        return mounts;
    }
}
