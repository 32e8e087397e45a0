using System.Buffers.Binary;
using System.Text;
using Libvirt.Host.Files;

namespace Libvirt.Host.Images;

/// <summary>New, empty images of format qcow2 over others (docs/interop/qcow2.rst of QEMU): what is written goes into them, what is not comes from below.</summary>
public static class QcowOverlay
{
    private const int ClusterBits = 16, Cluster = 1 << ClusterBits, EntrySize = 8, HeaderLength = 104, MaximumName = 1023;
    private const ulong CoveredByEntry = (ulong)Cluster * Cluster / EntrySize; // bytes of the guest for each entry of the first table
    private const ulong MaximumCapacity = CoveredByEntry * (Cluster / EntrySize) * 64;
    private const uint Magic = 0x514649FB, Version = 3, BackingFormat = 0xE2792ACA, CountBits = 4;

    /// <summary>Makes one; a file of that name is replaced.</summary>
    /// <param name="path">The new file, which only its owner may read.</param>
    /// <param name="capacity">What the guest sees, in bytes.</param>
    /// <param name="backing">The image below.</param>
    /// <param name="format">Its format: "raw", "qcow2".</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the name or the size is too large for the format; VIR_ERR_SYSTEM_ERROR</exception>
    public static void Create(string path, ulong capacity, string backing, string format)
    {
        var name = Encoding.UTF8.GetBytes(backing);
        if (name.Length > MaximumName || capacity > MaximumCapacity)
            throw LibvirtException.InvalidArgument(ErrorDomain.Storage, $"'{backing}' cannot be below an image of format qcow2");
        int entries = (int)((capacity + CoveredByEntry - 1) / CoveredByEntry), table = Math.Max(1, (entries * EntrySize + Cluster - 1) / Cluster);
        // Header, table of counters, counters, first table: all of the file but the first table's empty rest.
        var image = new byte[3 * Cluster + Math.Max(1, entries) * EntrySize];
        Header(image, capacity, entries, name, Encoding.ASCII.GetBytes(format));
        BinaryPrimitives.WriteUInt64BigEndian(image.AsSpan(Cluster), 2 * Cluster);
        for (int i = 0; i < 3 + table; i++)
            BinaryPrimitives.WriteUInt16BigEndian(image.AsSpan(2 * Cluster + 2 * i), 1);
        PrivateFile.Write(path, image);
    }

    private static void Header(Span<byte> image, ulong capacity, int entries, byte[] name, byte[] format)
    {
        int place = HeaderLength;
        Write(image, place, BackingFormat);
        Write(image, place + 4, (uint)format.Length);
        format.CopyTo(image[(place + 8)..]);
        place += 8 + (format.Length + 7) / 8 * 8 + 8; // then the end of the extensions, which is all zero
        name.CopyTo(image[place..]);
        Write(image, 0, Magic);
        Write(image, 4, Version);
        BinaryPrimitives.WriteUInt64BigEndian(image[8..], (ulong)place);
        Write(image, 16, (uint)name.Length);
        Write(image, 20, ClusterBits);
        BinaryPrimitives.WriteUInt64BigEndian(image[24..], capacity);
        Write(image, 36, (uint)entries);
        BinaryPrimitives.WriteUInt64BigEndian(image[40..], 3 * Cluster);
        BinaryPrimitives.WriteUInt64BigEndian(image[48..], Cluster);
        Write(image, 56, 1);
        Write(image, 96, CountBits);
        Write(image, 100, HeaderLength);
    }

    private static void Write(Span<byte> image, int place, uint value) => BinaryPrimitives.WriteUInt32BigEndian(image[place..], value);
}
