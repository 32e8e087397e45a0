using System.Diagnostics.CodeAnalysis;

namespace Libvirt;

/// <summary>
/// The objects of a stateful driver, found by name and by UUID. Readers never wait: a list is a snapshot, a look-up takes a short lock.
/// </summary>
/// <typeparam name="T">The driver's object; its state is its own business.</typeparam>
public sealed class ObjectTable<T> where T : class, INamedObject
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, T> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Uuid, T> _byUuid = [];
    private T[]? _snapshot = [];

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _byName.Count;
        }
    }

    /// <summary>All objects, ordered by name as bytes; the array is shared and must not be written.</summary>
    public T[] Snapshot()
    {
        lock (_gate)
        {
            if (_snapshot is { } there)
                return there;
            var all = _byName.Values.ToArray();
            Array.Sort(all, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return _snapshot = all;
        }
    }

    /// <summary>Finds by name.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out T? found)
    {
        lock (_gate)
            return _byName.TryGetValue(name, out found);
    }

    /// <summary>Finds by UUID.</summary>
    public bool TryFind(Uuid uuid, [NotNullWhen(true)] out T? found)
    {
        lock (_gate)
            return _byUuid.TryGetValue(uuid, out found);
    }

    /// <summary>Adds, unless an object with the name or the UUID is there.</summary>
    /// <returns>the object that is in the way; null when it was added</returns>
    public T? TryAdd(T created)
    {
        lock (_gate)
        {
            if (_byUuid.TryGetValue(created.Uuid, out var there) || _byName.TryGetValue(created.Name, out there))
                return there;
            _byName.Add(created.Name, created);
            _byUuid.Add(created.Uuid, created);
            _snapshot = null;
            return null;
        }
    }

    /// <summary>Removes; false when it was not there.</summary>
    public bool Remove(T ended)
    {
        lock (_gate)
        {
            if (!_byUuid.TryGetValue(ended.Uuid, out var there) || !ReferenceEquals(there, ended))
                return false;
            _byUuid.Remove(ended.Uuid);
            _byName.Remove(ended.Name);
            _snapshot = null;
            return true;
        }
    }

    /// <summary>Changes the name under which an object is found; <paramref name="change"/> changes the object's own.</summary>
    /// <returns>false when the name is taken</returns>
    public bool Rename(T renamed, string name, Action change)
    {
        lock (_gate)
        {
            if (_byName.ContainsKey(name))
                return false;
            _byName.Remove(renamed.Name);
            change();
            _byName.Add(name, renamed);
            _snapshot = null;
            return true;
        }
    }
}
