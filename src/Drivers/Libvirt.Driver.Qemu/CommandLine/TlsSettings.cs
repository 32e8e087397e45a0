namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>TLS of one kind of connections (qemu.conf).</summary>
/// <param name="Folder">Where certificates and keys are.</param>
public sealed record TlsSettings(string Folder)
{
    /// <summary>It is used, unless a device says otherwise.</summary>
    public bool Enabled { get; init; }

    /// <summary>The other side must have a certificate.</summary>
    public bool Verify { get; init; }

    /// <summary>The secret with the key's pass phrase; null when the key has none.</summary>
    public Uuid? Secret { get; init; }
}
