using System.Buffers.Binary;
using System.Text;
using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Host.Images;

/// <summary>Reads headers of images. What a guest wrote into an image must never decide about its format: callers that do not know the format use raw.</summary>
public static class ImageHeader
{
    /// <summary>Bytes of the start of an image that are enough for every format.</summary>
    public const int Length = 33 * 1024;

    private const int LongestName = 1 << 20;
    private const int CowNameOffset = 8, CowNameLength = 1024;
    private const int VmdkDescriptor = 0x200;

    /// <summary>The format that the header shows; raw when it shows none.</summary>
    /// <param name="header">Start of the image.</param>
    public static StorageFormat Probe(ReadOnlySpan<byte> header) => Find(header)?.Format ?? StorageFormat.Raw;

    /// <summary>Reads the header of an image of a known format.</summary>
    /// <param name="header">Start of the image.</param>
    /// <param name="format">Its format.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: a qcow2 image names no file for its data</exception>
    public static ImageMetadata Read(ReadOnlySpan<byte> header, StorageFormat format)
    {
        if (format == StorageFormat.Raw)
            return new(format) { Encryption = IsLuks(header) ? EncryptionFormat.Luks : null };
        ImageSignature? signature = null;
        foreach (var candidate in ImageSignatures.All)
            if (candidate.Format == format && candidate.Matches(header))
                signature = candidate;
        if (signature is null)
            return new(format);
        var metadata = new ImageMetadata(format) { Capacity = signature.Capacity(header) };
        return format switch
        {
            StorageFormat.Qcow or StorageFormat.Qcow2 => QcowHeader.Read(header, metadata),
            StorageFormat.Qed => Qed(header, metadata),
            StorageFormat.Vmdk => Vmdk(header, metadata),
            StorageFormat.Cow => Cow(header, metadata),
            _ => metadata,
        };
    }

    /// <summary>A name at a place that the header tells; null when there is none or it lies outside.</summary>
    internal static string? Name(ReadOnlySpan<byte> header, ulong offset, uint length)
        => offset == 0 || length is 0 or > LongestName || offset > (ulong)header.Length || length > (ulong)header.Length - offset ? null
            : Encoding.UTF8.GetString(Terminated(header.Slice((int)offset, (int)length)));

    private static ReadOnlySpan<byte> Terminated(ReadOnlySpan<byte> text) => text.IndexOf((byte)0) is var end and >= 0 ? text[..end] : text;

    private static ImageSignature? Find(ReadOnlySpan<byte> header)
    {
        foreach (var signature in ImageSignatures.All)
            if (signature.Matches(header))
                return signature;
        return null;
    }

    private static bool IsLuks(ReadOnlySpan<byte> header)
        => header.Length >= 8 && header[..6].SequenceEqual((ReadOnlySpan<byte>)[(byte)'L', (byte)'U', (byte)'K', (byte)'S', 0xba, 0xbe]) && BinaryPrimitives.ReadUInt16BigEndian(header[6..]) is 1 or 2;

    private static ImageMetadata Cow(ReadOnlySpan<byte> header, ImageMetadata metadata)
        => header.Length < CowNameOffset + CowNameLength || header[CowNameOffset] == 0 ? metadata
            : metadata with { Backing = Encoding.UTF8.GetString(Terminated(header.Slice(CowNameOffset, CowNameLength))) };

    private static ImageMetadata Qed(ReadOnlySpan<byte> header, ImageMetadata metadata)
    {
        const int FeaturesOffset = 16, NameOffset = 56, NameLength = 60;
        const ulong HasBacking = 1, BackingIsRaw = 4;
        if (header.Length < NameLength + sizeof(uint))
            return metadata;
        ulong features = BinaryPrimitives.ReadUInt64LittleEndian(header[FeaturesOffset..]);
        if ((features & HasBacking) == 0)
            return metadata;
        return metadata with
        {
            Backing = Name(header, BinaryPrimitives.ReadUInt32LittleEndian(header[NameOffset..]), BinaryPrimitives.ReadUInt32LittleEndian(header[NameLength..])),
            BackingFormat = (features & BackingIsRaw) != 0 ? StorageFormat.Raw : null,
        };
    }

    /// <summary>VMDK describes itself in text.</summary>
    private static ImageMetadata Vmdk(ReadOnlySpan<byte> header, ImageMetadata metadata)
    {
        if (header.Length <= VmdkDescriptor)
            return metadata;
        var text = Terminated(header[VmdkDescriptor..]);
        int start = text.IndexOf("parentFileNameHint=\""u8);
        if (start < 0)
            return metadata;
        text = text[(start + "parentFileNameHint=\""u8.Length)..];
        int end = text.IndexOf((byte)'"');
        return end < 0 ? metadata : metadata with { Backing = Encoding.UTF8.GetString(text[..end]) };
    }
}
