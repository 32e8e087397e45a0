using Libvirt.Documents.StoragePools;

namespace Libvirt.Documents;

public sealed partial class StoragePoolDocument
{
    /// <summary>What holds for pools of this type.</summary>
    public StoragePoolTraits Traits => StoragePoolTraits.Of(Type);

    private static void ReadCapacity(XmlPullReader reader) => reader.Skip();

    private static void ReadAllocation(XmlPullReader reader) => reader.Skip();

    private static void ReadAvailable(XmlPullReader reader) => reader.Skip();

    private void WriteCapacity(XmlBuffer buffer) => buffer.Bytes("capacity", Capacity);

    private void WriteAllocation(XmlBuffer buffer) => buffer.Bytes("allocation", Allocation);

    private void WriteAvailable(XmlBuffer buffer) => buffer.Bytes("available", Available);

    partial void OnParsed(ParseOptions options)
    {
        if (!options.SkipValidation)
            StoragePoolValidation.Run(this);
        if (!options.SkipCompletion)
            StoragePoolCompletion.Run(this);
    }
}
