using System.Buffers.Binary;
using System.Text;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Writes an empty image of the format qcow2, based on a raw one: tests need no qemu-img.</summary>
public static class QcowImage
{
    private const int Cluster = 64 << 10, ClusterBits = 16, HeaderLength = 104, Megabyte = 1 << 20;
    private const uint RawFormat = 0xE2792ACA;

    /// <summary>Writes one of a megabyte.</summary>
    public static void Write(string path, string backing)
    {
        var image = new byte[4 * Cluster]; // header, table of reference counts, counts, first-level table
        void Word(int offset, uint value) => BinaryPrimitives.WriteUInt32BigEndian(image.AsSpan(offset), value);
        void Long(int offset, ulong value) => BinaryPrimitives.WriteUInt64BigEndian(image.AsSpan(offset), value);
        Word(0, 0x514649FB);
        Word(4, 3);
        Word(20, ClusterBits);
        Long(24, Megabyte);
        Word(36, 1); // entries of the first-level table
        Long(40, 3 * Cluster);
        Long(48, Cluster);
        Word(56, 1); // clusters of the table of reference counts
        Word(96, 4); // reference counts of 16 bits
        Word(100, HeaderLength);
        Word(HeaderLength, RawFormat);
        Word(HeaderLength + 4, 3);
        Encoding.ASCII.GetBytes("raw").CopyTo(image, HeaderLength + 8);
        var name = Encoding.UTF8.GetBytes(backing);
        const int Name = HeaderLength + 24; // behind the extension and the end of extensions
        Long(8, Name);
        Word(16, (uint)name.Length);
        name.CopyTo(image, Name);
        Long(Cluster, 2 * Cluster);
        for (int i = 0; i < 4; i++)
            image[2 * Cluster + 2 * i + 1] = 1;
        File.WriteAllBytes(path, image);
    }
}
