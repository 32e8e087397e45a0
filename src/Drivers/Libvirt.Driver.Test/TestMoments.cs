namespace Libvirt.Driver.Test;

/// <summary>The tree of a guest's snapshots or checkpoints. Immutable.</summary>
/// <remarks>Of the children of one parent the youngest comes first, as in native libvirt.</remarks>
public sealed class TestMoments<T>
{
    private readonly TestMoment<T>[] _all;

    private TestMoments(TestMoment<T>[] all, string? current) => (_all, Current) = (all, current);

    /// <summary>An empty tree.</summary>
    public static TestMoments<T> None { get; } = new([], null);

    /// <summary>Name of the one that the guest goes on from; null when there is none.</summary>
    public string? Current { get; }

    /// <summary>How many there are.</summary>
    public int Count => _all.Length;

    /// <summary>Finds by name.</summary>
    public TestMoment<T>? Find(string name) => Array.Find(_all, m => m.Name == name);

    /// <summary>Those directly below one, or the roots.</summary>
    public IEnumerable<TestMoment<T>> Children(string? parent) => _all.Where(m => m.Parent == parent);

    /// <summary>All below one (all there are for null), each behind its parent.</summary>
    public List<TestMoment<T>> Descendants(string? parent)
    {
        var found = new List<TestMoment<T>>();
        Collect(parent, found);
        return found;
    }

    private void Collect(string? parent, List<TestMoment<T>> found)
    {
        foreach (var child in Children(parent))
        {
            found.Add(child);
            Collect(child.Name, found);
        }
    }

    /// <summary>The tree with one more, or with one replaced.</summary>
    public TestMoments<T> With(TestMoment<T> moment)
    {
        int at = Array.FindIndex(_all, m => m.Name == moment.Name);
        if (at < 0 || _all[at].Parent != moment.Parent)
            return new([moment, .. _all.Where(m => m.Name != moment.Name)], Current);
        var copy = (TestMoment<T>[])_all.Clone();
        copy[at] = moment;
        return new(copy, Current);
    }

    /// <summary>The tree with another current one.</summary>
    public TestMoments<T> WithCurrent(string? name) => new(_all, name);

    /// <summary>The tree without one; its children go to its parent, which becomes current when the removed one was.</summary>
    public TestMoments<T> Without(TestMoment<T> moment)
    {
        var moved = Children(moment.Name).Select(c => c with { Parent = moment.Parent });
        var rest = _all.Where(m => m.Name != moment.Name && m.Parent != moment.Name);
        return new([.. moved, .. rest], Current == moment.Name ? moment.Parent : Current);
    }

    /// <summary>The tree without all that is below one, which becomes current when one of them was.</summary>
    public TestMoments<T> WithoutDescendants(TestMoment<T> moment)
    {
        var gone = Descendants(moment.Name).Select(m => m.Name).ToHashSet();
        return new([.. _all.Where(m => !gone.Contains(m.Name))], Current is not null && gone.Contains(Current) ? moment.Name : Current);
    }

    /// <summary>What a list call gives.</summary>
    /// <param name="below">List what is below this one; null to list from the top.</param>
    /// <param name="flags">Bit 0: with <paramref name="below"/> all descendants, without it only roots.</param>
    /// <param name="leaves">The flag that wants those without children.</param>
    /// <param name="noLeaves">The flag that wants those with children.</param>
    public IEnumerable<TestMoment<T>> List(string? below, uint flags, uint leaves, uint noLeaves)
    {
        bool deep = (flags & 1) != 0 == (below is not null);
        var found = deep ? Descendants(below) : Children(below);
        uint either = flags & (leaves | noLeaves);
        return either == 0 || either == (leaves | noLeaves) ? found : found.Where(m => Children(m.Name).Any() == (either == noLeaves));
    }
}
