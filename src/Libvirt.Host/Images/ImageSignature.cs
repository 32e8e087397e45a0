using System.Buffers.Binary;
using Libvirt.Documents.Domains;

namespace Libvirt.Host.Images;

/// <summary>How a format is recognized, and where simple headers have the size.</summary>
/// <param name="Format">The format.</param>
/// <param name="Magic">Bytes that it has.</param>
internal sealed record ImageSignature(StorageFormat Format, byte[] Magic)
{
    private const int SizeLength = 8;

    /// <summary>Where the bytes stand.</summary>
    public int Offset { get; init; }

    /// <summary>Numbers are written with the lowest byte first.</summary>
    public bool IsLittleEndian { get; init; }

    /// <summary>Where the version (32 bits) stands; negative when it does not matter.</summary>
    public int VersionOffset { get; init; } = -1;

    /// <summary>Versions that are known.</summary>
    public uint[] Versions { get; init; } = [];

    /// <summary>Where the size stands; negative when the header does not tell it.</summary>
    public int SizeOffset { get; init; } = -1;

    /// <summary>Bytes of a unit of the size.</summary>
    public ulong SizeUnit { get; init; } = 1;

    /// <summary>True when a header is of this format.</summary>
    public bool Matches(ReadOnlySpan<byte> header)
    {
        if (header.Length < Offset + Magic.Length || !header.Slice(Offset, Magic.Length).SequenceEqual(Magic))
            return false;
        if (VersionOffset < 0)
            return true;
        return header.Length >= VersionOffset + sizeof(uint) && Array.IndexOf(Versions, Number32(header, VersionOffset)) >= 0;
    }

    /// <summary>Size that the guest sees; 0 when unknown or too large to be true.</summary>
    public ulong Capacity(ReadOnlySpan<byte> header)
    {
        if (SizeOffset < 0 || header.Length < SizeOffset + SizeLength)
            return 0;
        var field = header.Slice(SizeOffset, SizeLength);
        ulong size = IsLittleEndian ? BinaryPrimitives.ReadUInt64LittleEndian(field) : BinaryPrimitives.ReadUInt64BigEndian(field);
        return size > ulong.MaxValue / SizeUnit ? 0 : size * SizeUnit;
    }

    private uint Number32(ReadOnlySpan<byte> header, int offset)
        => IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(header[offset..]) : BinaryPrimitives.ReadUInt32BigEndian(header[offset..]);
}
