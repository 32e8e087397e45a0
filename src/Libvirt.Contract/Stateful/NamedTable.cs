using System.Diagnostics.CodeAnalysis;

namespace Libvirt;

/// <summary>Objects that are found by name only, such as interfaces and devices of a host. Readers take the current array and never wait.</summary>
/// <remarks>Writers serialize among themselves.</remarks>
/// <param name="name">The name of an object; it never changes.</param>
/// <typeparam name="T">Immutable objects: a change puts another in their place.</typeparam>
public sealed class NamedTable<T>(Func<T, string> name) where T : class
{
    private volatile T[] _items = [];

    /// <summary>All objects, ordered by name as bytes. The array is never written; it may be put back later to undo what happened since.</summary>
    public T[] Items
    {
        get => _items;
        set => _items = value;
    }

    /// <summary>Finds by name.</summary>
    public bool TryFind(string wanted, [NotNullWhen(true)] out T? found)
    {
        var items = _items;
        int at = IndexOf(items, wanted);
        found = at < 0 ? null : items[at];
        return found is not null;
    }

    /// <summary>Adds an object, or puts it in the place of the one that has its name.</summary>
    public void Set(T item)
    {
        var items = _items;
        int at = IndexOf(items, name(item));
        _items = at < 0 ? [.. items[..~at], item, .. items[~at..]] : [.. items[..at], item, .. items[(at + 1)..]];
    }

    /// <summary>Removes the object with this name, if there is one.</summary>
    public void Remove(string ended) => _items = Array.FindAll(_items, item => name(item) != ended);

    private int IndexOf(T[] items, string wanted)
    {
        int low = 0, high = items.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(name(items[middle]), wanted);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }
}
