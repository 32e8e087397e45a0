namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>Variables of firmware that are on servers.</summary>
internal static class FirmwareImage
{
    /// <summary>How the names of its nodes begin.</summary>
    public const string Prefix = "libvirt-pflash1";

    /// <summary>The image; null when the variables are a local file.</summary>
    public static BlockImage? Variables(Nvram nvram) => nvram.Source is not { Protocol: not null } source ? null : new()
    {
        Type = StorageType.Network,
        Source = source,
        Format = nvram.Format == FirmwareFormat.Qcow2 ? StorageFormat.Qcow2 : StorageFormat.Raw,
        Authentication = source.Authentication,
        Encryption = source.Encryption,
        EndsChain = true,
    };
}
