using System.Runtime.InteropServices;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Sockets;
using Libvirt.Json;

namespace Libvirt.Daemon.LockSpaces;

/// <summary>A folder whose files are locked, or, without a folder, files anywhere. Not synchronized.</summary>
/// <param name="folder">The folder; null when names are paths.</param>
internal sealed class LockSpace(string? folder)
{
    private const int WriteOnly = 1, Create = 0x40, CloseOnExec = 0x80000;
    private const uint FileMode = 0x180, FolderMode = 0x1c0; // 0600, 0700

    private readonly Dictionary<string, Resource> _resources = new(StringComparer.Ordinal);

    /// <summary>How many resources are held.</summary>
    public int Count => _resources.Count;

    /// <summary>A space in a folder, which is made when there is none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: something else is there; VIR_ERR_SYSTEM_ERROR: it cannot be made</exception>
    public static LockSpace In(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (!Native.IsAbsent(full))
            return Directory.Exists(full) ? new(folder)
                : throw LibvirtException.Internal(ErrorDomain.Lockspace, $"Lockspace location {folder} exists, but is not a directory");
        try
        {
            Native.MakeFolders(full, FolderMode);
        }
        catch (LibvirtException e)
        {
            throw LibvirtException.System(ErrorDomain.Lockspace, e.Error.Int1, $"Unable to create lockspace {folder}");
        }
        return new(folder);
    }

    /// <summary>Somebody else holds a resource.</summary>
    public static LibvirtException Busy(string name) => LibvirtException.Create(ErrorDomain.Lockspace, ErrorNumber.ResourceBusy, $"Lockspace resource '{name}' is locked");

    /// <summary>Makes the file of a resource unless it is there.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_RESOURCE_BUSY; VIR_ERR_SYSTEM_ERROR</exception>
    public void CreateResource(string name)
    {
        RefuseHeld(name);
        var path = PathOf(name);
        int number = Native.Open(path, WriteOnly | Create | CloseOnExec, FileMode);
        if (number < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"cannot create file '{path}'");
        new Descriptor(number).Dispose();
    }

    /// <summary>Removes the file of a resource if it is there.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_RESOURCE_BUSY; VIR_ERR_SYSTEM_ERROR</exception>
    public void DeleteResource(string name)
    {
        RefuseHeld(name);
        var path = PathOf(name);
        if (Native.Unlink(path) != 0 && Marshal.GetLastPInvokeError() is var error and not Native.NoEntry)
            throw LibvirtException.System(ErrorDomain.Lockspace, error, $"Unable to delete lockspace resource {path}");
    }

    /// <summary>Locks a resource for a process.</summary>
    /// <param name="name">The resource.</param>
    /// <param name="owner">The process.</param>
    /// <param name="flags">Flags of <see cref="Resource"/>.</param>
    /// <exception cref="LibvirtException">VIR_ERR_RESOURCE_BUSY: somebody holds it, unless both share it; VIR_ERR_SYSTEM_ERROR</exception>
    public void Acquire(string name, int owner, uint flags)
    {
        if (!_resources.TryGetValue(name, out var held))
            _resources.Add(name, Resource.Acquire(name, PathOf(name), flags, owner));
        else if ((held.Flags & flags & Resource.Shared) != 0)
            held.Owners.Add(owner);
        else
            throw Busy(name);
    }

    /// <summary>Ends what one <see cref="Acquire"/> began.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_RESOURCE_BUSY: nobody holds it; VIR_ERR_INTERNAL_ERROR: others do</exception>
    public void Release(string name, int owner)
    {
        if (!_resources.TryGetValue(name, out var held))
            throw LibvirtException.Create(ErrorDomain.Lockspace, ErrorNumber.ResourceBusy, $"Lockspace resource '{name}' is not locked");
        if (!held.Owners.Remove(owner))
            throw LibvirtException.Internal(ErrorDomain.Lockspace, $"owner {owner} does not hold the resource lock");
        if (held.Owners.Count > 0)
            return;
        _resources.Remove(name);
        held.Dispose();
    }

    /// <summary>True when a process holds something.</summary>
    public bool IsHeldBy(int owner)
    {
        foreach (var resource in _resources.Values)
            if (resource.Owners.Contains(owner))
                return true;
        return false;
    }

    /// <summary>Releases everything that a process holds.</summary>
    public void ReleaseAll(int owner)
    {
        foreach (var (name, resource) in _resources)
        {
            resource.Owners.RemoveAll(o => o == owner);
            if (resource.Owners.Count > 0)
                continue;
            _resources.Remove(name); // which does not disturb the enumeration
            resource.Dispose();
        }
    }

    /// <summary>What the next process needs, in native's words.</summary>
    public JsonObject Save(Action<int> keep)
    {
        var state = new JsonObject();
        if (folder is not null)
            state.Add("directory", folder);
        var resources = new JsonArray();
        foreach (var resource in _resources.Values)
            resources.Items.Add(resource.Save(keep));
        return state.Add("resources", resources);
    }

    /// <summary>Takes over the locks of the process before.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the state makes no sense</exception>
    public static LockSpace Restore(JsonObject state)
    {
        var space = new LockSpace(state.GetString("directory"));
        foreach (var item in Restart.ServerState.Objects(state, "resources"))
        {
            var resource = Resource.Restore(item);
            if (!space._resources.TryAdd(resource.Name, resource))
                throw Restart.ServerState.Malformed($"resource {resource.Name} twice");
        }
        return space;
    }

    private void RefuseHeld(string name)
    {
        if (_resources.ContainsKey(name))
            throw Busy(name);
    }

    private string PathOf(string name) => folder is null ? name : $"{folder}/{name}";
}
