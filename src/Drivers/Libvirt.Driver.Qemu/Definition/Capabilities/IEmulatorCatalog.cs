namespace Libvirt.Driver.Qemu.Definition;

/// <summary>The QEMU binaries of a host.</summary>
public interface IEmulatorCatalog
{
    /// <summary>Path of the binary for guests of an architecture; null when there is none.</summary>
    string? Default(string architecture);

    /// <summary>The binaries for all architectures that have one and can be asked, native's order.</summary>
    IReadOnlyList<(string Architecture, string Path, IEmulatorCapabilities Emulator)> All();

    /// <summary>What a binary can do; null when it is not there or cannot be asked.</summary>
    IEmulatorCapabilities? Find(string path);
}
