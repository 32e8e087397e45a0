using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Library.Boundary;

/// <summary>
/// The pointers that programs hold. A handle points into a slab that is never given back, so a stale, foreign or wrongly typed
/// pointer is recognised instead of followed.
/// </summary>
internal static unsafe class Handles
{
    private const int SlabBytes = 64 * 1024;

    [StructLayout(LayoutKind.Sequential)]
    private struct Entry
    {
        public ulong Magic;
        public int References;
        public int Index;
        public TextNode* Texts;
        public Entry* NextFree;
    }

    private struct TextNode
    {
        public TextNode* Next;
        public int Length;
        // the bytes and a zero follow
    }

    private static readonly Lock Gate = new();
    private static LibvirtObject?[] _objects = new LibvirtObject?[256];
    private static nint[] _slabs = new nint[16]; // open addressing; 0 = empty; at most half full
    private static int _slabCount, _used;
    private static Entry* _fresh, _freshEnd, _freeHead, _freeTail;
    private static int _free;

    /// <summary>How many handles are alive, for the tests of leaks.</summary>
    public static int Count => _used - _free;

    /// <summary>The object behind a handle.</summary>
    /// <exception cref="LibvirtException">the pointer is NULL, stale, or of another type: the VIR_ERR_INVALID_* of the type</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Get<T>(nint handle, string function, ErrorDomain domain = ErrorDomain.None) where T : LibvirtObject
        => TryGet<T>(handle) ?? throw ObjectKinds.Invalid<T>(function, domain);

    /// <summary>The object behind a handle; null when the pointer is none of a living <typeparamref name="T"/>.</summary>
    public static T? TryGet<T>(nint handle) where T : LibvirtObject
    {
        if (!IsEntry(handle))
            return null;
        // SAFETY: IsEntry says that the address is an entry of a slab, and slabs stay mapped.
        var entry = (Entry*)handle;
        if (entry->Magic != ObjectKinds.Magic<T>())
            return null;
        return Volatile.Read(ref _objects)[entry->Index] as T;
    }

    /// <summary>Gives the program its first reference to a new object; the object's owner gets one more.</summary>
    public static nint Give(LibvirtObject created)
    {
        HoldOwner(created);
        lock (Gate)
            return Place(created);
    }

    private static void HoldOwner(LibvirtObject created)
    {
        if (created.Owner is not { } owner)
            return;
        if (owner.Handle == 0)
            Give(owner);
        else
            Reference(owner.Handle);
    }

    /// <summary>Takes an entry for the object; the caller holds the gate.</summary>
    private static nint Place(LibvirtObject created)
    {
        var entry = Take();
        var objects = _objects;
        if (entry->Index >= objects.Length)
            Array.Resize(ref objects, objects.Length * 2);
        objects[entry->Index] = created;
        Volatile.Write(ref _objects, objects);
        entry->References = 1;
        entry->Texts = null;
        created.Handle = (nint)entry;
        Volatile.Write(ref entry->Magic, ObjectKinds.Magic(created));
        return (nint)entry;
    }

    /// <summary>Stores a malloc array of new handles, with a NULL at its end; a NULL destination only counts.</summary>
    /// <returns>the number of objects</returns>
    public static int GiveList<T>(T[] created, nint* destination) where T : LibvirtObject
    {
        if (destination == null)
            return created.Length;
        nint* array = (nint*)Native.Zeroed(sizeof(nint) * (created.Length + 1L));
        // Neighbours mostly have the same owner: its count is raised once for a run of them.
        for (int i = 0; i < created.Length;)
        {
            var owner = created[i].Owner;
            int run = i + 1;
            while (run < created.Length && ReferenceEquals(created[run].Owner, owner))
                run++;
            if (owner is { Handle: not 0 })
                Interlocked.Add(ref ((Entry*)owner.Handle)->References, run - i);
            else
                for (int k = i; k < run; k++)
                    HoldOwner(created[k]);
            i = run;
        }
        lock (Gate)
            for (int i = 0; i < created.Length; i++)
                array[i] = Place(created[i]);
        *destination = (nint)array;
        return created.Length;
    }

    /// <summary>One more reference.</summary>
    /// <returns>0, as virXxxRef does</returns>
    public static int Reference(nint handle)
    {
        Interlocked.Increment(ref ((Entry*)handle)->References);
        return 0;
    }

    /// <summary>One reference less; the last one ends the object and lets go of its owner.</summary>
    /// <returns>the references that remain</returns>
    public static int Release(nint handle)
    {
        var entry = (Entry*)handle;
        int left = Interlocked.Decrement(ref entry->References);
        if (left > 0)
            return left;
        var ended = _objects[entry->Index]!;
        lock (Gate)
        {
            entry->Magic = 0;
            _objects[entry->Index] = null;
            for (var node = entry->Texts; node != null;)
            {
                var next = node->Next;
                Native.Free((nint)node);
                node = next;
            }
            entry->Texts = null;
            // First in, first out: a stale pointer stays recognisable as long as possible.
            entry->NextFree = null;
            if (_freeTail == null)
                _freeHead = entry;
            else
                _freeTail->NextFree = entry;
            _freeTail = entry;
            _free++;
        }
        try
        {
            ended.Dispose();
        }
        finally
        {
            ended.Handle = 0;
            if (ended is Connection { BoundaryState: ConnectionBoundary boundary })
                boundary.End();
            if (ended.Owner is { Handle: not 0 } owner)
                Release(owner.Handle);
        }
        return 0;
    }

    /// <summary>A C string that lives as long as the object; asked twice, the pointer is the same.</summary>
    public static nint Text(nint handle, string? text)
    {
        if (text is null)
            return 0;
        Span<byte> bytes = text.Length <= 128 ? stackalloc byte[text.Length * 3] : new byte[text.Length * 3];
        bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
        var entry = (Entry*)handle;
        lock (Gate)
        {
            for (var node = entry->Texts; node != null; node = node->Next)
                if (new ReadOnlySpan<byte>(node + 1, node->Length).SequenceEqual(bytes))
                    return (nint)(node + 1);
            var made = (TextNode*)Native.Zeroed(sizeof(TextNode) + bytes.Length + 1L);
            made->Length = bytes.Length;
            bytes.CopyTo(new Span<byte>(made + 1, bytes.Length));
            made->Next = entry->Texts;
            entry->Texts = made;
            return (nint)(made + 1);
        }
    }

    /// <summary>True for a pointer whose object has ended and whose entry rests.</summary>
    public static bool HasEnded(nint handle) => IsEntry(handle) && ((Entry*)handle)->Magic == 0;

    private static Entry* Take()
    {
        // A few entries rest before they are used again, for the same reason as above.
        if (_freeHead != null && _free > 64)
        {
            var entry = _freeHead;
            _freeHead = entry->NextFree;
            if (_freeHead == null)
                _freeTail = null;
            _free--;
            return entry;
        }
        if (_fresh == _freshEnd)
        {
            nint slab = Native.AllocateAligned(SlabBytes, SlabBytes);
            if (slab == 0)
                throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.NoMemory);
            new Span<byte>((void*)slab, SlabBytes).Clear();
            _fresh = (Entry*)slab;
            _freshEnd = _fresh + SlabBytes / sizeof(Entry);
            Remember(slab);
        }
        var taken = _fresh++;
        taken->Index = _used++;
        return taken;
    }

    private static void Remember(nint slab)
    {
        var table = _slabs;
        if (++_slabCount * 2 > table.Length)
        {
            table = new nint[table.Length * 2];
            foreach (var old in _slabs)
                if (old != 0)
                    Insert(table, old);
        }
        else
        {
            table = (nint[])table.Clone();
        }
        Insert(table, slab);
        Volatile.Write(ref _slabs, table);

        static void Insert(nint[] table, nint slab)
        {
            int at = (int)((slab >> 16) & (table.Length - 1));
            while (table[at] != 0)
                at = (at + 1) & (table.Length - 1);
            table[at] = slab;
        }
    }

    private static bool IsEntry(nint handle)
    {
        nint slab = handle & ~(nint)(SlabBytes - 1);
        if (slab == 0 || (handle - slab) % sizeof(Entry) != 0)
            return false;
        var table = Volatile.Read(ref _slabs);
        for (int at = (int)((slab >> 16) & (table.Length - 1)); table[at] != 0; at = (at + 1) & (table.Length - 1))
            if (table[at] == slab)
                return true;
        return false;
    }
}
