namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>TLS of QEMU as a client, as qemu.conf tells it.</summary>
/// <param name="Folder">Folder with certificates and key.</param>
public sealed record ClientTls(string Folder)
{
    /// <summary>It is used where the definition does not say otherwise.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The secret with the passphrase of the key; null when the key has none.</summary>
    public Uuid? KeySecret { get; init; }
}
