using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>The node that understands an image's format.</summary>
internal static class FormatNode
{
    /// <summary>The node; null when the storage's bytes are the guest's.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: QEMU does not know the format</exception>
    public static JsonObject? Of(BlockImage image)
    {
        if (image.FormatNode is not { } name)
            return null;
        var properties = new JsonObject().Add("node-name", StorageNodes.Checked(name)).Add("read-only", image.ReadOnly).AddRequests(image)
            .AddPart("cache", CacheProperties.Of(image.Cache));
        properties.Add("driver", Driver(image));
        if (IsLuks(image))
            properties.Add("key-secret", Passphrase(image));
        else if (image.Format is StorageFormat.Qcow or StorageFormat.Qcow2)
            AddQcow(properties, image);
        properties.Add("file", image.EffectiveStorageNode);
        if (CanHaveBacking(image.Format))
        {
            if (image.Backing is { } backing)
                properties.Add("backing", backing.EffectiveNode);
            else if (image.EndsChain)
                properties.Add("backing", JsonNull.Instance);
        }
        return properties;
    }

    /// <summary>Whether an image needs such a node at all: bytes of a raw image are the guest's.</summary>
    /// <param name="image">The image.</param>
    /// <param name="jobsNeedIt">Block jobs of this QEMU need a node of the format even where it does nothing.</param>
    public static bool IsNeeded(BlockImage image, bool jobsNeedIt) => jobsNeedIt || image.Format is not (null or StorageFormat.Raw) || image.Type == StorageType.Dir || IsLuks(image)
        || image is { ReadOnly: true, Descriptors: { Descriptors.Count: 1, IsWritable: true } };

    /// <summary>Formats that can be based on other images.</summary>
    public static bool CanHaveBacking(StorageFormat? format)
        => format is StorageFormat.Cow or StorageFormat.Qcow or StorageFormat.Qcow2 or StorageFormat.Qed or StorageFormat.Vmdk;

    /// <summary>QEMU itself decrypts a raw image.</summary>
    public static bool IsLuks(BlockImage image)
        => image.Format is null or StorageFormat.Raw && image.Encryption is { Format: EncryptionFormat.Luks, Engine: not EncryptionEngine.Librbd };

    private static void AddQcow(JsonObject properties, BlockImage image)
    {
        if (image.Encryption is { Engine: not EncryptionEngine.Librbd } encryption)
            properties.Add("encrypt", new JsonObject().Add("format", encryption.Format == EncryptionFormat.Qcow ? "aes" : "luks").Add("key-secret", Passphrase(image)));
        if (image.Format != StorageFormat.Qcow2)
            return;
        properties.AddPositive("cache-size", image.MetadataCache).AddSwitch("discard-no-unref", image.DiscardNoUnref).AddText("data-file", image.DataFile?.EffectiveNode);
    }

    private static string Passphrase(BlockImage image)
        => image.EncryptionAlias(0) ?? throw LibvirtException.Internal(ErrorDomain.Qemu, $"secret alias of the encrypted image '{image.EffectiveStorageNode}' is not set");

    private static string Driver(BlockImage image) => image.Format switch
    {
        null or StorageFormat.Raw => IsLuks(image) ? "luks" : "raw",
        StorageFormat.Fat => "raw",
        StorageFormat.Vhd => "vhdx",
        StorageFormat.Ploop => "parallels",
        StorageFormat.Bochs or StorageFormat.Cloop or StorageFormat.Dmg or StorageFormat.Vpc or StorageFormat.Vdi or StorageFormat.Qed or StorageFormat.Vmdk
            or StorageFormat.Qcow or StorageFormat.Qcow2 => StorageFormatNames.Text(image.Format.Value),
        _ => throw LibvirtException.Internal(ErrorDomain.Qemu, $"mishandled storage format '{StorageFormatNames.Text(image.Format.Value)}'"),
    };
}
