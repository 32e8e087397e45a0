using Libvirt.Json;

namespace Libvirt.Daemon.LockSpaces;

/// <summary>All lock spaces: the one of paths, whose name is empty, and those of folders.</summary>
/// <param name="changed">Told +1 when something is held and -1 when nothing is any more.</param>
internal sealed class LockSpaceCollection(Action<int> changed)
{
    private readonly Lock _gate = new();
    private bool _isHeld;
    private readonly Dictionary<string, LockSpace> _spaces = new(StringComparer.Ordinal) { [""] = new(null) };

    /// <summary>Adds a space.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID, VIR_ERR_INTERNAL_ERROR: it is there; VIR_ERR_SYSTEM_ERROR: its folder cannot be made</exception>
    public void Add(string path)
    {
        if (path.Length == 0)
            throw LibvirtException.OperationInvalid(ErrorDomain.Rpc, "the default lockspace already exists");
        lock (_gate)
        {
            if (_spaces.ContainsKey(path))
                throw LibvirtException.Internal(ErrorDomain.Rpc, $"Lockspace for path {path} already exists");
            _spaces.Add(path, LockSpace.In(path));
        }
    }

    /// <summary>Adds a space unless it is there.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR, VIR_ERR_SYSTEM_ERROR: its folder cannot be made</exception>
    public void Ensure(string path)
    {
        lock (_gate)
            if (!_spaces.ContainsKey(path))
                _spaces.Add(path, LockSpace.In(path));
    }

    /// <summary>Works with a space.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: there is no such space; what <paramref name="work"/> throws</exception>
    public void With(string path, Action<LockSpace> work)
    {
        lock (_gate)
        {
            work(_spaces.GetValueOrDefault(path) ?? throw LibvirtException.Internal(ErrorDomain.Rpc, $"Lockspace for path {path} does not exist"));
            Tell();
        }
    }

    /// <summary>True when a process holds something.</summary>
    public bool IsHeldBy(int owner)
    {
        lock (_gate)
            foreach (var space in _spaces.Values)
                if (space.IsHeldBy(owner))
                    return true;
        return false;
    }

    /// <summary>Releases everything that a process holds.</summary>
    public void ReleaseAll(int owner)
    {
        lock (_gate)
        {
            foreach (var space in _spaces.Values)
                space.ReleaseAll(owner);
            Tell();
        }
    }

    /// <summary>What the next process needs, in native's words.</summary>
    public void Save(JsonObject state, Action<int> keep)
    {
        lock (_gate)
        {
            state.Add("defaultLockspace", _spaces[""].Save(keep));
            var spaces = new JsonArray();
            foreach (var (path, space) in _spaces)
                if (path.Length > 0)
                    spaces.Items.Add(space.Save(keep));
            state.Add("lockspaces", spaces);
        }
    }

    /// <summary>Takes over the locks of the process before.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the state makes no sense</exception>
    public void Restore(JsonObject state)
    {
        lock (_gate)
        {
            _spaces[""] = LockSpace.Restore(state.GetObject("defaultLockspace") ?? throw Restart.ServerState.Malformed("no default lock space"));
            foreach (var space in Restart.ServerState.Objects(state, "lockspaces"))
                _spaces[space.GetString("directory") ?? throw Restart.ServerState.Malformed("a lock space without folder")] = LockSpace.Restore(space);
            Tell();
        }
    }

    private void Tell()
    {
        bool held = false;
        foreach (var space in _spaces.Values)
            held |= space.Count > 0;
        if (held == _isHeld)
            return;
        _isHeld = held;
        changed(held ? 1 : -1);
    }
}
