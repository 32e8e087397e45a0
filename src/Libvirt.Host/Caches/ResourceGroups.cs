using System.Globalization;
using System.Runtime.InteropServices;

namespace Libvirt.Host.Caches;

/// <summary>Groups of resctrl: the mounted folder is the default group, each folder in it another one.</summary>
public sealed class ResourceGroups
{
    private static readonly string[] NotGroups = ["info", "mon_groups", "mon_data"];
    private readonly KernelFolders _folders;

    /// <summary>Reads the controls at once, the groups on demand.</summary>
    public ResourceGroups(KernelFolders folders)
    {
        _folders = folders;
        Controls = ResourceControls.Read(folders);
    }

    /// <summary>What can be divided.</summary>
    public ResourceControls Controls { get; }

    /// <summary>What the default group has.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: resctrl is not there; VIR_ERR_INTERNAL_ERROR: malformed schemata</exception>
    public ResourceAllocation Usual() => (Controls.IsEmpty ? null : Read(_folders.ResourceControl))
        ?? throw LibvirtException.ConfigUnsupported(ErrorDomain.Resctrl, "Resource control is not supported on this host");

    /// <summary>
    /// What no group uses, the default group included. Limits of bandwidth are the default group's: they hold for each group alone, so no group takes from another.
    /// </summary>
    /// <exception cref="LibvirtException">as <see cref="Usual"/></exception>
    public ResourceAllocation Unused()
    {
        var usual = Usual();
        var unused = new ResourceAllocation();
        foreach (var control in Controls.Caches)
            foreach (uint cache in usual.Masks(control.Level, control.Scope).Keys)
                unused.SetMask(control.Level, control.Scope, cache, control.FullMask);
        foreach (var (node, limit) in usual.Bandwidths)
            unused.SetBandwidth(node, limit);
        unused.Remove(usual);
        foreach (var folder in Directory.EnumerateDirectories(_folders.ResourceControl))
            if (Array.IndexOf(NotGroups, Path.GetFileName(folder)) < 0 && Read(folder) is { } group)
                unused.Remove(group);
        return unused;
    }

    /// <summary>Keeps other programs from changing groups until it is disposed; waits for those that do so now.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: resctrl is not mounted, or cannot be locked</exception>
    public ResourceLock Lock() => new(_folders.ResourceControl);

    /// <summary>Makes a group. Whoever chose its allocation holds the lock from reading to here.</summary>
    /// <param name="name">Name of its folder.</param>
    /// <param name="allocation">What it gets.</param>
    /// <returns>path of its folder</returns>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: there is one of this name; VIR_ERR_SYSTEM_ERROR: the kernel refused; then there is no group</exception>
    public string Create(string name, ResourceAllocation allocation)
    {
        var path = $"{_folders.ResourceControl}/{name}";
        if (Directory.Exists(path))
            throw LibvirtException.Internal(ErrorDomain.Resctrl, $"Path '{path}' for resctrl allocation exists");
        Make(path);
        int errno = KernelFile.TryWrite(path + "/schemata", allocation.Format(Controls));
        if (errno == 0)
            return path;
        Remove(path);
        throw LibvirtException.System(ErrorDomain.Resctrl, errno, $"Cannot write into schemata file '{path}/schemata'");
    }

    /// <summary>Makes a folder in which threads are measured, unless it is there.</summary>
    /// <param name="path">NAME in mon_groups of a group.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel refused, such as for want of monitors</exception>
    public void CreateMonitor(string path)
    {
        if (!Directory.Exists(path))
            Make(path);
    }

    private void Make(string path)
    {
        int errno = Native.MakeFolder(path, 0x1ff) == 0 ? 0 : Marshal.GetLastPInvokeError(); // 0777, less the umask
        if (errno != 0)
            throw LibvirtException.System(ErrorDomain.Resctrl, errno, $"Cannot create resctrl directory '{path}'");
        _folders.FolderMade?.Invoke(path);
    }

    /// <summary>Puts a thread into a group.</summary>
    /// <param name="path">Folder of the group.</param>
    /// <param name="thread">Number of the thread.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel refused</exception>
    public static void Add(string path, int thread)
    {
        int errno = KernelFile.TryWrite(path + "/tasks", thread.ToString(CultureInfo.InvariantCulture));
        if (errno != 0)
            throw LibvirtException.System(ErrorDomain.Resctrl, errno, $"Cannot write pid in tasks file '{path}/tasks'");
    }

    /// <summary>Removes a group; its threads fall back into the default group. One that is not there is as good as removed.</summary>
    /// <param name="path">Folder of the group.</param>
    /// <returns>0, else errno</returns>
    public static int Remove(string path)
    {
        int errno = Native.RemoveFolder(path) == 0 ? 0 : Marshal.GetLastPInvokeError();
        return errno == Native.NoEntry ? 0 : errno;
    }

    private static ResourceAllocation? Read(string folder) => KernelFile.Read(folder + "/schemata") is { } text ? ResourceAllocation.Parse(text) : null;
}
