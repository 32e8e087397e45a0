using System.Buffers.Binary;
using System.Text;
using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Host.Images;

/// <summary>Headers of qcow and qcow2.</summary>
internal static class QcowHeader
{
    private const int VersionOffset = 4, BackingOffset = 8, BackingLength = 16, ClusterBits = 20, Qcow2Encryption = 32, Qcow1Encryption = 36;
    private const int Version2Length = 72, IncompatibleFeatures = 72, CompatibleFeatures = 80, HeaderLength = 100;
    private const ulong ExternalData = 1 << 2, ExtendedEntries = 1 << 4, LazyReferences = 1;
    private const uint BackingFormatExtension = 0xe2792aca, DataFileExtension = 0x44415441, EndOfExtensions = 0;
    private const uint Aes = 1, Luks = 2;
    private const int MostClusterBits = 30;

    /// <summary>Reads the rest of the header.</summary>
    public static ImageMetadata Read(ReadOnlySpan<byte> header, ImageMetadata metadata)
    {
        if (header.Length < Version2Length)
            return metadata;
        ulong nameOffset = BinaryPrimitives.ReadUInt64BigEndian(header[BackingOffset..]);
        metadata = metadata with { Backing = ImageHeader.Name(header, nameOffset, BinaryPrimitives.ReadUInt32BigEndian(header[BackingLength..])) };
        if (metadata.Format == StorageFormat.Qcow)
            return metadata with { Encryption = Encryption(BinaryPrimitives.ReadUInt32BigEndian(header[Qcow1Encryption..])) };
        uint version = BinaryPrimitives.ReadUInt32BigEndian(header[VersionOffset..]);
        uint bits = BinaryPrimitives.ReadUInt32BigEndian(header[ClusterBits..]);
        metadata = metadata with
        {
            Encryption = Encryption(BinaryPrimitives.ReadUInt32BigEndian(header[Qcow2Encryption..])),
            Compatibility = version == 2 ? "0.10" : "1.1",
            ClusterSize = bits <= MostClusterBits ? 1ul << (int)bits : 0,
        };
        ulong features = 0;
        uint start = Version2Length;
        if (version > 2)
        {
            if (header.Length < HeaderLength + sizeof(uint))
                return metadata;
            features = BinaryPrimitives.ReadUInt64BigEndian(header[IncompatibleFeatures..]);
            start = BinaryPrimitives.ReadUInt32BigEndian(header[HeaderLength..]);
            metadata = metadata with
            {
                HasExtendedEntries = (features & ExtendedEntries) != 0,
                HasLazyReferences = (BinaryPrimitives.ReadUInt64BigEndian(header[CompatibleFeatures..]) & LazyReferences) != 0,
            };
        }
        // Extensions end where the name begins.
        int end = nameOffset > 0 && nameOffset < (ulong)header.Length ? (int)nameOffset : header.Length;
        return start > end ? metadata : Extensions(header[(int)start..end], metadata, (features & ExternalData) != 0);
    }

    private static ImageMetadata Extensions(ReadOnlySpan<byte> text, ImageMetadata metadata, bool externalData)
    {
        while (text.Length >= 2 * sizeof(uint))
        {
            uint kind = BinaryPrimitives.ReadUInt32BigEndian(text), length = BinaryPrimitives.ReadUInt32BigEndian(text[sizeof(uint)..]);
            text = text[(2 * sizeof(uint))..];
            if (kind == EndOfExtensions || length > text.Length)
                break;
            var value = Encoding.UTF8.GetString(text[..(int)length]);
            if (kind == BackingFormatExtension)
                metadata = metadata with { BackingFormat = BackingFormat(value) };
            else if (kind == DataFileExtension && externalData)
                metadata = metadata with { DataFile = value };
            int padded = (int)((length + 7) & ~7u);
            text = padded > text.Length ? [] : text[padded..];
        }
        return metadata;
    }

    /// <summary>qemu-img takes drivers of protocols for formats: what they carry is raw.</summary>
    private static StorageFormat? BackingFormat(string name)
        => StorageFormatNames.TryParse(name, out var format) ? format
            : name is "file" or "host_device" or "host_cdrom" || StorageProtocolNames.TryParse(name, out _) ? StorageFormat.Raw : null;

    private static EncryptionFormat? Encryption(uint method) => method switch { Aes => EncryptionFormat.Qcow, Luks => EncryptionFormat.Luks, _ => null };
}
