namespace Libvirt.Documents.Domains;

/// <summary>The ports of a USB controller or hub and the hubs that are plugged into them.</summary>
public sealed class UsbPortTree(uint ports)
{
    /// <summary>A path has at most seven numbers.</summary>
    public const int MaximumDepth = 7;

    private readonly bool[] _taken = new bool[ports];
    private readonly UsbPortTree?[] _hubs = new UsbPortTree?[ports];

    /// <summary>Number of ports.</summary>
    public uint Ports => ports;

    /// <summary>Number of ports that nothing is plugged into, with those of hubs.</summary>
    public int Free
    {
        get
        {
            int free = 0;
            for (int i = 0; i < _taken.Length; i++)
                free += _hubs[i]?.Free ?? (_taken[i] ? 0 : 1);
            return free;
        }
    }

    /// <summary>The hub to which the last number of a path belongs; null when a part of the path is not there.</summary>
    public UsbPortTree? Find(ReadOnlySpan<uint> path)
    {
        var hub = this;
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] == 0 || path[i] > hub.Ports)
                return null;
            if (i == path.Length - 1)
                return hub;
            if (hub._hubs[path[i] - 1] is not { } next)
                return null;
            hub = next;
        }
        return null;
    }

    /// <summary>Takes a port, counted from 1; false when it is taken.</summary>
    public bool Take(uint port) => !_taken[port - 1] && (_taken[port - 1] = true);

    /// <summary>Plugs a hub into a port that was taken for it.</summary>
    public void Plug(uint port, UsbPortTree hub) => _hubs[port - 1] = hub;

    /// <summary>The first free port, near the root first; null when there is none.</summary>
    public string? FindFree(int depth = 0)
    {
        int free = Array.IndexOf(_taken, false);
        if (free >= 0)
            return (free + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (int i = 0; i < _hubs.Length && depth + 1 < MaximumDepth; i++)
            if (_hubs[i]?.FindFree(depth + 1) is { } rest)
                return $"{i + 1}.{rest}";
        return null;
    }
}
