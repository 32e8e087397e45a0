namespace Libvirt.Library.Boundary;

/// <summary>Arrays of plain values across the boundary.</summary>
internal static unsafe class NativeArray
{
    /// <summary>A copy of the program's array; empty for NULL.</summary>
    public static T[] Read<T>(T* values, long count) where T : unmanaged => Span(values, count).ToArray();

    /// <summary>The program's memory itself; empty for NULL or a count that is not positive.</summary>
    public static Span<T> Span<T>(T* values, long count) where T : unmanaged
        => values == null || count <= 0 ? default
            : count <= int.MaxValue ? new Span<T>(values, (int)count)
            : throw LibvirtException.InvalidArgument(ErrorDomain.None, $"an array of {count} elements is longer than {int.MaxValue}");

    /// <summary>Fills the program's array.</summary>
    /// <returns>the number stored, at most <paramref name="max"/></returns>
    public static int Write<T>(T[] values, T* destination, int max) where T : unmanaged
    {
        int count = Math.Clamp(max, 0, values.Length);
        values.AsSpan(0, count).CopyTo(new Span<T>(destination, count));
        return count;
    }

    /// <summary>Stores a malloc copy of the array; NULL for an empty one.</summary>
    /// <returns>the number of elements</returns>
    public static int Allocate<T>(T[] values, nint* destination) where T : unmanaged
    {
        *destination = 0;
        if (values.Length == 0)
            return 0;
        nint memory = Native.Zeroed((long)sizeof(T) * values.Length);
        values.CopyTo(new Span<T>((void*)memory, values.Length));
        *destination = memory;
        return values.Length;
    }

    /// <summary>Stores as much of a struct as the program, perhaps built for an older version, has room for.</summary>
    public static void WriteSized<T>(T* destination, T value, ulong size) where T : unmanaged
        => Buffer.MemoryCopy(&value, destination, size, Math.Min(size, (ulong)sizeof(T)));
}
