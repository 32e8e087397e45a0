namespace Libvirt;

/// <summary>The filter flags of list calls: they come in groups, one flag a value of the same property.</summary>
public static class ListFilter
{
    /// <summary>One pair of flags: with neither or both of the two, everything passes.</summary>
    /// <param name="flags">What the caller gave.</param>
    /// <param name="whenTrue">The flag that asks for objects with the property.</param>
    /// <param name="whenFalse">The flag that asks for objects without it.</param>
    /// <param name="property">Whether this object has it.</param>
    public static bool Pass(uint flags, uint whenTrue, uint whenFalse, bool property)
        => Pass(flags, whenTrue | whenFalse, property ? whenTrue : whenFalse);

    /// <summary>A group of flags: with none of them, everything passes.</summary>
    /// <param name="flags">What the caller gave.</param>
    /// <param name="group">All flags of the group.</param>
    /// <param name="own">The flags of the group that stand for this object.</param>
    public static bool Pass(uint flags, uint group, uint own) => (flags & group) == 0 || (flags & own) != 0;
}
