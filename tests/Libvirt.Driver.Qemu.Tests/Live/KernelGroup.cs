using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>The control groups of a thread as the kernel tells them: /proc/PID/task/TID/cgroup.</summary>
internal static class KernelGroup
{
    /// <summary>The folder of a thread's group for a controller.</summary>
    public static string Folder(int process, int thread, GroupController controller)
    {
        var mounts = ControlGroupMounts.OfHost();
        string? unified = null;
        foreach (var line in File.ReadLines($"/proc/{process}/task/{thread}/cgroup"))
            if (line.Split(':', 3) is [_, var names, var place])
            {
                if (names.Length == 0)
                    unified = mounts.Unified + place;
                else if (names.Split(',').Any(n => ControllerNames.Find(n) == controller) && mounts.Legacy(controller) is { } mount)
                    return mount + place;
            }
        return unified ?? throw new InvalidOperationException($"thread {thread} has no group for {controller}");
    }

    /// <summary>A value of a thread's group: the file of the first hierarchies, or of the unified one.</summary>
    public static string Value(int process, int thread, GroupController controller, string legacy, string unified)
    {
        var folder = Folder(process, thread, controller);
        return File.ReadAllText($"{folder}/{(ControlGroupMounts.OfHost().Legacy(controller) is null ? unified : legacy)}").Trim();
    }

    /// <summary>The same of the group above.</summary>
    public static string ValueAbove(int process, int thread, GroupController controller, string legacy, string unified)
    {
        var folder = Path.GetDirectoryName(Folder(process, thread, controller));
        return File.ReadAllText($"{folder}/{(ControlGroupMounts.OfHost().Legacy(controller) is null ? unified : legacy)}").Trim();
    }

    /// <summary>A field of a thread's status: "Cpus_allowed_list".</summary>
    public static string Status(int process, int thread, string field)
        => File.ReadLines($"/proc/{process}/task/{thread}/status").First(l => l.StartsWith(field + ":", StringComparison.Ordinal))[(field.Length + 1)..].Trim();

    /// <summary>Whether this host has the first hierarchies.</summary>
    public static bool IsLegacy => ControlGroupMounts.OfHost().Legacy(GroupController.Cpu) is not null;
}
