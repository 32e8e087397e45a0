using System.Text;
using Libvirt.Documents.Domains;

namespace Libvirt.Host.Images;

/// <summary>The formats that can be recognized.</summary>
internal static class ImageSignatures
{
    private const uint BochsVersion = 0x20000, VpcVersion = 0x10000, VdiVersion = 0x00010001;
    private const ulong Sector = 512;

    /// <summary>In the order in which they are tried.</summary>
    public static IReadOnlyList<ImageSignature> All { get; } =
    [
        new(StorageFormat.Bochs, Ascii("Bochs Virtual HD Image")) { IsLittleEndian = true, VersionOffset = 64, Versions = [BochsVersion], SizeOffset = 84 },
        new(StorageFormat.Cloop, Ascii("#!/bin/sh\n#V2.0 Format\nmodprobe cloop file=$0 && mount -r -t iso9660 /dev/cloop $1\n")),
        new(StorageFormat.Vpc, Ascii("conectix")) { VersionOffset = 12, Versions = [VpcVersion], SizeOffset = 40 },
        new(StorageFormat.Vdi, [0x7f, 0x10, 0xda, 0xbe]) { Offset = 64, IsLittleEndian = true, VersionOffset = 68, Versions = [VdiVersion], SizeOffset = 368 },
        new(StorageFormat.Vhd, Ascii("vhdxfile")) { IsLittleEndian = true },
        new(StorageFormat.Ploop, Ascii("WithoutFreeSpace")) { IsLittleEndian = true, VersionOffset = 16, Versions = [2], SizeOffset = 36, SizeUnit = Sector },
        new(StorageFormat.Ploop, Ascii("WithouFreSpacExt")) { IsLittleEndian = true, VersionOffset = 16, Versions = [2], SizeOffset = 36, SizeUnit = Sector },
        new(StorageFormat.Cow, Ascii("OOOM")) { VersionOffset = 4, Versions = [2], SizeOffset = 1036 },
        new(StorageFormat.Qcow, QcowMagic) { VersionOffset = 4, Versions = [1], SizeOffset = 24 },
        new(StorageFormat.Qcow2, QcowMagic) { VersionOffset = 4, Versions = [2, 3], SizeOffset = 24 },
        new(StorageFormat.Qed, [(byte)'Q', (byte)'E', (byte)'D', 0]) { IsLittleEndian = true, SizeOffset = 48 },
        new(StorageFormat.Vmdk, Ascii("KDMV")) { IsLittleEndian = true, VersionOffset = 4, Versions = [1, 2, 3], SizeOffset = 12, SizeUnit = Sector },
        new(StorageFormat.Iso, Ascii("CD001")) { Offset = 32769 },
    ];

    private static byte[] QcowMagic => [(byte)'Q', (byte)'F', (byte)'I', 0xfb];

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
