namespace Libvirt.Documents.Moments;

/// <summary>The tree of snapshots or checkpoints of a domain.</summary>
public static class MomentParents
{
    /// <summary>Refuses a parent that is not there or that comes after the moment that names it.</summary>
    /// <param name="name">The moment that is redefined.</param>
    /// <param name="parent">The parent that it names; null for none.</param>
    /// <param name="exists">Whether there is a moment of that name.</param>
    /// <param name="parentOf">Parent of a moment that exists; null for none.</param>
    public static void Check(string name, string? parent, Func<string, bool> exists, Func<string, string?> parentOf)
    {
        if (parent is null)
            return;
        if (parent == name)
            throw Invalid($"cannot set moment {name} as its own parent");
        if (!exists(parent))
            throw Invalid($"parent {parent} for moment {name} not found");
        for (var above = parentOf(parent); above is not null; above = parentOf(above))
            if (above == name)
                throw Invalid($"parent {parent} would create cycle to {name}");
    }

    private static LibvirtException Invalid(string text) => LibvirtException.InvalidArgument(ErrorDomain.Domain, text);
}
