using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>Options of QEMU's <c>blockdev-create</c>: new images for snapshots, copies, backups.</summary>
internal static class ImageCreation
{
    /// <summary>The storage; null when QEMU cannot make storage of this kind, which must exist then.</summary>
    /// <param name="image">The new image.</param>
    /// <param name="size">Its size in bytes.</param>
    public static JsonObject? Storage(BlockImage image, ulong size)
    {
        if (image.Type == StorageType.File)
            return new JsonObject().Add("driver", "file").Add("filename", image.Source.File ?? "").Add("size", size);
        if (image.Type != StorageType.Network || image.Source.Protocol is not (StorageProtocol.Gluster or StorageProtocol.Rbd or StorageProtocol.Sheepdog or StorageProtocol.Ssh))
            return null;
        var location = StorageTarget.Of(image, withSecrets: false);
        var driver = ((JsonString)location.Remove("driver")!).Value;
        return new JsonObject().Add("driver", driver).Add("location", location).Add("size", size);
    }

    /// <summary>The format; null when the storage is all.</summary>
    /// <param name="image">The new image.</param>
    /// <param name="capacity">Size that the guest sees, in bytes.</param>
    /// <param name="backing">What it is based on; null for nothing.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: QEMU cannot make the format</exception>
    public static JsonObject? Format(BlockImage image, ulong capacity, BlockImage? backing)
    {
        switch (image.Format)
        {
            case null or StorageFormat.Raw:
                if (!FormatNode.IsLuks(image))
                    return null;
                return Encryption(image).Add("driver", "luks").Add("file", image.EffectiveStorageNode).Add("size", capacity);
            case StorageFormat.Qcow2:
                var properties = new JsonObject().Add("driver", "qcow2").Add("file", image.EffectiveStorageNode).Add("size", capacity);
                AddBacking(properties, backing);
                return properties.AddPart("encrypt", image.Encryption is { Engine: not EncryptionEngine.Librbd } ? Encryption(image).Add("format", "luks") : null);
            case StorageFormat.Qcow or StorageFormat.Qed or StorageFormat.Vmdk:
                var simple = new JsonObject().Add("driver", StorageFormatNames.Text(image.Format.Value)).Add("file", image.EffectiveStorageNode).Add("size", capacity);
                AddBacking(simple, backing);
                return simple;
            case StorageFormat.Vdi or StorageFormat.Vpc or StorageFormat.Vhd or StorageFormat.Ploop:
                var driver = image.Format switch { StorageFormat.Vhd => "vhdx", StorageFormat.Ploop => "parallels", _ => StorageFormatNames.Text(image.Format.Value) };
                return new JsonObject().Add("driver", driver).Add("file", image.EffectiveStorageNode).Add("size", capacity);
            default:
                throw LibvirtException.Internal(ErrorDomain.Qemu, $"mishandled storage format '{StorageFormatNames.Text(image.Format.Value)}'");
        }
    }

    private static void AddBacking(JsonObject properties, BlockImage? backing)
    {
        if (backing is null)
            return;
        properties.Add("backing-file", BackingText.Of(backing));
        properties.Add("backing-fmt", FormatNode.IsLuks(backing) ? "luks" : StorageFormatNames.Text(backing.Format ?? StorageFormat.Raw));
    }

    private static JsonObject Encryption(BlockImage image)
    {
        var properties = new JsonObject().AddText("key-secret", image.EncryptionAlias(0));
        if (image.Encryption?.Cipher is { } cipher)
            properties.Add("cipher-alg", string.Create(CultureInfo.InvariantCulture, $"{cipher.Name}-{cipher.Size}")).AddText("cipher-mode", cipher.Mode).AddText("hash-alg", cipher.Hash);
        if (image.Encryption?.IvGenerator is { } iv)
            properties.Add("ivgen-alg", iv.Name).AddText("ivgen-hash-alg", iv.Hash);
        return properties;
    }
}
