using Libvirt.Driver.Qemu.Monitor;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>Devices that guests gave back, or refused to: QEMU tells it later than it answers the command.</summary>
public sealed class DeviceRemovals
{
    private readonly object _gate = new();
    private readonly Dictionary<string, bool?> _waited = new(StringComparer.Ordinal);

    /// <summary>Begins to wait, before the command is sent.</summary>
    public void Expect(string alias)
    {
        lock (_gate)
            _waited[alias] = null;
    }

    /// <summary>Waits.</summary>
    /// <returns>true: it is gone; false: the guest refuses; null: nothing was heard</returns>
    public bool? Wait(string alias, Deadline deadline)
    {
        lock (_gate)
        {
            while (_waited.GetValueOrDefault(alias) is null && deadline.Milliseconds is not 0 and var left)
                System.Threading.Monitor.Wait(_gate, left);
            _waited.Remove(alias, out bool? result);
            return result;
        }
    }

    /// <summary>QEMU told something.</summary>
    /// <param name="alias">The device.</param>
    /// <param name="isGone">False when the guest refuses.</param>
    /// <returns>true when a call waits for it and does the rest itself</returns>
    public bool Tell(string alias, bool isGone)
    {
        lock (_gate)
        {
            if (!_waited.TryGetValue(alias, out bool? told) || told is not null)
                return false;
            _waited[alias] = isGone;
            System.Threading.Monitor.PulseAll(_gate);
            return true;
        }
    }
}
