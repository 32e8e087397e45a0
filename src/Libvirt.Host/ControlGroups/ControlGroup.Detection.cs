using System.Globalization;

namespace Libvirt.Host;

public sealed partial class ControlGroup
{
    private const string NestedName = "libvirt";

    /// <summary>The group of a running guest, whoever made it: native's or ours, with machined or without.</summary>
    /// <param name="mounts">The hierarchies.</param>
    /// <param name="processId">The emulator.</param>
    /// <param name="machine">The name of <see cref="MachineName.Make"/>.</param>
    /// <param name="driver">"qemu".</param>
    /// <param name="controllers">The controllers that are used.</param>
    /// <returns>null when the process is in no group of its own</returns>
    public static ControlGroup? OfMachine(ControlGroupMounts mounts, int processId, string machine, string driver, IReadOnlyList<GroupController> controllers)
    {
        var places = Places(processId, out var unified);
        if (places is null)
            return null;
        for (int i = 0; i < places.Length; i++)
            places[i] = Own(places[i], machine, driver);
        unified = Own(unified, machine, driver);
        var group = Make(mounts, controllers, controller => places[(int)controller], unified);
        return Array.Exists(group._legacy, folder => folder is not null) || group._unified is not null ? group : null;
    }

    /// <summary>Reads /proc/PID/cgroup: "NUMBER:CONTROLLERS:PATH" each, the unified hierarchy with no controllers.</summary>
    internal static string?[]? Places(int processId, out string? unified)
    {
        unified = null;
        if (KernelFile.Read($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/cgroup") is not { } text)
            return null;
        var places = new string?[ControllerNames.Count];
        foreach (var line in text.Split('\n'))
        {
            var fields = line.Split(':', 3);
            if (fields.Length < 3)
                continue;
            if (fields[1].Length == 0)
                unified = fields[2];
            foreach (var name in fields[1].Split(','))
                if (ControllerNames.Find(name) is { } controller)
                    places[(int)controller] = fields[2];
        }
        return places;
    }

    /// <summary>Takes the group of threads off the end; null when what is left is not this guest's.</summary>
    private static string? Own(string? place, string machine, string driver)
    {
        if (place is null)
            return null;
        if (place.EndsWith("/emulator", StringComparison.Ordinal))
            place = place[..^"/emulator".Length];
        var own = place;
        // Below a scope of systemd everything is in one more group: the scope itself is systemd's.
        if (own.EndsWith("/" + NestedName, StringComparison.Ordinal))
            own = own[..^(NestedName.Length + 1)];
        var last = own[(own.LastIndexOf('/') + 1)..];
        return last == $"{machine}.libvirt-{driver}" || last == MachineName.Scope(machine) ? place : null;
    }
}
