using System.Runtime.CompilerServices;

namespace Libvirt.Library.Boundary;

/// <summary>What the boundary knows of each type of object: its mark in the slab and the error for a pointer that is none of it.</summary>
internal static partial class ObjectKinds
{
    private sealed record Kind(Type Type, ErrorNumber Code, ErrorDomain? Domain);

    private static class Mark<T>
    {
        public static readonly ulong Value = MagicOf(typeof(T));
    }

    /// <summary>The mark of a living object of the type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Magic<T>() where T : LibvirtObject => Mark<T>.Value;

    /// <summary>The error of a pointer that is no living <typeparamref name="T"/>.</summary>
    /// <param name="function">The public function.</param>
    /// <param name="domain">Its error domain, for kinds that have none of their own.</param>
    public static LibvirtException Invalid<T>(string function, ErrorDomain domain) where T : LibvirtObject
    {
        var kind = Array.Find(Kinds, k => k.Type == typeof(T))!;
        return LibvirtException.Create(kind.Domain ?? domain, kind.Code, function);
    }

    private static ulong MagicOf(Type type)
    {
        int index = Array.FindIndex(Kinds, k => k.Type == type);
        return index < 0 ? throw new InvalidOperationException(type.Name + " has no kind") : 0x4c69_6276_6972_7400UL + (ulong)index;
    }
}
