using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>Descriptors of images that programs have given for guests (virDomainFDAssociate). They live as long as the connection of the program, or until others take their name.</summary>
public sealed class AssociatedDescriptors
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Uuid, Dictionary<string, Entry>> _guests = [];

    /// <summary>Keeps duplicates of descriptors for a guest, in the place of those that had the name.</summary>
    /// <param name="connection">With it they go.</param>
    /// <param name="guest">The guest.</param>
    /// <param name="name">What definitions call them (<c>fdgroup</c>).</param>
    /// <param name="descriptors">They stay the caller's.</param>
    /// <param name="isWritable">The image may be written although the guest only reads it.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Add(Connection connection, Uuid guest, string name, ReadOnlySpan<int> descriptors, bool isWritable)
    {
        var kept = new List<Descriptor>(descriptors.Length);
        foreach (int descriptor in descriptors)
        {
            int copy = SocketIo.Duplicate(descriptor);
            if (copy < 0)
            {
                kept.ForEach(d => d.Dispose());
                throw LibvirtException.System(ErrorDomain.Qemu, -copy, $"failed to duplicate file descriptor {descriptor}");
            }
            kept.Add(new(copy));
        }
        lock (_gate)
        {
            if (!_guests.TryGetValue(guest, out var groups))
                _guests.Add(guest, groups = new(StringComparer.Ordinal));
            if (groups.Remove(name, out var old))
                old.Release();
            groups.Add(name, new(connection, kept, new(kept.ConvertAll(d => d.Number), isWritable)));
        }
    }

    /// <summary>The groups of a guest at this moment.</summary>
    /// <returns>what to dispose of when they are not used any more: until then they stay open</returns>
    public DescriptorLoan Of(Uuid guest)
    {
        lock (_gate)
        {
            if (!_guests.TryGetValue(guest, out var groups))
                return DescriptorLoan.None;
            var entries = new List<Entry>(groups.Values);
            foreach (var entry in entries)
                entry.Users++;
            return new(groups.ToDictionary(g => g.Key, g => g.Value.Group, StringComparer.Ordinal), () => Return(entries));
        }
    }

    /// <summary>True when nobody has associated any.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate)
                return _guests.Count == 0;
        }
    }

    /// <summary>A program has gone.</summary>
    public void Close(Connection connection)
    {
        lock (_gate)
            foreach (var (guest, groups) in _guests.ToArray())
            {
                foreach (var (name, entry) in groups.ToArray())
                    if (entry.Owner == connection)
                    {
                        groups.Remove(name);
                        entry.Release();
                    }
                if (groups.Count == 0)
                    _guests.Remove(guest);
            }
    }

    private void Return(List<Entry> entries)
    {
        lock (_gate)
            foreach (var entry in entries)
            {
                entry.Users--;
                entry.CloseUnused();
            }
    }

    private sealed class Entry(Connection owner, List<Descriptor> descriptors, DescriptorGroup group)
    {
        private bool _isReleased;

        public Connection Owner => owner;

        public DescriptorGroup Group => group;

        public int Users { get; set; }

        public void Release()
        {
            _isReleased = true;
            CloseUnused();
        }

        public void CloseUnused()
        {
            if (_isReleased && Users == 0)
                descriptors.ForEach(d => d.Dispose());
        }
    }
}
