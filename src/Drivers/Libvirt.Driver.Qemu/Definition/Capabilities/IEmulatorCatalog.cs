namespace Libvirt.Driver.Qemu.Definition;

/// <summary>The QEMU binaries of a host.</summary>
public interface IEmulatorCatalog
{
    /// <summary>Path of the binary for guests of an architecture; null when there is none.</summary>
    string? Default(string architecture);

    /// <summary>What a binary can do; null when it is not there or cannot be asked.</summary>
    IEmulatorCapabilities? Find(string path);
}
