using Libvirt.Documents.StoragePools;

namespace Libvirt.Documents;

public sealed partial class StorageVolumeDocument
{
    /// <summary>Reads the document of a volume in a pool of this type.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="pool">Type of the pool.</param>
    /// <param name="capacityOptional">The capacity comes from elsewhere: a clone, a backing store.</param>
    /// <param name="options">How it is read.</param>
    public static StorageVolumeDocument Parse(string xml, StoragePoolType pool, bool capacityOptional = false, ParseOptions? options = null)
    {
        var volume = Parse(xml, options);
        volume.Complete(StoragePoolTraits.Of(pool), capacityOptional);
        return volume;
    }

    /// <summary>True when the document told an allocation.</summary>
    public bool HasAllocation { get; private set; }

    /// <summary>True when the document told a capacity.</summary>
    public bool HasCapacity { get; private set; }

    private void Complete(StoragePoolTraits pool, bool capacityOptional)
    {
        if (BackingStore is { } backing)
            backing.Format = FormatIn(pool, backing.Format);
        if (Capacity is null && !capacityOptional)
            throw LibvirtException.Xml(ErrorDomain.Storage, "missing capacity element");
        HasCapacity = Capacity is not null;
        HasAllocation = Allocation is not null;
        Capacity ??= 0;
        Allocation ??= Capacity;
        Target.Format = FormatIn(pool, Target.Format);
    }

    private static string? FormatIn(StoragePoolTraits pool, string? format)
    {
        if (format is null || pool.VolumeFormats.Count == 0)
            return pool.DefaultVolumeFormat;
        foreach (var known in pool.VolumeFormats)
            if (known == format)
                return format;
        throw LibvirtException.ConfigUnsupported(ErrorDomain.Storage, "unknown volume format type " + format);
    }

    partial void OnRead(XmlPullReader reader)
    {
        Source = null;
        if (string.IsNullOrEmpty(BackingStore?.Path))
            BackingStore = null;
    }

    private void ReadCapacity(XmlPullReader reader) => Capacity = ReadSize(reader, "capacity");

    private void ReadAllocation(XmlPullReader reader) => Allocation = ReadSize(reader, "allocation");

    private static void ReadPhysical(XmlPullReader reader) => reader.Skip();

    private void WriteCapacity(XmlBuffer buffer) => buffer.Bytes("capacity", Capacity ?? 0);

    private void WriteAllocation(XmlBuffer buffer) => buffer.Bytes("allocation", Allocation ?? 0);

    private void WritePhysical(XmlBuffer buffer)
    {
        if (Physical is { } bytes)
            buffer.Bytes("physical", bytes);
    }

    private static ulong? ReadSize(XmlPullReader reader, string name)
    {
        var unit = reader.GetAttribute("unit");
        var text = reader.ReadTextSpan();
        if (text.Length == 0)
            return null;
        if (!XmlScalar.TryUInt64(text, false, out _))
            throw reader.XmlError("malformed capacity element");
        ulong bytes = reader.Scale(text, unit, name, 1, 1);
        return bytes <= long.MaxValue ? bytes : throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.Overflow, $"value too large: {text}{unit}");
    }
}
