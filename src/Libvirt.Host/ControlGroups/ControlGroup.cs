using System.Globalization;
using System.Runtime.InteropServices;

namespace Libvirt.Host;

/// <summary>
/// A control group: a folder in the hierarchy of each controller, or in the unified hierarchy. An object only knows places; <see cref="Create"/> and <see cref="Remove"/> change the host.
/// </summary>
public sealed partial class ControlGroup
{
    private const int Exists = 17, Busy = 16, NotSupported = 95; // EEXIST, EBUSY, EOPNOTSUPP
    private readonly string?[] _legacy;
    private readonly string? _unified;
    private readonly IReadOnlyList<GroupController> _controllers;

    private ControlGroup(string?[] legacy, string? unified, IReadOnlyList<GroupController> controllers)
        => (_legacy, _unified, _controllers) = (legacy, unified, controllers);

    /// <summary>The folder of the unified hierarchy; null when that is not mounted or has none of the controllers.</summary>
    public string? UnifiedFolder => _unified;

    /// <summary>A group by its path.</summary>
    /// <param name="mounts">The hierarchies.</param>
    /// <param name="path">"/machine/qemu-1-name.libvirt-qemu".</param>
    /// <param name="controllers">The controllers that are used, where the host has them; systemd's hierarchy is used in any case where it is unified with others.</param>
    public static ControlGroup At(ControlGroupMounts mounts, string path, IReadOnlyList<GroupController> controllers)
        => Make(mounts, controllers, _ => path, path);

    /// <summary>The folder of a controller, in whichever hierarchy has it; null when no hierarchy has it or it is not used.</summary>
    public string? Folder(GroupController controller) => _legacy[(int)controller] ?? (_unified is not null && _controllers.Contains(controller) ? _unified : null);

    /// <summary>Whether a controller can be used through the unified hierarchy.</summary>
    public bool IsUnified(GroupController controller) => _legacy[(int)controller] is null && _unified is not null;

    /// <summary>Whether a controller is there.</summary>
    public bool Has(GroupController controller) => Folder(controller) is { } folder && Directory.Exists(folder)
        && (!IsUnified(controller) || controller is GroupController.Devices or GroupController.Freezer or GroupController.CpuAccounting || UnifiedHas(folder, controller));

    /// <summary>A group below this one, with all its controllers.</summary>
    /// <param name="name">The folder's name.</param>
    public ControlGroup Child(string name) => new(Array.ConvertAll(_legacy, folder => folder is null ? null : $"{folder}/{name}"), _unified is null ? null : $"{_unified}/{name}", _controllers);

    /// <summary>A group below this one for single threads: processors only, memory stays with the guest.</summary>
    /// <param name="name">"emulator", "vcpu0", "iothread1".</param>
    public ControlGroup ThreadGroup(string name)
    {
        var legacy = new string?[_legacy.Length];
        foreach (var controller in (GroupController[])[GroupController.Cpu, GroupController.CpuAccounting, GroupController.CpuSet])
            legacy[(int)controller] = _legacy[(int)controller] is { } folder ? $"{folder}/{name}" : null;
        return new(legacy, _unified is null ? null : $"{_unified}/{name}", [GroupController.Cpu, GroupController.CpuAccounting, GroupController.CpuSet]) { IsForThreads = true };
    }

    /// <summary>Whether the group holds threads of processes that another group has.</summary>
    public bool IsForThreads { get; private init; }

    /// <summary>All folders of the group, each once.</summary>
    public IEnumerable<string> Folders
    {
        get
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var folder in _legacy)
                if (folder is not null && seen.Add(folder))
                    yield return folder;
            if (_unified is not null && seen.Add(_unified))
                yield return _unified;
        }
    }

    /// <summary>Makes the folders that are not there, and those above them.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Create()
    {
        for (int i = 0; i < _legacy.Length; i++)
            if (_legacy[i] is { } folder && !Directory.Exists(folder))
                MakeLegacy(folder, (GroupController)i);
        if (_unified is not null && !Directory.Exists(_unified))
            MakeUnified(_unified);
        if (_unified is not null && IsForThreads)
            EnableForThreads();
    }

    /// <summary>Whether any folder of the group is there.</summary>
    public bool IsThere() => Folders.Any(Directory.Exists);

    /// <summary>Moves a process, with all its threads.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void AddProcess(int id) => Add("cgroup.procs", "cgroup.procs", id);

    /// <summary>Moves a single thread.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void AddThread(int id) => Add("tasks", "cgroup.threads", id);

    /// <summary>The files through which a thread that starts a program puts it into the group (first hierarchy).</summary>
    public IReadOnlyList<string> TaskFiles
    {
        get
        {
            var files = new List<string>();
            foreach (var folder in Folders)
                if (folder != _unified)
                    files.Add(folder + "/tasks");
            return files;
        }
    }

    /// <summary>The file through which a running program is put into the group (unified hierarchy); null without that.</summary>
    public string? ProcessFile => _unified is null ? null : _unified + "/cgroup.procs";

    private void Add(string legacyFile, string unifiedFile, int id)
    {
        foreach (var folder in Folders)
            Write($"{folder}/{(folder == _unified ? unifiedFile : legacyFile)}", id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a value.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    internal static void Write(string path, string value)
    {
        int error = KernelFile.TryWrite(path, value);
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.Cgroup, error, $"Unable to write to '{path}'");
    }

    private static void MakeLegacy(string folder, GroupController controller)
    {
        var parent = Path.GetDirectoryName(folder)!;
        if (!Directory.Exists(parent))
            MakeLegacy(parent, controller);
        Make(folder);
        if (controller == GroupController.CpuSet)
            // A new cpuset is empty, and nothing can be put into an empty one.
            foreach (var file in (string[])["cpuset.cpus", "cpuset.mems"])
                Write($"{folder}/{file}", KernelFile.ReadValue($"{parent}/{file}") ?? "");
    }

    private static void Make(string folder)
    {
        if (Native.MakeFolder(folder, 0x1ED) != 0 && Marshal.GetLastPInvokeError() is var error and not Exists)
            throw LibvirtException.System(ErrorDomain.Cgroup, error, $"Unable to create cgroup '{folder}'");
    }

    private static ControlGroup Make(ControlGroupMounts mounts, IReadOnlyList<GroupController> controllers, Func<GroupController, string?> place, string? unifiedPlace)
    {
        var legacy = new string?[ControllerNames.Count];
        bool needsUnified = false;
        // Freezer and perf_event cost nothing, and native has them in any case.
        foreach (var controller in controllers.Append(GroupController.Freezer).Distinct())
        {
            if (mounts.Legacy(controller) is { } mount)
                legacy[(int)controller] = place(controller) is { } path ? mount + path.TrimEnd('/') : null;
            else
                needsUnified = true;
        }
        bool useUnified = needsUnified && mounts.Unified is not null && unifiedPlace is not null && HasControllers(mounts.Unified);
        return new(legacy, useUnified ? mounts.Unified + unifiedPlace!.TrimEnd('/') : null, [.. controllers.Append(GroupController.Freezer).Distinct()]);
    }
}
