namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>What secrets of an image are for, as the status file of a guest names it.</summary>
internal static class BlockSecretTypes
{
    public const string Authentication = "auth", Encryption = "encryption", Cookie = "httpcookie", TlsKey = "tlskey";
}
