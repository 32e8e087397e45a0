using System.Buffers;
using System.Numerics;

namespace Libvirt.Rpc.Messages;

/// <summary>Memory of messages. Small ones use the shared pool; that keeps large ones for minutes or for ever, so they have a pool of their own which can be emptied.</summary>
public static class MessageMemory
{
    /// <summary>The largest message that is kept for others, in bytes; what is larger is the collector's, but for the last one.</summary>
    public const int LargestPooled = 1 << LastBit;

    private const int FirstBit = 16, LastBit = 19; // 64 KiB to 512 KiB
    private const int KeptBytes = 1 << 21; // of each size

    private static readonly Stack<byte[]>[] Kept = [.. Enumerable.Range(0, LastBit - FirstBit + 1).Select(_ => new Stack<byte[]>())];

    /// <summary>Stands ready until the next collection: fresh memory costs the kernel more than a huge message itself, and who sends such messages sends more of them.</summary>
    private static WeakReference<byte[]>? _spare;

    /// <summary>Memory with at least so many bytes, which hold anything.</summary>
    public static byte[] Rent(int size)
    {
        if (size <= 1 << (FirstBit - 1))
            return ArrayPool<byte>.Shared.Rent(size);
        if (size > LargestPooled)
            return Interlocked.Exchange(ref _spare, null) is { } spare && spare.TryGetTarget(out var data) && data.Length >= size ? data : GC.AllocateUninitializedArray<byte>(size);
        int bit = Math.Max(BitOperations.Log2((uint)size - 1) + 1, FirstBit);
        var kept = Kept[bit - FirstBit];
        lock (kept)
            if (kept.TryPop(out var data))
                return data;
        return GC.AllocateUninitializedArray<byte>(1 << bit);
    }

    /// <summary>Takes memory back that <see cref="Rent"/> gave, once, after its last use.</summary>
    public static void Return(byte[] data)
    {
        if (data.Length > LargestPooled)
            Volatile.Write(ref _spare, new(data));
        else if (data.Length >= 1 << FirstBit)
        {
            int bit = BitOperations.Log2((uint)data.Length);
            var kept = Kept[bit - FirstBit];
            lock (kept)
                if (kept.Count < KeptBytes >> bit)
                    kept.Push(data);
        }
        else if (data.Length > 0)
            ArrayPool<byte>.Shared.Return(data);
    }

    /// <summary>Leaves what is kept to the collector.</summary>
    public static void Trim()
    {
        _spare = null;
        foreach (var kept in Kept)
            lock (kept)
            {
                kept.Clear();
                kept.TrimExcess();
            }
    }
}
